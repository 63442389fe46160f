using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Privacy;

/// <summary>Keeps a key from being taken away while what outlives a turn still needs it: without it a person who has said stop would not be
/// known again, and a promised reminder could not be sent.</summary>
/// <param name="pseudonyms">The valid pseudonym keys.</param>
/// <param name="seals">The valid seal keys.</param>
/// <param name="lost">The ids of keys that are lost for good; what needs them does not stop the start.</param>
internal sealed class KeysInUse(KeyRing pseudonyms, KeyRing seals, IReadOnlyList<string> lost)
{
    /// <summary>The setting of pseudonym keys.</summary>
    public const string PseudonymKeys = "Privacy:PseudonymKeys";

    /// <summary>The setting of seal keys.</summary>
    public const string SealKeys = "Privacy:SealKeys";

    /// <summary>Refuses to go on without a key that is needed.</summary>
    /// <param name="uses">What needs which key, wherever it is kept.</param>
    /// <exception cref="StoreRefusedException">A key that is needed is not there; the message tells its id and how much needs it.</exception>
    public void Demand(IEnumerable<KeyUse> uses)
    {
        var missing = uses.Where(use => use.Count > 0 && !IsThere(use)).GroupBy(use => (use.Setting, use.Key)).Select(Tell).ToList();
        if (missing.Count == 0) return;
        throw new StoreRefusedException(
            $"{string.Join(' ', missing)} Put each back, last in its list: what stands under a pseudonym moves to the first key when the person next writes, and what is sealed goes when its time is over. "
            + "If a key is lost for good, name its id in Privacy:LostKeys: then those who said stop under it are not known any more, those reminders are never sent, those messages never answered and those entries never taken in again.");
    }

    /// <summary>Counts what the database keeps under each key, and refuses it without a key that is needed.</summary>
    /// <exception cref="StoreRefusedException">A key that is needed is not there.</exception>
    public async Task ExamineAsync(Session session) => Demand(await KeyedRows.CountAsync(session).ConfigureAwait(false));

    private bool IsThere(KeyUse use) => (use.Setting == PseudonymKeys ? pseudonyms : seals).Find(use.Key) is not null || lost.Contains(use.Key, StringComparer.Ordinal);

    private static string Tell(IGrouping<(string Setting, string Key), KeyUse> needed) =>
        $"{needed.Key.Setting} lacks the key {needed.Key.Key}, which {string.Join(" and ", needed.Select(use => $"{use.Count} {use.What}"))} still need.";
}
