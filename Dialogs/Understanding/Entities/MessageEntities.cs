namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>What a message names besides its topic. Each list is in the order of the text.</summary>
public sealed record MessageEntities
{
    /// <summary>The message as it was read: without invisible characters. All places refer to it.</summary>
    public required string Text { get; init; }

    /// <summary>Days.</summary>
    public required IReadOnlyList<DateMention> Dates { get; init; }

    /// <summary>Times of day.</summary>
    public required IReadOnlyList<TimeMention> Times { get; init; }

    /// <summary>Parts of the day.</summary>
    public required IReadOnlyList<DayPartMention> DayParts { get; init; }

    /// <summary>Ages.</summary>
    public required IReadOnlyList<AgeMention> Ages { get; init; }

    /// <summary>All numbers, those of dates, times and ages too.</summary>
    public required IReadOnlyList<NumberMention> Numbers { get; init; }

    /// <summary>Countries.</summary>
    public required IReadOnlyList<NameMention> Countries { get; init; }

    /// <summary>Categories of activity.</summary>
    public required IReadOnlyList<NameMention> Categories { get; init; }

    /// <summary>What else is wished for of an activity.</summary>
    public required IReadOnlyList<WishMention> Wishes { get; init; }

    /// <summary>The words that no lexicon knows, folded: names are among them.</summary>
    public required IReadOnlyList<string> UnknownWords { get; init; }

    /// <summary>Municipalities.</summary>
    public required IReadOnlyList<NameMention> Municipalities { get; init; }

    /// <summary>Yes, no or "I do not know", when the message says that and little else.</summary>
    public required Answer? Answer { get; init; }
}
