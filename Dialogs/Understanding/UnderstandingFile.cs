using System.Runtime.InteropServices;
using System.Text;

namespace ChatBot.Dialogs.Understanding;

/// <summary>All that a training leads to, as bytes.</summary>
internal static class UnderstandingFile
{
    /// <summary>Changed whenever the form or the training changes, so that what an earlier program kept is learnt anew.</summary>
    private const int Form = 8;

    /// <summary>The bytes.</summary>
    public static byte[] Write(Learnt learnt)
    {
        using var bytes = new MemoryStream(1 << 24);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Form);
        learnt.Detector.Write(writer);
        learnt.Examples.Write(writer);
        TrainedTopicsFile.Write(writer, learnt.Topics);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>What the bytes hold; null when they are of another form or broken.</summary>
    /// <param name="bytes">What <see cref="Write"/> made.</param>
    /// <param name="languages">The languages we answer in.</param>
    public static Learnt? Read(ReadOnlyMemory<byte> bytes, IReadOnlyList<Language> languages)
    {
        try
        {
            var whole = MemoryMarshal.TryGetArray(bytes, out var array) ? array : new(bytes.ToArray());
            using var reader = new BinaryReader(new MemoryStream(whole.Array!, whole.Offset, whole.Count, writable: false), Encoding.UTF8);
            return reader.ReadInt32() != Form ? null : new(LanguageDetector.Read(reader, languages), ExampleTexts.Read(reader), TrainedTopicsFile.Read(reader));
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or OverflowException or OutOfMemoryException or FormatException)
        {
            return null;
        }
    }
}
