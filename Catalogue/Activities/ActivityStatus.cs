namespace ChatBot.Catalogue.Activities;

/// <summary>What a document or an organiser says of an activity. Only an offer is ever shown as one.</summary>
public enum ActivityStatus
{
    /// <summary>It is held now, by what the source says.</summary>
    Offer,

    /// <summary>It has been held and is over.</summary>
    Past,

    /// <summary>It is named; the source tells neither content nor conditions.</summary>
    Named,

    /// <summary>It is wished for or planned. No service.</summary>
    Goal,
}
