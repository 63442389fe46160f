using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Checking;
using ChatBot.Editing.Resx;
using ChatBot.Editing.Versions;

namespace ChatBot.Editing.Translations;

/// <summary>Takes in what came back from a translator: all of it, or, where the checker refuses a part, nothing.</summary>
/// <param name="returned">What came back.</param>
/// <param name="role">The role that has reviewed it; null when none has.</param>
/// <param name="day">The Oslo date.</param>
public sealed class TextImport(ReturnedTexts returned, string? role, DateOnly day)
{
    /// <summary>What taking it in would do to the content as it is.</summary>
    /// <param name="snapshot">The content.</param>
    public ImportPlan Plan(ContentSnapshot snapshot)
    {
        var before = ContentReading.Checked(snapshot, day);
        if (before.Content is not { } content) return Refuse([.. before.Blocking.Select(problem => $"The content itself is refused, so nothing can be taken in: {problem}")]);
        if (content.Languages.Find(returned.Language) is not { } language) return Refuse($"'{returned.Language}' is no language of Languages.json.");
        if (returned.Municipality is { } id && !content.Municipalities.ContainsKey(id)) return Refuse($"There is no municipality '{id}', or its files are refused.");
        var reading = new ReturnedReading(new TextList(content, language, returned.Municipality, day), language.Tag, role);
        foreach (var text in returned.Texts) reading.Take(text);
        var files = Edit(snapshot, reading.Changes);
        return new(reading.Changes, [.. reading.Faults, .. Check(snapshot, before, files, reading.Changes, day)], files);
    }

    /// <summary>Takes it in. The plan is made anew under the lock, so that nobody's edit in the meantime is written over.</summary>
    /// <param name="home">The home of the content.</param>
    /// <param name="by">The role of who takes it in; never a name.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    /// <returns>The plan, and what came of it: unchanged where the plan is refused.</returns>
    public Task<(ImportPlan? Plan, Publication Publication)> PublishAsync(ContentHome home, string by, CancellationToken cancellation) => PublishAsync(home, by, _ => true, cancellation);

    /// <summary>Takes it in if the plan that is made under the lock is still agreed to.</summary>
    /// <param name="home">The home of the content.</param>
    /// <param name="by">The role of who takes it in; never a name.</param>
    /// <param name="isAgreed">Whether the plan is what somebody has seen and wants.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    /// <returns>The plan, and what came of it: unchanged where the plan is refused or not agreed to.</returns>
    public async Task<(ImportPlan? Plan, Publication Publication)> PublishAsync(ContentHome home, string by, Func<ImportPlan, bool> isAgreed, CancellationToken cancellation)
    {
        ImportPlan? plan = null;
        var where = returned.Municipality is null ? returned.Language : $"{returned.Language}, {returned.Municipality}";
        var publication = await home.PublishAsync(by, $"import of texts ({where})", now =>
        {
            plan = Plan(now);
            return plan.IsRefused || !isAgreed(plan) ? new Dictionary<string, byte[]?>() : plan.Files.ToDictionary(file => file.Key, file => (byte[]?)file.Value, StringComparer.Ordinal);
        }, cancellation);
        return (plan, publication);
    }

    private static Dictionary<string, byte[]> Edit(ContentSnapshot snapshot, List<TextChange> changes)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in changes.GroupBy(change => change.File, StringComparer.Ordinal))
        {
            var sourceFile = file.First().SourceFile;
            var order = ResxEdit.Open(sourceFile, snapshot.Files[sourceFile]).Keys.ToList();
            var edit = ResxEdit.Open(file.Key, snapshot.Files.GetValueOrDefault(file.Key) ?? ResxEdit.Empty(sourceFile, snapshot.Files[sourceFile]));
            foreach (var change in file.OrderBy(change => order.IndexOf(change.Key)))
            {
                if (edit.Has(change.Key)) edit.Set(change.Key, change.After, change.CommentAfter);
                else edit.Add(change.Key, change.After, change.CommentAfter, order);
            }
            files[file.Key] = edit.ToBytes();
        }
        return files;
    }

    private static IEnumerable<ImportFault> Check(ContentSnapshot snapshot, ContentReading before, Dictionary<string, byte[]> files, List<TextChange> changes, DateOnly day)
    {
        if (files.Count == 0) return [];
        var all = new Dictionary<string, byte[]>(snapshot.Files, StringComparer.Ordinal);
        foreach (var (path, bytes) in files) all[path] = bytes;
        var places = new Dictionary<(string File, int Line), string>();
        foreach (var (path, bytes) in files)
        {
            var entries = new Dictionary<string, AnswerEntry>(StringComparer.Ordinal);
            ResxFile.Read(path, bytes, entries, (_, _, _, _) => { });
            foreach (var change in changes.Where(change => change.File == path)) places[(path, entries[change.Key].Line)] = change.Place;
        }
        return ContentReading.Checked(ContentSnapshot.Of(all), day).NewSince(before).Select(problem =>
            problem.Line is { } line && places.TryGetValue((problem.File, line), out var place)
                ? new ImportFault(place, problem.Code, problem.Effect, problem.Message)
                : new(null, problem.Code, problem.Effect, problem.ToString()));
    }

    private static ImportPlan Refuse(params IReadOnlyList<string> messages) =>
        new([], [.. messages.Select(message => new ImportFault(null, null, ProblemEffect.Blocks, message))], new Dictionary<string, byte[]>());
}
