namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C221: advice where bokmål is heavy: a long sentence, long sentences on average, or many long words. Who learns Norwegian reads it, and eleven translations are made from it.</summary>
internal static class PlainLanguage
{
    // In a text of few words one long one is a large share of them.
    private const int FewestWords = 25;

    public static void Check(ContentReview review)
    {
        if (review.Lists.PlainLanguage is not { } limits) return;
        var names = review.Lists.Names?.Names ?? [];
        var values = new NamedValues(review.National.Values);
        foreach (var (key, entry) in review.Texts.Bokmal)
        {
            // A colon ends a sentence, as in the readability index LIX.
            var sentences = Rendering.SmsUnits.Of(entry.Template.Fill(values, review.Bokmal, review.Today, null)).SelectMany(unit => unit.Text.Split(": ")).Select(WordsOf).Where(words => words.Count > 0).ToList();
            var words = sentences.Sum(sentence => sentence.Count);
            if (sentences.Find(sentence => sentence.Count > limits.SentenceWords) is { } longest)
                review.Advise("C221", entry, "sentence", $"The text {key} has a sentence of {longest.Count} words (\"{string.Join(' ', longest.Take(5))} ...\"). Up to {limits.SentenceWords} are read with ease. Make two of it.");
            else if (sentences.Count > 1 && (double)words / sentences.Count > limits.AverageWords)
                review.Advise("C221", entry, "average", $"The sentences of {key} have {(double)words / sentences.Count:0} words on average. Up to {limits.AverageWords} are read with ease. Shorten some.");
            var heavy = sentences.SelectMany(sentence => sentence).Where(word => word.Length >= limits.WordLetters && !names.Any(name => word.Contains(name, StringComparison.OrdinalIgnoreCase))).ToList();
            if (words >= FewestWords && heavy.Count * 100 > limits.LongWordsPercent * words)
                review.Advise("C221", entry, "words", $"{heavy.Count} of the {words} words of {key} have {limits.WordLetters} letters or more ({string.Join(", ", heavy.Take(3))}). Use shorter words where there are some.");
        }
    }

    private static List<string> WordsOf(string sentence) =>
        [.. sentence.Split([' ', '/', '(', ')', '"', ',', ';', ':', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetterOrDigit(word[0]))];
}
