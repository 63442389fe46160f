namespace ChatBot.Catalogue.Activities.Search;

/// <summary>What comes first among offers that answer alike.</summary>
internal enum Order
{
    /// <summary>What begins soonest.</summary>
    Soonest,

    /// <summary>What costs least.</summary>
    Cheapest,
}
