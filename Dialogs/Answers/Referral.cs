namespace ChatBot.Dialogs.Answers;

/// <summary>A matter that newcomers ask about and that someone else decides, from <c>Referrals.json</c>: we say whom to ask and no more.</summary>
/// <param name="Id">The id, such as <c>udi-case</c>; it never changes.</param>
/// <param name="Who">Whom to ask, by the name on the door; empty where it differs from person to person.</param>
/// <param name="Contact">How they are reached, with named values: <c>{web.udi}</c>; empty where the name says it all.</param>
/// <param name="Title">What it is called in a list, by language tag; bokmål at least.</param>
/// <param name="WhoText">Whom to ask in words ("your bank"), by language tag, where there is no one name; bokmål at least.</param>
/// <param name="Questions">How people ask, by language tag; they train the program.</param>
public sealed record Referral(
    string Id, string Who, string Contact, IReadOnlyDictionary<string, string> Title, IReadOnlyDictionary<string, string> WhoText,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Questions)
{
    private const string Prefix = "referral:";

    private readonly TextTemplate _contact = TextTemplate.Parse(Contact);

    /// <summary>The id by which it stands among the topics of a message.</summary>
    public string TopicId => Prefix + Id;

    /// <summary>The names that its contact refers to.</summary>
    internal TextTemplate ContactText => _contact;

    /// <summary>Whether a topic of a message is a referral.</summary>
    /// <param name="topic">The topic's id.</param>
    public static bool IsReferral(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return topic.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>The title in a language, else in bokmål.</summary>
    /// <param name="tag">The tag of the language.</param>
    public string TitleIn(string tag) => Title.GetValueOrDefault(tag) ?? Title.GetValueOrDefault("nb", Who);

    /// <summary>Whom to ask and how they are reached.</summary>
    /// <param name="values">The facts.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="day">The Oslo date of which the facts are told.</param>
    public string Address(NamedValues values, Understanding.Language language, DateOnly day)
    {
        var contact = ContactText.Fill(values, language, day, null);
        var who = Who.Length > 0 ? Who : WhoText.GetValueOrDefault(language.Tag) ?? WhoText.GetValueOrDefault("nb", "");
        return contact.Length == 0 ? who : contact.Contains(who, StringComparison.OrdinalIgnoreCase) ? contact : $"{who}, {contact}";
    }
}

/// <summary><c>Referrals.json</c>.</summary>
internal sealed record ReferralsFile(IReadOnlyList<Referral> Referrals);

/// <summary>All referrals.</summary>
/// <param name="All">The referrals, in the file's order.</param>
public sealed record ReferralList(IReadOnlyList<Referral> All)
{
    private readonly Dictionary<string, Referral> _byTopic = All.ToDictionary(referral => referral.TopicId, StringComparer.Ordinal);

    /// <summary>A referral by its <see cref="Referral.TopicId"/>, or null.</summary>
    /// <param name="topic">The topic's id.</param>
    public Referral? Find(string topic) => _byTopic.GetValueOrDefault(topic);
}
