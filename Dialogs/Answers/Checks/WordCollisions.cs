using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C217: a word that is a command means the same whatever language's list it stands in, for commands are heard in every conversation.</summary>
internal static class WordCollisions
{
    public static void Check(ContentReview review)
    {
        var owners = new Dictionary<string, (string Meaning, string File)>(StringComparer.Ordinal);
        foreach (var list in review.National.Words)
        {
            var file = $"Words/{list.Language}.json";
            foreach (var (command, words) in list.Commands)
                foreach (var word in words) Claim(word, command.ToString().ToLowerInvariant(), ["commands", $"={word}"], file);
            foreach (var (tag, names) in list.LanguageNames)
                foreach (var name in names) Claim(name, $"the language '{tag}'", ["languageNames", tag, $"={name}"], file);
            foreach (var word in list.Yes) Claim(word, "yes", ["yes", $"={word}"], file);
            foreach (var word in list.No) Claim(word, "no", ["no", $"={word}"], file);
            foreach (var word in list.DontKnow) Claim(word, "\"I do not know\"", ["dontKnow", $"={word}"], file);
        }

        void Claim(string word, string meaning, string[] place, string file)
        {
            var folded = TextNormalizer.Fold(word);
            if (folded is "0" or "8" or "9")
                review.ReportAt("C217", file, place, $"\"{word}\" is {meaning} here, but 0, 8 and 9 are menu, back and more in every conversation. Choose another word.");
            // Carriers stop or start the number itself at these words; no list can give them another meaning. A lone YES is an answer to us.
            else if (CarrierWords.Find(word) is { } reserved && !CarrierWords.IsYes(word) && reserved.ToString().ToLowerInvariant() != meaning)
                review.ReportAt("C217", file, place, $"\"{word}\" is {meaning} here, but carriers take it for {reserved.ToString().ToLowerInvariant()} wherever it is sent. Choose another word.");
            else if (!owners.TryAdd(folded, (meaning, file)) && owners[folded].Meaning != meaning)
                review.ReportAt("C217", file, place, $"\"{word}\" is {meaning} here and {owners[folded].Meaning} in {owners[folded].File}, and only one of the two is ever heard. Choose another word in one of them.");
        }
    }
}
