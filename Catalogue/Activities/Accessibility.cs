namespace ChatBot.Catalogue.Activities;

/// <summary>What a place is like for people with impairments.</summary>
/// <param name="StepFree">Whether one comes in without steps; null when unknown.</param>
/// <param name="Note">More, in bokmål: a hearing loop, a lift, a changing room; null when nothing is told.</param>
public sealed record Accessibility(bool? StepFree = null, string? Note = null)
{
    /// <summary>Nothing is told.</summary>
    public static Accessibility Unknown { get; } = new();
}
