namespace ChatBot.Bot.Storage;

/// <summary>Subscriptions as people make and end them.</summary>
internal static class SubscriptionRows
{
    // What was sealed stays as it is: it is the same address, and bound to the id that stays too.
    private const string AddSql = """
        insert into subscription (id, channel, municipality, person, place, event, offsets, skipped, notes, told, language, sender, sealed_address, since, next_at)
        values (@Id, @Channel, @Municipality, @Person, @Place, @Event, @Offsets, '', 0, @Told, @Language, @Sender, @SealedAddress, @Since, @NextAt)
        on conflict (municipality, person, place, event) do update set
          offsets = excluded.offsets, told = excluded.told, language = excluded.language, since = excluded.since, next_at = excluded.next_at
        """;

    private const string FactsSql = """
        insert into reminder_event (municipality, event, facts) values (@Municipality, @Event, @Told) on conflict (municipality, event) do nothing
        """;

    private const string OfPerson = "municipality = @Municipality and person in @People and person <> ''";

    private const string OfPlace = "channel = @Channel and place in @Places and place <> ''";

    // The sender of a conversation's reminders is the conversation.
    private const string MovePlaceSql = """
        delete from subscription where channel = @Channel and place in @Others and exists (
          select 1 from subscription s where s.municipality = subscription.municipality and s.person = subscription.person and s.place = @Primary and s.event = subscription.event);
        update subscription set place = @Primary, sender = @Primary where channel = @Channel and place in @Others;
        """;

    private const string Columns = "event as Event, offsets as Offsets, told as Told, place as Place";

    public static async Task AddAsync(Session session, NewSubscription asked, bool canChange)
    {
        await session.ExecuteAsync(AddSql, new
        {
            asked.Id,
            asked.Channel,
            asked.Municipality,
            asked.Person,
            asked.Place,
            asked.Event,
            asked.Offsets,
            asked.Told,
            asked.Language,
            asked.Sender,
            asked.SealedAddress,
            Since = asked.Since.ToMs(),
            NextAt = asked.NextAt.ToMs(),
        }).ConfigureAwait(false);
        if (canChange) await session.ExecuteAsync(FactsSql, new { asked.Municipality, asked.Event, asked.Told }).ConfigureAwait(false);
    }

    /// <summary>Ends all subscriptions of a person at a municipality, or those to some events.</summary>
    /// <remarks>With <paramref name="before"/>, only those asked for until then (Unix milliseconds).</remarks>
    public static Task EndAsync(Session session, string municipality, IReadOnlyList<string> people, IReadOnlyList<string>? events, long? before = null) =>
        session.ExecuteAsync(EndSql(OfPerson, events, before), new { Municipality = municipality, People = people.ToArray(), Events = events?.ToArray(), Before = before });

    /// <summary>Ends all subscriptions of a conversation, or those to some events.</summary>
    /// <remarks>With <paramref name="before"/>, only those asked for until then (Unix milliseconds).</remarks>
    public static Task EndPlaceAsync(Session session, string channel, IReadOnlyList<string> places, IReadOnlyList<string>? events, long? before = null) =>
        session.ExecuteAsync(EndSql(OfPlace, events, before), new { Channel = channel, Places = Named(places), Events = events?.ToArray(), Before = before });

    /// <summary>Brings what stands under older pseudonyms of a conversation to the primary one.</summary>
    public static Task MovePlaceAsync(Session session, string channel, IReadOnlyList<string> places) => session.ExecuteAsync(
        MovePlaceSql, new { Channel = channel, Primary = places[0], Others = places.Skip(1).ToArray() });

    /// <summary>What a person, or the conversation they write in, has asked for, the earliest first.</summary>
    public static Task<IReadOnlyList<HeldSubscription>> ListAsync(Session session, string municipality, IReadOnlyList<string> people, string channel, IReadOnlyList<string> places) =>
        session.QueryAsync<HeldSubscription>(
            $"select {Columns} from subscription where {OfPerson} or {OfPlace} order by told, event",
            new { Municipality = municipality, People = people.ToArray(), Channel = channel, Places = Named(places) });

    // No list is empty: a channel without places names the place that no row has.
    private static string[] Named(IReadOnlyList<string> places) => places.Count == 0 ? [""] : [.. places];

    // What waits in the outbox goes with it; what a sender has in hand is asked for the subscription again before it is claimed.
    private static string EndSql(string whose, IReadOnlyList<string>? events, long? before)
    {
        var which = $"select id from subscription where {whose}" + (events is null ? "" : " and event in @Events") + (before is null ? "" : " and since <= @Before");
        return $"""
            delete from outbox where state in ({(int)OutboxState.Held}, {(int)OutboxState.Waiting}) and kind = {(int)OutboxKind.Reminder} and id in (
              select token from reminder where subscription in ({which}));
            delete from reminder where subscription in ({which});
            delete from subscription where id in ({which});
            """;
    }
}

/// <summary>A subscription as the person who made it may see it.</summary>
internal sealed class HeldSubscription
{
    public string Event { get; init; } = "";

    public string Offsets { get; init; } = "";

    public string Told { get; init; } = "";

    public string Place { get; init; } = "";
}
