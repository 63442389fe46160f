namespace ChatBot.Catalogue.Activities;

/// <summary>Where the claim that an activity exists comes from.</summary>
/// <param name="Title">The name shown to people: a plan, a web page, "told by the organiser".</param>
/// <param name="Link">Its address; null where there is none.</param>
/// <param name="Date">The date of the wording; null when unknown.</param>
public sealed record ActivitySource(string Title, string? Link = null, DateOnly? Date = null);

/// <summary>Where an imported activity came from, so that the next import finds it again.</summary>
/// <param name="Source">The name of the import source.</param>
/// <param name="Id">The id of the activity there.</param>
/// <param name="Hash">The hash of what was imported; an activity that no longer gives it was edited by hand.</param>
public sealed record ActivityOrigin(string Source, string Id, string Hash);
