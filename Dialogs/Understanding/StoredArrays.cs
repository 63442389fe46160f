using System.Runtime.InteropServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Writes arrays as they lie in memory, with their length before them, and reads them back.</summary>
internal static class StoredArrays
{
    /// <summary>Writes numbers.</summary>
    public static void WriteArray<T>(this BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Reads what <see cref="WriteArray{T}"/> wrote.</summary>
    /// <exception cref="IOException">There is less than the length says.</exception>
    public static T[] ReadArray<T>(this BinaryReader reader)
        where T : unmanaged
    {
        var length = reader.ReadInt32();
        // A damaged length must not ask for all the memory there is.
        if (length < 0 || (long)length * Marshal.SizeOf<T>() > reader.BaseStream.Length)
            throw new InvalidDataException("An array is longer than the file.");
        var values = GC.AllocateUninitializedArray<T>(length);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>Writes texts.</summary>
    public static void WriteTexts(this BinaryWriter writer, IReadOnlyCollection<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
            writer.Write(text);
    }

    /// <summary>Reads what <see cref="WriteTexts"/> wrote.</summary>
    public static string[] ReadTexts(this BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = reader.ReadString();
        return texts;
    }

    /// <summary>Writes the features of a table in the order of their numbers.</summary>
    public static void WriteTable(this BinaryWriter writer, FeatureTable table) => writer.WriteArray<uint>(table.ToArray());

    /// <summary>Reads what <see cref="WriteTable"/> wrote.</summary>
    public static FeatureTable ReadTable(this BinaryReader reader) => FeatureTable.Of(reader.ReadArray<uint>());
}
