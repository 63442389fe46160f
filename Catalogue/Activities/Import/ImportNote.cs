namespace ChatBot.Catalogue.Activities.Import;

/// <summary>Something staff must know of what came: a broken row, or a part that could not be taken over.</summary>
/// <param name="Place">Where it stands there.</param>
/// <param name="IsLeftOut">Whether the whole activity was left out because of it.</param>
/// <param name="Message">What it is, in words for a municipal employee.</param>
public sealed record ImportNote(string Place, bool IsLeftOut, string Message)
{
    /// <summary>The note as one line.</summary>
    public override string ToString() => $"{Place}: {Message}{(IsLeftOut ? " It was left out; the rest goes in." : "")}";
}
