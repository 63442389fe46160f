using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Tells messages of which no word is kept: those likely to be about danger, health or asylum, and on what else nobody is named in a question back.</summary>
/// <remarks>A suspicion is enough: a question that is only counted is a small loss, one that is kept and was about somebody's illness is not.</remarks>
public static class PrivateMatters
{
    private const double Suspicion = 0.1;

    private static readonly HashSet<string> Deciders = new(["UDI", "UNE", "Politiet", "Helfo"], StringComparer.Ordinal);

    // Matters of permits and of the body that others than these decide.
    private static readonly HashSet<string> Matters = new(
        ["norwegian-asylum-seeker", "referral:embassy", "referral:medicine-results", "referral:sick-pay", "referral:disability-pension", "referral:marriage-divorce"], StringComparer.Ordinal);

    /// <summary>Whether a message is likely to be about such a matter.</summary>
    /// <param name="understood">What is understood of it, also where that was too little for an answer.</param>
    /// <param name="content">What the topics are.</param>
    public static bool AreLikely(Understood understood, Content content)
    {
        ArgumentNullException.ThrowIfNull(understood);
        ArgumentNullException.ThrowIfNull(content);
        var first = understood.Topics.FirstOrDefault(score => score.Topic != TrainingSet.Outside);
        return (first.Topic is { } topic && IsOne(topic, content)) || understood.Topics.Where(score => IsOne(score.Topic, content)).Sum(score => score.Score) >= Suspicion;
    }

    /// <summary>Whether a topic is such a matter.</summary>
    internal static bool IsOne(string topic, Content content) =>
        Matters.Contains(topic)
        || (content.National.Referrals.Find(topic) is { } referral && Deciders.Contains(referral.Who))
        || content.Topics.Find(topic) is { Danger: true } or { Sensitive: true } or { Theme: "safety" or "health" };
}
