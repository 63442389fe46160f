namespace ChatBot.Catalogue.Activities.Import;

/// <summary>One activity as it came from elsewhere, in the cells of our own table.</summary>
/// <param name="SourceId">Its id there.</param>
/// <param name="Place">Where it stands there: "line 12", "item 3 of page 2".</param>
/// <param name="Cells">The cells by column; columns it says nothing of are absent.</param>
public sealed record ImportedActivity(string SourceId, string Place, IReadOnlyDictionary<string, string> Cells);
