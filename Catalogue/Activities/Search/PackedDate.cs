using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>One date in four bytes: 7 bits for the day, 11 each for the minute it starts and ends.</summary>
internal readonly record struct PackedDate(uint Bits)
{
    private const int Unknown = 2047;

    public int Day => (int)(Bits >> 22);

    public int? Starts => Minute(Bits >> 11);

    public int? Ends => Minute(Bits);

    public static PackedDate Of(int day, Occurrence occurrence) => new((uint)day << 22 | Pack(occurrence.From) << 11 | Pack(occurrence.Until));

    private static uint Pack(TimeOnly? time) => time is { } known ? (uint)OsloMinute.MinuteOf(known) : Unknown;

    private static int? Minute(uint bits) => (bits & Unknown) is var minute && minute == Unknown ? null : (int)minute;
}
