namespace ChatBot.Catalogue.Grants;

/// <summary>What was said of the money, and of which year. Whole kroner.</summary>
/// <param name="Year">The year for which it was said: another year may have another amount.</param>
/// <param name="Least">The least that is given to one applicant; null where none is said.</param>
/// <param name="Most">The most that is given to one applicant; null where none is said.</param>
/// <param name="Pot">All there was to give; null where it is not known.</param>
/// <param name="OwnShare">The share in per cent that a voluntary organisation must bring itself; null where none is said.</param>
public sealed record GrantAmount(int Year, long? Least = null, long? Most = null, long? Pot = null, int? OwnShare = null);
