namespace ChatBot.bench;

/// <summary>Numbers in no order, always the same ones.</summary>
/// <remarks>A carrier's ids are random and people do not write in the order of their numbers: both cost a database more than counting up does.</remarks>
internal static class Scatter
{
    /// <summary>A number of 127 bits, another one for each <paramref name="number"/>.</summary>
    public static UInt128 Of(int number) => new UInt128((ulong)number * 0x9E3779B97F4A7C15, (ulong)number * 0xC2B2AE3D27D4EB4F) >> 1;
}
