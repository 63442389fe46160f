namespace ChatBot.Dialogs.Conversation;

/// <summary>One entry of a list.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Details">What is to be known of it, each a short line.</param>
/// <param name="Id">What choosing it leads to; null when it cannot be chosen.</param>
public sealed record ReplyItem(string Title, IReadOnlyList<string> Details, string? Id = null);

/// <summary>A table.</summary>
/// <param name="Columns">The heads of the columns; none when it has no head.</param>
/// <param name="Rows">The rows, each with as many cells as there are columns.</param>
public sealed record ReplyTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
