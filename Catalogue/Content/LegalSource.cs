namespace ChatBot.Catalogue.Content;

/// <summary>Where a claim comes from.</summary>
/// <param name="Title">The name shown to residents, short: "integreringsloven", "imdi.no".</param>
/// <param name="Section">The section or page, such as "§ 26"; null where the source has none.</param>
/// <param name="Link">The address of the source; null where there is none.</param>
/// <param name="SourceDate">The date of the wording or page the claim was taken from.</param>
public sealed record LegalSource(string Title, string? Section, string? Link, DateOnly SourceDate);

/// <summary>A person's confirmation that a claim holds, set by staff only.</summary>
/// <param name="Date">The day on which it was checked.</param>
/// <param name="Role">The role, never the name, of who checked it.</param>
public sealed record StaffCheck(DateOnly Date, string Role);
