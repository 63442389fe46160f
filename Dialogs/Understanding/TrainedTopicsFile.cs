using System.Runtime.InteropServices;
using System.Text;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Writes what was learnt about topics as bytes, and reads it back.</summary>
internal static class TrainedTopicsFile
{
    /// <summary>Changed whenever the form or the training changes, so that what an earlier program kept is learnt anew.</summary>
    private const int Form = 1;

    /// <summary>The bytes.</summary>
    public static byte[] Write(TrainedTopics trained)
    {
        using var bytes = new MemoryStream(1 << 24);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Form);
        Write(writer, trained.Topics);
        Write(writer, [.. trained.Vocabulary.Places.All]);
        var languages = trained.Vocabulary.Languages.ToList();
        writer.Write(languages.Count);
        foreach (var words in languages)
        {
            Write(writer, [.. words.Keys]);
            Write<int>(writer, [.. words.Values]);
        }
        foreach (var model in trained.Models.Languages)
            Write(writer, model);
        Write(writer, trained.Models.All);
        Write(writer, trained.Trust.Topic);
        Write(writer, trained.Trust.Offer);
        writer.Write(trained.Trust.Thresholds.Answer);
        writer.Write(trained.Trust.Thresholds.AnswerSensitive);
        writer.Write(trained.Trust.Thresholds.AnswerDanger);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>What the bytes hold; null when they are of another form or broken.</summary>
    public static TrainedTopics? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var whole = MemoryMarshal.TryGetArray(bytes, out var array) ? array : new(bytes.ToArray());
            using var reader = new BinaryReader(new MemoryStream(whole.Array!, whole.Offset, whole.Count, writable: false), Encoding.UTF8);
            if (reader.ReadInt32() != Form)
                return null;
            var topics = ReadStrings(reader);
            var places = new PlaceNames(ReadStrings(reader));
            var languages = new Dictionary<string, int>[reader.ReadInt32()];
            for (var i = 0; i < languages.Length; i++)
                languages[i] = ReadWords(reader);
            var models = languages.Select(_ => ReadModel(reader)).ToArray();
            var all = ReadModel(reader);
            var trust = new Trust(ReadCurve(reader), ReadCurve(reader), new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()));
            return all is null ? null : new(topics, new(languages, places), new(models, all), trust);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or OverflowException or OutOfMemoryException or FormatException)
        {
            return null;
        }
    }

    private static Dictionary<string, int> ReadWords(BinaryReader reader)
    {
        var words = ReadStrings(reader);
        var times = Read<int>(reader);
        var read = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
            read.Add(words[i], times[i]);
        return read;
    }

    private static void Write(BinaryWriter writer, LinearClassifier? model)
    {
        writer.Write(model is not null);
        if (model is null)
            return;
        var features = model.Features;
        var (weights, scales, bias, topics) = model.Stored;
        writer.Write(model.Classes);
        writer.Write(features.Rarest);
        writer.Write(features.Blocks.Words);
        writer.Write(features.Blocks.Letters);
        writer.Write(features.Blocks.Runs);
        writer.Write(features.Blocks.Sounds);
        Write<uint>(writer, features.Table.ToArray());
        Write(writer, features.Rarity);
        Write<sbyte>(writer, weights);
        Write<float>(writer, scales);
        Write<float>(writer, bias);
        Write<ulong>(writer, topics);
    }

    private static LinearClassifier? ReadModel(BinaryReader reader)
    {
        if (!reader.ReadBoolean())
            return null;
        var classes = reader.ReadInt32();
        var rarest = reader.ReadSingle();
        var blocks = new BlockWeights(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        var table = FeatureTable.Of(Read<uint>(reader));
        var features = new WeightedFeatures(table, Read<float>(reader), blocks, rarest);
        return new(features, classes, Read<sbyte>(reader), Read<float>(reader), Read<float>(reader), Read<ulong>(reader));
    }

    private static void Write(BinaryWriter writer, Calibration curve)
    {
        writer.Write(curve.Slope);
        writer.Write(curve.Offset);
    }

    private static Calibration ReadCurve(BinaryReader reader) => new(reader.ReadDouble(), reader.ReadDouble());

    private static void Write(BinaryWriter writer, string[] texts)
    {
        writer.Write(texts.Length);
        foreach (var text in texts)
            writer.Write(text);
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = reader.ReadString();
        return texts;
    }

    private static void Write<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    private static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
