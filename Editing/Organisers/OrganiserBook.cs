namespace ChatBot.Editing.Organisers;

/// <summary>What is known of a municipality's organisers: who has a link, and what waits.</summary>
/// <param name="Organisers">Those who were given a link.</param>
/// <param name="Proposals">What waits, and what was refused and not yet put away.</param>
public sealed record OrganiserBook(IReadOnlyList<KnownOrganiser> Organisers, IReadOnlyList<Proposal> Proposals)
{
    /// <summary>Nobody and nothing.</summary>
    public static OrganiserBook Empty { get; } = new([], []);

    /// <summary>An organiser; null when no link was ever handed out.</summary>
    public KnownOrganiser? Find(string id) => Organisers.FirstOrDefault(organiser => organiser.Id == id);

    /// <summary>The book with a link handed out.</summary>
    /// <param name="id">The organiser's id.</param>
    /// <param name="name">The organiser's name.</param>
    /// <param name="link">The link.</param>
    public OrganiserBook WithLink(string id, string name, IssuedLink link)
    {
        var known = Find(id) ?? new(id, name, []);
        return this with { Organisers = [.. Organisers.Where(one => one.Id != id), known with { Name = name, Links = [link, .. known.Links.Where(old => old.At != link.At)] }] };
    }

    /// <summary>The book with a link taken back; the same when there is none, or it was taken back before.</summary>
    /// <param name="id">The organiser's id.</param>
    /// <param name="issued">When the link was handed out.</param>
    /// <param name="now">The instant.</param>
    public OrganiserBook Revoke(string id, DateTimeOffset issued, DateTimeOffset now) => Find(id) is not { } known || !known.Links.Any(link => link.At == issued && link.Revoked is null) ? this
        : this with { Organisers = [.. Organisers.Select(one => one != known ? one : known with { Links = [.. known.Links.Select(link => link.At == issued ? link with { Revoked = now } : link)] })] };

    /// <summary>The book with a proposal in place of the one of the same id, and of what waits for the same activity; null when too many wait.</summary>
    /// <param name="proposal">The proposal.</param>
    public OrganiserBook? With(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var others = Proposals.Where(one => one.Id != proposal.Id && !(one.Organiser == proposal.Organiser && one.Activity is not null && one.Activity == proposal.Activity)).ToList();
        return others.Count(one => one.IsOpen && one.Organiser == proposal.Organiser) >= Proposal.MostOpen ? null : this with { Proposals = [.. others, proposal] };
    }

    /// <summary>The book without a proposal.</summary>
    public OrganiserBook Without(string proposal) => this with { Proposals = [.. Proposals.Where(one => one.Id != proposal)] };

    /// <summary>The book with a proposal refused; the oldest refused ones of the same organiser go when there are too many.</summary>
    /// <param name="proposal">The proposal's id.</param>
    /// <param name="word">What the organiser is told.</param>
    public OrganiserBook Refuse(string proposal, string word)
    {
        List<Proposal> proposals = [.. Proposals.Select(one => one.Id == proposal && one.IsOpen ? one with { Refused = word } : one)];
        var tooOld = proposals.Where(one => !one.IsOpen).GroupBy(one => one.Organiser, StringComparer.Ordinal).SelectMany(group => group.OrderByDescending(one => one.At).Skip(Proposal.MostRefused)).ToHashSet();
        return this with { Proposals = [.. proposals.Where(one => !tooOld.Contains(one))] };
    }
}
