using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Storage;

/// <summary>An answer that somebody said is wrong.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Language">The tag of the language it was given in.</param>
/// <param name="ContentVersion">The version of the content it came from.</param>
/// <param name="Day">The Oslo day.</param>
/// <param name="Times">How often it was said on that day.</param>
internal sealed record DoubtedAnswer(string Topic, string Language, string ContentVersion, string Day, long Times);

/// <summary>Counts which answers people say are wrong; never who says so.</summary>
internal static class DoubtedAnswers
{
    public static Task<int> NoteAsync(Session session, string municipality, Effect.AnswerDoubted doubted, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            insert into doubted_answer (municipality, topic, language, content_version, day, times)
            values (@municipality, @Topic, @Language, @ContentVersion, @Day, 1)
            on conflict (municipality, topic, language, content_version, day) do update set times = doubted_answer.times + 1
            """,
            new { municipality, doubted.Topic, doubted.Language, doubted.ContentVersion, Day = OsloDay.Of(now).ToText() });

    /// <summary>What was said of one municipality's answers, the latest day first.</summary>
    public static Task<IReadOnlyList<DoubtedAnswer>> ListAsync(Session session, string municipality) => session.QueryAsync<DoubtedAnswer>(
        """
        select topic as Topic, language as Language, content_version as ContentVersion, day as Day, times as Times
        from doubted_answer where municipality = @municipality order by day desc, topic, language
        """,
        new { municipality });
}
