using System.Globalization;
using ChatBot.Dialogs.Understanding;
using Microsoft.Extensions.Localization;

namespace ChatBot.Dialogs.Answers;

/// <summary>The texts of one municipality in one language, by key.</summary>
internal sealed class ResxStringLocalizer(Func<AnswerBook> answers, Func<Language> language, Func<DateOnly> today) : IStringLocalizer
{
    /// <inheritdoc/>
    public LocalizedString this[string name] => Find(name, null);

    /// <summary>A text with its arguments, in the order in which <see cref="ProgramTexts.Arguments"/> names them.</summary>
    /// <exception cref="FormatException">The text takes another number of arguments.</exception>
    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var names = ProgramTexts.Arguments.GetValueOrDefault(name, []);
            if (names.Count != arguments.Length)
                throw new FormatException($"The text '{name}' takes {names.Count} arguments ({string.Join(", ", names)}), but {arguments.Length} were given.");
            return Find(name, names.Zip(arguments).ToDictionary(
                pair => pair.First, pair => Convert.ToString(pair.Second, CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal));
        }
    }

    /// <inheritdoc/>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
    {
        var book = answers();
        foreach (var key in book.Keys.Order(StringComparer.Ordinal))
            if (book.Find(key, language(), today()) is { } text && (includeParentCultures || !text.IsFallback)) yield return new(key, text.Text, resourceNotFound: false, text.Language.Tag);
    }

    private LocalizedString Find(string name, Dictionary<string, string>? arguments) =>
        answers().Find(name, language(), today(), arguments) is { } text
            ? new(name, text.Text, resourceNotFound: false, text.Language.Tag)
            : new(name, name, resourceNotFound: true);
}
