namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>A word or a number of a text.</summary>
/// <param name="Start">Where it stands in the text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="FoldedStart">Where it stands in the folded text.</param>
/// <param name="FoldedLength">How long it is there.</param>
/// <param name="Number">Its value, when it is a number; otherwise -1.</param>
/// <param name="Gap">What stands between it and the one before: the first mark, a space, or '\0' when nothing does.</param>
/// <param name="IsTight">Whether that is one character or none.</param>
internal readonly record struct EntityToken(int Start, int Length, int FoldedStart, int FoldedLength, int Number, char Gap, bool IsTight)
{
    /// <summary>Whether it is a number in digits.</summary>
    public bool IsNumber => Number >= 0;
}
