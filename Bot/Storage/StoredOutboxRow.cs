namespace ChatBot.Bot.Storage;

/// <summary>An outbox row as it stands in the database.</summary>
internal sealed class StoredOutboxRow
{
    /// <summary>What to select to read one.</summary>
    public const string Columns = """
        seq as Seq, id as Id, kind as Kind, channel as Channel, municipality as Municipality, person as Person, sender as Sender,
        sealed_address as SealedAddress, sealed_body as SealedBody, not_before as NotBefore, not_after as NotAfter,
        attempts as Attempts, resends as Resends, attempted_at as AttemptedAt, was_inline as WasInline
        """;

    public long Seq { get; init; }

    public string Id { get; init; } = "";

    public long Kind { get; init; }

    public string Channel { get; init; } = "";

    public string Municipality { get; init; } = "";

    public string Person { get; init; } = "";

    public string Sender { get; init; } = "";

    public byte[]? SealedAddress { get; init; }

    public byte[]? SealedBody { get; init; }

    public long NotBefore { get; init; }

    public long NotAfter { get; init; }

    public long Attempts { get; init; }

    public long Resends { get; init; }

    public long? AttemptedAt { get; init; }

    public long WasInline { get; init; }

    /// <summary>The row as found, its latest attempt noted.</summary>
    public OutboxRow ToRow() => new(
        new NewOutboxRow(
            Id, (OutboxKind)Kind, Channel, Municipality, Person, Sender, SealedAddress ?? [], SealedBody ?? [], NotBefore.ToInstant(), NotAfter.ToInstant()),
        (int)Attempts,
        (int)Resends,
        (AttemptedAt ?? NotBefore).ToInstant(),
        WasInline == 1);
}
