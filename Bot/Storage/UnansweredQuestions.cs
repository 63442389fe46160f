namespace ChatBot.Bot.Storage;

/// <summary>A question without an answer, of which the known words may be kept.</summary>
/// <param name="Month">The month in Europe/Oslo.</param>
/// <param name="Alike">A keyed mark of the question's words; questions alike have the same.</param>
/// <param name="Mark">A keyed mark of who asked, of this month and municipality alone.</param>
/// <param name="OlderMarks">The same under older keys.</param>
/// <param name="Language">The tag of its language.</param>
/// <param name="AskedOn">The Oslo day.</param>
/// <param name="SealedWords">Its words, sealed to <see cref="RowFor"/>.</param>
internal sealed record NewQuestion(string Month, string Alike, string Mark, IReadOnlyList<string> OlderMarks, string Language, DateOnly AskedOn, byte[] SealedWords)
{
    /// <summary>The id to which words are sealed.</summary>
    public static string RowFor(string municipality, string month, string alike) => $"{municipality}/{month}/{alike}";
}

/// <summary>A question that enough people have asked alike.</summary>
/// <param name="Month">The month in which they did.</param>
/// <param name="Alike">The mark of its words.</param>
/// <param name="Language">The tag of its language.</param>
/// <param name="People">How many different people.</param>
/// <param name="SealedWords">The words as each of them wrote them, sealed.</param>
internal sealed record AlikeQuestion(string Month, string Alike, string Language, long People, IReadOnlyList<byte[]> SealedWords);

/// <summary>Questions that got no answer, by marks of their words and of who asked.</summary>
internal static class UnansweredQuestions
{
    private static readonly Statement Insert = new(
        """
        insert into unanswered_question (municipality, month, alike, mark, language, asked_on, sealed_words)
        values (@Municipality, @Month, @Alike, @Mark, @Language, @AskedOn, @SealedWords)
        on conflict (municipality, month, alike, mark) do nothing
        """,
        "Municipality", "Month", "Alike", "Mark", "Language", "AskedOn", "SealedWords");

    private const string GroupsSql = """
        select month as Month, alike as Alike, min(language) as Language, count(*) as People
        from unanswered_question where municipality = @municipality group by month, alike having count(*) >= @least order by month desc, alike
        """;

    private const string WordsSql = "select sealed_words from unanswered_question where municipality = @municipality and month = @Month and alike = @Alike order by mark";

    /// <summary>Notes a question; one that the same person has asked this month is noted already.</summary>
    public static async Task AddAsync(Session session, string municipality, NewQuestion question)
    {
        // Who is known by a new key since must not count as two.
        if (question.OlderMarks.Count > 0)
            await session.ExecuteAsync(
                "delete from unanswered_question where municipality = @municipality and month = @Month and alike = @Alike and mark in @Older",
                new { municipality, question.Month, question.Alike, Older = question.OlderMarks.ToArray() }).ConfigureAwait(false);
        await session.RunAsync(
            Insert, municipality, question.Month, question.Alike, question.Mark, question.Language, question.AskedOn.ToText(), question.SealedWords).ConfigureAwait(false);
    }

    /// <summary>The questions that at least so many different people have asked alike, the latest month first.</summary>
    public static async Task<IReadOnlyList<AlikeQuestion>> ListAsync(Session session, string municipality, int least)
    {
        List<AlikeQuestion> found = [];
        foreach (var group in await session.QueryAsync<Group>(GroupsSql, new { municipality, least }).ConfigureAwait(false))
        {
            var words = await session.QueryAsync<byte[]>(WordsSql, new { municipality, group.Month, group.Alike }).ConfigureAwait(false);
            found.Add(new(group.Month, group.Alike, group.Language, group.People, words));
        }
        return found;
    }

    /// <summary>Removes what a person asked until a day, by all marks the person may stand under.</summary>
    public static Task<int> ForgetAsync(Session session, string municipality, IReadOnlyList<string> marks, DateOnly until) => marks.Count == 0 ? Task.FromResult(0)
        : session.ExecuteAsync(
            "delete from unanswered_question where municipality = @municipality and mark in @Marks and asked_on <= @Until", new { municipality, Marks = marks.ToArray(), Until = until.ToText() });

    /// <summary>Removes what was asked before a day.</summary>
    public static Task<int> SweepAsync(Session session, DateOnly before) =>
        session.ExecuteAsync("delete from unanswered_question where asked_on < @Before", new { Before = before.ToText() });

    private sealed class Group
    {
        public string Month { get; init; } = "";

        public string Alike { get; init; } = "";

        public string Language { get; init; } = "";

        public long People { get; init; }
    }
}
