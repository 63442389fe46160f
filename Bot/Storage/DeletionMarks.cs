using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Bot.Storage;

/// <summary>When somebody was deleted, for as long as a message of theirs from before may still wait to be answered.</summary>
/// <remarks>Not under the pseudonym, which leads to whatever else was once written under it: under a hash of it that serves this alone.</remarks>
internal static class DeletionMarks
{
    /// <summary>Until when deletions are known: as long as messages are.</summary>
    public const string SweepSql = "delete from deletion_mark where deleted_at <= @InboxBefore";

    private const string NoteSql = """
        insert into deletion_mark (municipality, mark, deleted_at) values (@Municipality, @Mark, @At)
        on conflict (municipality, mark) do update set deleted_at = excluded.deleted_at where deletion_mark.deleted_at < excluded.deleted_at
        """;

    private const string FindSql = "select max(deleted_at) from deletion_mark where municipality = @Municipality and mark in @Marks";

    /// <summary>Notes a deletion at an instant (Unix milliseconds); of two the later counts.</summary>
    public static Task NoteAsync(Session session, string municipality, string person, long at) =>
        session.ExecuteAsync(NoteSql, new { Municipality = municipality, Mark = Of(person), At = at });

    /// <summary>When a person was last deleted at a municipality; null when nobody knows of it.</summary>
    public static async Task<DateTimeOffset?> FindAsync(Session session, string municipality, IReadOnlyList<string> people)
    {
        var at = await session.NumberAsync(FindSql, new { Municipality = municipality, Marks = people.Select(Of).ToArray() }).ConfigureAwait(false);
        return at == 0 ? null : at.ToInstant();
    }

    private static string Of(string person) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes("deletion\n" + person)));
}
