using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C214: what the bokmål text states, the translation states too: each number, amount, date, age, percentage, link and e-mail address, values filled in.</summary>
/// <remarks>Named values are held to by C111. Held of each text that is really shown: the national ones, those that a municipality fills with its own contacts, and
/// its own; so for each municipality, language and channel, since <c>.Sms</c> and <c>.Full</c> are what the channels are made of.</remarks>
internal static class FactParity
{
    public static void Check(ContentReview review)
    {
        var national = new NamedValues(review.National.Values);
        Check(review.Texts.National, national, review);
        foreach (var unit in review.Units)
        {
            var values = new NamedValues(review.National.Values, unit.Values, unit.Municipality);
            Check(review.Texts.NationalAt(unit), values, review);
            Check(review.Texts.Own(unit), values, review);
        }
    }

    private static void Check(IEnumerable<ShownText> texts, NamedValues values, ContentReview review)
    {
        AnswerEntry? last = null;
        TextFacts? source = null;
        foreach (var shown in texts)
        {
            // The translations of one text come one after the other.
            if (source is null || shown.Source != last) source = FactsOf(last = shown.Source, review.Bokmal, values, review);
            var translation = FactsOf(shown.Text, shown.Language, values, review);
            foreach (var fact in source.MissingIn(translation))
                review.Report("C214", shown.Text, fact, $"The text {shown.Key} lacks \"{fact}\", which the bokmål text has, so these readers would miss or mistake that fact. Add it; a number in digits.");
            foreach (var fact in translation.MissingIn(source))
                review.Report("C214", shown.Text, fact, $"The text {shown.Key} has \"{fact}\", which the bokmål text does not have, so these readers would be told something else. Correct the translation, or the original.");
        }
    }

    private static TextFacts FactsOf(AnswerEntry entry, Language language, NamedValues values, ContentReview review) =>
        new(entry.Template.Fill(values, language, review.Today, null), language, review.Lists.Writing?.Languages.GetValueOrDefault(language.Tag)?.Percent ?? []);
}
