using System.Buffers;
using System.Globalization;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C218: a letter that the language does not have: a Russian ы in Ukrainian, an Arabic kaf in Persian. It looks almost right, and is not found when people search.</summary>
/// <remarks>Latin letters may stand in every language, for names. Example questions are left out: people write as they can.</remarks>
internal static class Alphabets
{
    public static void Check(ContentReview review)
    {
        if (review.Lists.Writing is not { } writing) return;
        var letters = writing.Languages.ToDictionary(entry => entry.Key, entry => LettersOf(entry.Value.Letters + writing.Everywhere), StringComparer.Ordinal);
        foreach (var language in review.National.Languages.All.Where(language => !letters.ContainsKey(language.Tag)))
            review.ReportAt("C225", "Writing.json", ["languages"], $"The language '{language.Tag}' is missing, so its letters are not checked. Add it.");
        foreach (var (tag, key, entry) in review.Texts.All)
            if (letters.TryGetValue(tag, out var own) && Foreign(entry.Text, own) is { } found)
                review.Report("C218", entry, "", Message($"The text {key}", found, entry.Text, tag));
        CheckReferrals(letters, review);
        CheckLanguages(letters, review);
    }

    private static void CheckReferrals(Dictionary<string, SearchValues<char>> letters, ContentReview review)
    {
        foreach (var referral in review.National.Referrals.All)
            foreach (var (field, texts) in new[] { ("title", referral.Title), ("whoText", referral.WhoText) })
                foreach (var (tag, text) in texts)
                    if (letters.TryGetValue(tag, out var own) && Foreign(text, own) is { } found)
                        review.ReportAt("C218", "Referrals.json", ["referrals", $"={referral.Id}", field, tag], Message($"The {field} of {referral.Id}", found, text, tag));
    }

    private static void CheckLanguages(Dictionary<string, SearchValues<char>> letters, ContentReview review)
    {
        foreach (var language in review.National.Languages.All)
        {
            var texts = language.Months.Select(month => (Tag: language.Tag, Text: month, Place: new[] { "languages", $"={language.Tag}", "months", $"={month}" }))
                .Concat(language.Names.Select(name => (Tag: name.Key, Text: name.Value, Place: new[] { "languages", $"={language.Tag}", "names", name.Key })));
            foreach (var (tag, text, place) in texts)
                if (letters.TryGetValue(tag, out var own) && Foreign(text, own) is { } found)
                    review.ReportAt("C218", "Languages.json", place, Message($"\"{text}\"", found, text, tag));
        }
    }

    private static int? Foreign(string text, SearchValues<char> own)
    {
        for (var from = 0; text.AsSpan(from).IndexOfAnyExcept(own) is >= 0 and var next; from += next + 1)
            if (char.IsLetter(text[from + next])) return from + next;
        return null;
    }

    private static string Message(string what, int at, string text, string tag)
    {
        var (start, end) = (at, at);
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return $"{what} has the letter {text[at]} (U+{(int)text[at]:X4}) in \"{text[start..end]}\", which '{tag}' is not written with. It looks right and is not found when people search. Type the word anew on a keyboard of that language.";
    }

    // Everything that is no letter is let through by the caller; ASCII is here so that most of a text is skipped at once.
    private static SearchValues<char> LettersOf(string written)
    {
        var letters = new HashSet<char>(Enumerable.Range(0, 128).Select(code => (char)code));
        for (var i = 0; i < written.Length; i++)
        {
            var last = i + 2 < written.Length && written[i + 1] == '-' ? written[i + 2] : written[i];
            for (var letter = written[i]; letter <= last; letter++)
            {
                letters.Add(letter);
                letters.Add(char.ToUpper(letter, CultureInfo.InvariantCulture));
            }
            if (last != written[i]) i += 2;
        }
        return SearchValues.Create([.. letters]);
    }
}
