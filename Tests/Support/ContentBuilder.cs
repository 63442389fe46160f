using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Answers.Checks;

namespace ChatBot.Tests.Support;

/// <summary>Small content without a fault, in bokmål, English, Ukrainian and Arabic, which a test then changes in one place.</summary>
internal sealed class ContentBuilder
{
    public static readonly IReadOnlyList<string> Tags = ["nb", "en", "uk", "ar"];

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ResxBuilder> _texts = new(StringComparer.Ordinal);

    private ContentBuilder()
    {
    }

    /// <summary>Content in which the checks find nothing.</summary>
    public static ContentBuilder Good()
    {
        var content = new ContentBuilder();
        foreach (var (path, text) in GoodContent.Files()) content.Put(path, text);
        foreach (var (theme, key, text) in GoodContent.Texts()) content.Translate($"Answers/{theme}", key, text);
        return content;
    }

    /// <summary>Puts a file, whole.</summary>
    public ContentBuilder Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Put(string, string)"/>
    public ContentBuilder Put(string path, byte[] bytes)
    {
        _texts.Remove(path);
        _files[path] = bytes;
        return this;
    }

    /// <summary>Changes a JSON file in one place.</summary>
    public ContentBuilder Edit(string path, string from, string to)
    {
        var text = Encoding.UTF8.GetString(_files[path]);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Put(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Takes a file away.</summary>
    public ContentBuilder Without(string path)
    {
        Assert.True(_files.Remove(path) | _texts.Remove(path), $"There is no {path}.");
        return this;
    }

    /// <summary>Sets one text of a <c>.resx</c> file; with null it is taken out.</summary>
    public ContentBuilder Say(string file, string key, string? text, string? comment = null)
    {
        if (!_texts.TryGetValue(file, out var resx)) _texts[file] = resx = new();
        resx.Set(key, text, comment);
        return this;
    }

    /// <summary>Sets a text in bokmål, and in the other languages as a translation made from it.</summary>
    public ContentBuilder Translate(string stem, string key, string text)
    {
        Say($"{stem}.resx", key, text);
        foreach (var tag in Tags.Skip(1)) Say($"{stem}.{tag}.resx", key, GoodContent.In(tag, key, text), GoodContent.Comment(key, text));
        return this;
    }

    /// <summary>A municipality more, with nothing of its own but its name.</summary>
    public ContentBuilder WithMunicipality(string id, string name = "Nabovik kommune") => Put($"Municipalities/{id}/municipality.json", GoodContent.Municipality(id, name, "+4759440008"));

    public ContentSnapshot Snapshot() => ContentSnapshot.Of(AllFiles());

    /// <summary>Writes everything below a folder.</summary>
    public void WriteTo(Scratch scratch)
    {
        foreach (var (path, bytes) in AllFiles()) scratch.Write(path, Encoding.UTF8.GetString(bytes));
    }

    /// <summary>Reads the national unit and every municipality, and gathers the faults.</summary>
    public IReadOnlyList<ContentProblem> Problems()
    {
        var snapshot = Snapshot();
        var (national, problems) = NationalContent.Read(snapshot);
        if (national is null) return problems;
        return [.. problems, .. ContentUnits.MunicipalitiesIn(snapshot).SelectMany(id => MunicipalUnit.Read(id, snapshot, national).Problems)];
    }

    /// <summary>Everything that a check of the whole folder finds on a day in the autumn of 2026.</summary>
    public IReadOnlyList<ContentProblem> Check() => ContentCheck.Run(Snapshot(), new(2026, 11, 21)).Problems;

    /// <summary>The content, which must have no fault that blocks.</summary>
    public Content Build()
    {
        var snapshot = Snapshot();
        var (national, problems) = NationalContent.Read(snapshot);
        Assert.True(national is not null, string.Join('\n', problems));
        var units = ContentUnits.MunicipalitiesIn(snapshot).Select(id => MunicipalUnit.Read(id, snapshot, national).Unit ?? throw new InvalidOperationException($"{id} is refused."));
        return new(national, units, snapshot.Version, problems);
    }

    private SortedDictionary<string, byte[]> AllFiles()
    {
        var all = new SortedDictionary<string, byte[]>(_files, StringComparer.Ordinal);
        foreach (var (path, resx) in _texts) all[path] = resx.ToBytes();
        return all;
    }
}
