namespace ChatBot.Catalogue.Activities.Search;

/// <summary>What is true of an activity or not, and needs no value.</summary>
internal enum Trait
{
    Free,
    PriceUnknown,
    AgeUnknown,
    AnyGender,
    Newcomers,
    Families,
    PlaceUnknown,
    LanguageUnknown,
}
