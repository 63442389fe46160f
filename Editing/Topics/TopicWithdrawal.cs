using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Checking;
using ChatBot.Editing.Versions;

namespace ChatBot.Editing.Topics;

/// <summary>How taking an answer away, or giving it back, ended.</summary>
/// <param name="Fault">Why nothing was done, in words for staff; null when it was done.</param>
/// <param name="Publication">What came of it; null with a fault.</param>
/// <param name="Waiting">Faults of the content for which the service would not take the change in until they are mended.</param>
public sealed record WithdrawalResult(string? Fault, Publication? Publication, IReadOnlyList<ContentProblem> Waiting);

/// <summary>Takes an answer away while it is corrected, and gives it back: one field of <c>Topics.json</c>.</summary>
/// <param name="topic">The topic's id.</param>
/// <param name="whom">For whom.</param>
public sealed class TopicWithdrawal(string topic, Withdrawal whom)
{
    /// <summary>Takes the answer away.</summary>
    /// <param name="home">The home of the content.</param>
    /// <param name="by">The role of who does it; never a name.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    /// <exception cref="System.Text.Json.JsonException"><c>Topics.json</c> cannot be read.</exception>
    public Task<WithdrawalResult> WithdrawAsync(ContentHome home, string by, CancellationToken cancellation) =>
        WriteAsync(home, by, $"withdraw {Told}", present => present.Any(one => Includes(one, whom)) ? null : [.. present.Where(one => !Includes(whom, one)), whom], $"{Told} is withdrawn already.", cancellation);

    /// <summary>Gives the answer back.</summary>
    /// <param name="home">The home of the content.</param>
    /// <param name="by">The role of who does it; never a name.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    /// <exception cref="System.Text.Json.JsonException"><c>Topics.json</c> cannot be read.</exception>
    public Task<WithdrawalResult> GiveBackAsync(ContentHome home, string by, CancellationToken cancellation) =>
        WriteAsync(home, by, $"give back {Told}", present => present.Any(one => Includes(whom, one)) ? [.. present.Where(one => !Includes(whom, one))] : null,
            $"{Told} is not withdrawn by itself. See \"withdrawn\" in {TopicsFile.Path}: what was withdrawn for all is given back for all.", cancellation);

    private string Told => topic + (whom.Language is null ? "" : $" ({whom.Language})") + (whom.Municipality is null ? "" : $" at {whom.Municipality}");

    private async Task<WithdrawalResult> WriteAsync(
        ContentHome home, string by, string what, Func<IReadOnlyList<Withdrawal>, IReadOnlyList<Withdrawal>?> change, string already, CancellationToken cancellation)
    {
        string? fault = null;
        IReadOnlyList<ContentProblem> waiting = [];
        var publication = await home.PublishAsync(by, what, now =>
        {
            var reading = ContentReading.Of(now);
            waiting = [.. reading.Blocking.Where(problem => problem.Unit == ContentUnits.National)];
            fault = FaultOf(reading.Content);
            if (fault is not null) return NoChange;
            // Also when other national files are refused: the field is written, and live as soon as they are mended.
            var withdrawn = change(TopicsFile.WithdrawnIn(now.Files[TopicsFile.Path], topic));
            if (withdrawn is null) fault = already;
            else if (TopicsFile.Withdraw(now.Files[TopicsFile.Path], topic, withdrawn) is { } bytes) return new Dictionary<string, byte[]?> { [TopicsFile.Path] = bytes };
            else fault = $"{TopicsFile.Path} has no topic '{topic}'.";
            return NoChange;
        }, cancellation);
        return fault is null ? new(null, publication, waiting) : new(fault, null, []);
    }

    private string? FaultOf(Content? content)
    {
        if (content is null) return null;
        if (content.Topics.Find(topic) is not { } found) return $"{TopicsFile.Path} has no topic '{topic}'.";
        if (found.Danger) return $"{topic} is about danger, and such an answer is never taken away. Correct its text instead.";
        if (found.Kind == Topic.KindOfOutside) return $"{topic} has no answer that could be taken away.";
        if (whom.Language is { } language && content.Languages.Find(language) is null) return $"'{language}' is no language of Languages.json.";
        if (whom.Municipality is { } municipality && !content.Municipalities.ContainsKey(municipality)) return $"There is no municipality '{municipality}'.";
        return null;
    }

    /// <summary>Whether everybody whom one withdrawal holds for is among those of another.</summary>
    private static bool Includes(Withdrawal wide, Withdrawal narrow) =>
        (wide.Language is null || wide.Language == narrow.Language) && (wide.Municipality is null || wide.Municipality == narrow.Municipality);

    private static readonly Dictionary<string, byte[]?> NoChange = [];
}
