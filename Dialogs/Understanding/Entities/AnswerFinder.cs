using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Finds yes, no and "I do not know".</summary>
internal sealed class AnswerFinder
{
    /// <summary>A message of more words says more than yes or no.</summary>
    private const int Longest = 6;

    private const int LongestPhrase = 5;

    private readonly FrozenDictionary<string, Answer>.AlternateLookup<ReadOnlySpan<char>> _answers;

    /// <summary>Folds the words.</summary>
    public AnswerFinder(WordList words)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var (answer, forms) in new[] { (Answer.DontKnow, words.DontKnow), (Answer.No, words.No), (Answer.Yes, words.Yes) })
        {
            foreach (var form in forms)
                answers.TryAdd(TextNormalizer.Fold(form), answer);
        }
        answers.Remove("");
        _answers = answers.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The answer that the message is, or begins with; null when it is none.</summary>
    public Answer? Find(EntityText text)
    {
        if (text.Tokens.Count is 0 or > Longest)
            return null;
        for (var count = Math.Min(LongestPhrase, text.Tokens.Count); count > 0; count--)
        {
            if (_answers.TryGetValue(text.Folded(0, count), out var answer))
                return answer;
        }
        return null;
    }
}
