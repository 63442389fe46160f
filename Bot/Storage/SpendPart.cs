namespace ChatBot.Bot.Storage;

/// <summary>In which part of a day's money of a municipality a turn is counted.</summary>
/// <remarks>A row is held from its change until the transaction is on the disk. On PostgreSQL, where many commit side by side, one row for all turns of a
/// municipality let one commit at a time through, with all others waiting and looking at its versions again: two milliseconds of the server's
/// processor a turn. SQLite has one writer and one part.</remarks>
internal static class SpendPart
{
    private const int Parts = 16;

    /// <summary>The part in which a person's turns are counted, from 0.</summary>
    public static long Of(Dialect dialect, string person) => dialect == Dialect.Sqlite ? 0 : person.Sum(letter => letter) % Parts;
}
