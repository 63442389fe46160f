using ChatBot.Bot.Files;

namespace ChatBot.Bot.Journal;

/// <summary>What is told of the journal to whoever watches the service.</summary>
/// <param name="journal">The journal.</param>
/// <param name="passing">What its folder lies on, where that is gone with the container or the machine; null where it lasts, or nobody can say.</param>
internal sealed class JournalHealth(SealedJournal journal, string? passing)
{
    /// <summary>Looks once at what the folder lies on: that does not change under a running process. A machine where one develops is not asked.</summary>
    public static JournalHealth Of(SealedJournal journal, string folder, IHostEnvironment environment) =>
        new(journal, environment.IsDevelopment() ? null : Volumes.PassingUnder(folder));

    /// <summary>The figures, and what to do about them.</summary>
    public object Make() => new
    {
        behind = journal.Behind,
        broken = journal.Broken,
        says = passing is null
            ? null
            : $"Journal:Directory lies on {passing}, which is gone with the container or the machine; a restored database would write again to people who have sent STOP. Put it on a persistent volume.",
    };
}
