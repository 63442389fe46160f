using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Versions;

namespace ChatBot.Editing.Organisers;

/// <summary>How staff's decision on a proposal ended.</summary>
/// <param name="State">How.</param>
/// <param name="Change">What came of the publication; null when none was tried.</param>
public sealed record DecisionResult(DecisionState State, ActivityChange? Change = null);

/// <summary>How a decision ended.</summary>
public enum DecisionState
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>It does not wait any more, or its activity is gone.</summary>
    Gone,

    /// <summary>The proposal or the activity has changed since staff looked.</summary>
    Changed,

    /// <summary>The row as it would be has faults, so nothing was written.</summary>
    Faulty,

    /// <summary>Somebody else was writing all the while.</summary>
    Busy,
}

/// <summary>Staff's yes or no to what an organiser proposes.</summary>
/// <param name="home">The home of the content.</param>
/// <param name="books">The books of organisers.</param>
/// <param name="municipality">The municipality's id.</param>
/// <param name="years">Its school years.</param>
/// <param name="today">The Oslo date.</param>
public sealed class ProposalDecision(ContentHome home, OrganiserBooks books, string municipality, SchoolYears years, DateOnly today)
{
    /// <summary>What staff saw: a mark of the proposal and of the cells it would change.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="row">The row as it stands; null when it is new.</param>
    public static string SeenOf(Proposal proposal, ActivityRow? row)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var cells = proposal.Cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}\u001f{row?[cell.Key]}\u001f{cell.Value}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{proposal.Id}\u001e{string.Join('\u001e', cells)}")).AsSpan(0, 8));
    }

    /// <summary>The cells that would be written: those proposed, and in the schedule also the dates that were cancelled, moved or given back while it waited.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="row">The row as it stands; null when it is new.</param>
    public static IReadOnlyDictionary<string, string> CellsOf(Proposal proposal, ActivityRow? row)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        if (row is null || proposal.Schedule is null || proposal.Schedule == row[ActivityColumns.Schedule] || !proposal.Cells.TryGetValue(ActivityColumns.Schedule, out var cell)) return proposal.Cells;
        if (ScheduleText.Parse(proposal.Schedule).Schedule is not { } before || ScheduleText.Parse(row[ActivityColumns.Schedule]).Schedule is not { } now || ScheduleText.Parse(cell).Schedule is not { } proposed)
            return proposal.Cells;
        return new Dictionary<string, string>(proposal.Cells, StringComparer.Ordinal) { [ActivityColumns.Schedule] = ScheduleText.Format(DateChanges.Carry(before, now, proposed)) };
    }

    /// <summary>Publishes what is proposed. A row is confirmed by it, for the organiser has just told what is true.</summary>
    /// <param name="id">The proposal's id.</param>
    /// <param name="seen">What staff saw: <see cref="SeenOf"/>.</param>
    /// <param name="role">The role that approves; never a name.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    public async Task<DecisionResult> ApproveAsync(string id, string seen, string role, CancellationToken cancellation)
    {
        var result = new DecisionResult(DecisionState.Busy);
        // All of it under the book's lock, so that two who press at once are one after the other.
        await books.ChangeAsync(municipality, async book =>
        {
            result = await PublishAsync(book, id, seen, role, cancellation);
            return result.State == DecisionState.Done ? book.Without(id) : null;
        }, cancellation);
        return result;
    }

    /// <summary>Refuses what is proposed; the organiser is told why.</summary>
    /// <param name="id">The proposal's id.</param>
    /// <param name="word">What the organiser is told.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    public async Task<DecisionResult> RefuseAsync(string id, string word, CancellationToken cancellation)
    {
        var found = false;
        var turn = await books.ChangeAsync(municipality, book =>
        {
            found = book.Proposals.Any(one => one.Id == id && one.IsOpen);
            return Task.FromResult<OrganiserBook?>(found ? book.Refuse(id, word) : null);
        }, cancellation);
        return new(!turn ? DecisionState.Busy : found ? DecisionState.Done : DecisionState.Gone);
    }

    private Dictionary<string, string> Confirmed(IReadOnlyDictionary<string, string> cells) =>
        new(cells, StringComparer.Ordinal) { [ActivityColumns.Checked] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };

    private async Task<DecisionResult> PublishAsync(OrganiserBook book, string id, string seen, string role, CancellationToken cancellation)
    {
        if (book.Proposals.FirstOrDefault(one => one.Id == id && one.IsOpen) is not { } proposal || book.Find(proposal.Organiser) is not { } organiser) return new(DecisionState.Gone);
        var (edit, hasChanged) = (new ActivityEdit(home, municipality, years, today), false);
        ActivityChange change;
        if (proposal.Activity is { } activity)
        {
            change = await edit.ChangeAsync(activity, role, $"activity {activity}: correction of {organiser.Name} approved", row =>
            {
                hasChanged = SeenOf(proposal, row) != seen;
                return hasChanged || !OwnActivities.IsOf(row, proposal.Organiser) ? null : Confirmed(CellsOf(proposal, row));
            }, cancellation);
        }
        else if (SeenOf(proposal, null) != seen)
        {
            return new(DecisionState.Changed);
        }
        else
        {
            var cells = Confirmed(proposal.Cells);
            cells[ActivityColumns.Id] = PlainId.Of(cells[ActivityColumns.Title]);
            (cells[ActivityColumns.Status], cells[ActivityColumns.Organiser], cells[ActivityColumns.Source], cells[ActivityColumns.Owner]) = ("tilbud", organiser.Name, "arrangøren selv", role);
            change = await edit.AddAsync(role, $"activity {cells[ActivityColumns.Id]}: new from {organiser.Name} approved", cells, cancellation);
        }
        return new(hasChanged ? DecisionState.Changed : change.IsDone ? DecisionState.Done : change.IsBusy ? DecisionState.Busy : change.Faults.Count > 0 ? DecisionState.Faulty : DecisionState.Gone, change);
    }
}
