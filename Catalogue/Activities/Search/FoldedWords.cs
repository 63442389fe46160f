namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Words as they are compared.</summary>
internal static class FoldedWords
{
    /// <summary>The words of a text, in order, as <see cref="WordCursor"/> folds them.</summary>
    public static List<string> Of(string text)
    {
        List<string> words = [];
        char[] room = [];
        for (var cursor = new WordCursor(text, ref room); cursor.MoveNext();) words.Add(cursor.Current.ToString());
        return words;
    }
}
