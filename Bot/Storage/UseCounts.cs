namespace ChatBot.Bot.Storage;

/// <summary>Sums of use: one statement a turn.</summary>
internal static class UseCounts
{
    // On PostgreSQL a row is held until the transaction is on the disk: one for all would let one commit at a time through.
    private const int Parts = 16;

    private const string Columns =
        "insert into use_count (municipality, month, kind, name, channel, part, messages, people, answered, asked_back, referred, unanswered, closed, segments, micros) values ";

    private const string Sums = "@Answered, @AskedBack, @Referred, @Unanswered, @Closed, @Segments, @Cost)";

    private const string Added = """

        on conflict (municipality, month, kind, name, channel, part) do update set
          messages = use_count.messages + excluded.messages, people = use_count.people + excluded.people, answered = use_count.answered + excluded.answered,
          asked_back = use_count.asked_back + excluded.asked_back, referred = use_count.referred + excluded.referred, unanswered = use_count.unanswered + excluded.unanswered,
          closed = use_count.closed + excluded.closed, segments = use_count.segments + excluded.segments, micros = use_count.micros + excluded.micros
        """;

    private static readonly Statement One = new(
        $"{Columns}(@Municipality, @Month, @Kind, @Name, @Channel, @Part, 1, @Newcomers, {Sums}{Added}",
        "Municipality", "Month", "Kind", "Name", "Channel", "Part", "Newcomers", "Answered", "AskedBack", "Referred", "Unanswered", "Closed", "Segments", "Cost");

    // All turns take a row of languages before a row of topics, so that no two wait for each other.
    private static readonly Statement Two = new(
        $"{Columns}(@Municipality, @Month, @Kind, @Name, @Channel, @Part, 1, @Newcomers, {Sums}, (@Municipality, @Month, {(int)UseKind.Topic}, @Topic, @Channel, @TopicPart, 1, @TopicNewcomers, {Sums}{Added}",
        "Municipality", "Month", "Kind", "Name", "Channel", "Part", "Newcomers", "Answered", "AskedBack", "Referred", "Unanswered", "Closed", "Segments", "Cost", "Topic", "TopicPart", "TopicNewcomers");

    /// <summary>Adds a turn.</summary>
    public static Task<int> AddAsync(Session session, string municipality, UseCount use)
    {
        var (statement, values) = Of(session.Dialect, municipality, use);
        return session.RunAsync(statement, values);
    }

    /// <summary>What is run for a turn.</summary>
    public static (Statement Statement, object?[] Values) Of(Dialect dialect, string municipality, UseCount use)
    {
        object?[] values =
        [
            municipality, use.Month, (long)(use.Outcome == UseOutcome.Safety ? UseKind.Safety : UseKind.Language), use.Language, use.Channel, Part(), use.IsNewcomer.ToFlag(),
            Is(UseOutcome.Answered), Is(UseOutcome.AskedBack), Is(UseOutcome.Referred), Is(UseOutcome.Unanswered), use.OutOfHours.ToFlag(), (long)use.Segments, use.CostMicros,
        ];
        return use.Topic is { } topic ? (Two, [.. values, topic, Part(), use.IsNewTopic.ToFlag()]) : (One, values);

        // Drawn and not made of the person: one part for both rows of a turn would tell which language asked about which topic.
        long Part() => dialect == Dialect.Sqlite ? 0 : Random.Shared.Next(Parts);

        long Is(UseOutcome outcome) => (use.Outcome == outcome).ToFlag();
    }

    /// <summary>The sums of one municipality since a month, or since a year for what has no month.</summary>
    public static Task<IReadOnlyList<UseRow>> ListAsync(Session session, string municipality, string since) => session.QueryAsync<UseRow>(
        """
        select month as Month, kind as Kind, name as Name, channel as Channel,
          cast(sum(messages) as bigint) as Messages, cast(sum(people) as bigint) as People, cast(sum(answered) as bigint) as Answered,
          cast(sum(asked_back) as bigint) as AskedBack, cast(sum(referred) as bigint) as Referred, cast(sum(unanswered) as bigint) as Unanswered,
          cast(sum(closed) as bigint) as Closed, cast(sum(segments) as bigint) as Segments, cast(sum(micros) as bigint) as Micros
        from use_count where municipality = @municipality and month >= @since group by month, kind, name, channel
        """,
        new { municipality, since });

    /// <summary>Removes the sums of months before one.</summary>
    public static Task<int> SweepAsync(Session session, string before) => session.ExecuteAsync("delete from use_count where month < @before", new { before });
}

/// <summary>Sums of a month, of one language or one topic through one kind of channel.</summary>
internal sealed record UseRow
{
    /// <summary>The month; of safety the year.</summary>
    public string Month { get; init; } = "";

    /// <summary>A <see cref="UseKind"/>.</summary>
    public long Kind { get; init; }

    /// <summary>The language's tag, or the topic's id.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kind of channel.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Messages.</summary>
    public long Messages { get; init; }

    /// <summary>Those of people who had not written, or asked about this, lately.</summary>
    public long People { get; init; }

    /// <summary>Questions answered.</summary>
    public long Answered { get; init; }

    /// <summary>Questions that were asked back on.</summary>
    public long AskedBack { get; init; }

    /// <summary>Questions that another office decides.</summary>
    public long Referred { get; init; }

    /// <summary>Questions without an answer.</summary>
    public long Unanswered { get; init; }

    /// <summary>Messages out of office hours.</summary>
    public long Closed { get; init; }

    /// <summary>Text message segments.</summary>
    public long Segments { get; init; }

    /// <summary>What replies were reckoned to cost, in millionths of a krone.</summary>
    public long Micros { get; init; }
}
