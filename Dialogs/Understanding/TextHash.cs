namespace ChatBot.Dialogs.Understanding;

/// <summary>A 32-bit hash of letters: FNV-1a with the finaliser of MurmurHash3. Stable across processes, unlike string.GetHashCode.</summary>
internal static class TextHash
{
    public const uint Start = 2166136261;

    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    public static uint Add(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            hash = Add(hash, c);
        return hash;
    }

    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
