namespace ChatBot.Dialogs.Understanding;

/// <summary>The form in which what was learnt about topics is kept.</summary>
internal static class TrainedTopicsFile
{
    /// <summary>Writes it.</summary>
    public static void Write(BinaryWriter writer, TrainedTopics trained)
    {
        writer.WriteTexts(trained.Topics);
        writer.WriteTexts([.. trained.Vocabulary.Places.All]);
        writer.WriteTexts([.. trained.Fingerprints.Keys]);
        writer.WriteTexts([.. trained.Fingerprints.Values]);
        var languages = trained.Vocabulary.Languages.ToList();
        writer.Write(languages.Count);
        foreach (var words in languages)
        {
            writer.WriteTexts([.. words.Select(word => word.Key)]);
            writer.WriteArray<int>([.. words.Select(word => word.Value)]);
        }
        foreach (var model in trained.Models.Languages)
            Write(writer, model);
        Write(writer, trained.Models.All);
        Write(writer, trained.Trust.Topic);
        Write(writer, trained.Trust.Offer);
        writer.Write(trained.Trust.Thresholds.Answer);
        writer.Write(trained.Trust.Thresholds.AnswerSensitive);
        Write(writer, trained.Opinion);
    }

    /// <summary>Reads it back.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static TrainedTopics Read(BinaryReader reader)
    {
        var topics = reader.ReadTexts();
        var places = new MaskedPlaces(reader.ReadTexts());
        var fingerprints = reader.ReadTexts().Zip(reader.ReadTexts()).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var languages = new Dictionary<string, int>[reader.ReadInt32()];
        for (var i = 0; i < languages.Length; i++)
            languages[i] = ReadWords(reader);
        var models = languages.Select(_ => ReadModel(reader)).ToArray();
        var all = ReadModel(reader) ?? throw new InvalidDataException("The model of all languages is missing.");
        var trust = new Trust(ReadCurve(reader), ReadCurve(reader), new(reader.ReadDouble(), reader.ReadDouble()));
        return new(topics, new(languages, places), new(models, all), trust, ReadOpinion(reader), fingerprints);
    }

    private static Dictionary<string, int> ReadWords(BinaryReader reader)
    {
        var words = reader.ReadTexts();
        var times = reader.ReadArray<int>();
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
        var (rows, bias, topics) = model.Stored;
        writer.Write(model.Classes);
        writer.Write(model.Rarest);
        writer.Write(model.Blocks.Words);
        writer.Write(model.Blocks.Letters);
        writer.Write(model.Blocks.Runs);
        writer.Write(model.Blocks.Sounds);
        writer.WriteTable(model.Table);
        writer.WriteArray<sbyte>(rows);
        writer.WriteArray<float>(bias);
        writer.WriteArray<ulong>(topics);
    }

    private static LinearClassifier? ReadModel(BinaryReader reader)
    {
        if (!reader.ReadBoolean())
            return null;
        var classes = reader.ReadInt32();
        var rarest = reader.ReadSingle();
        var blocks = new BlockWeights(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        var table = reader.ReadTable();
        return new(table, blocks, rarest, classes, reader.ReadArray<sbyte>(), reader.ReadArray<float>(), reader.ReadArray<ulong>());
    }

    private static void Write(BinaryWriter writer, DangerOpinion? opinion)
    {
        writer.Write(opinion is not null);
        if (opinion is null)
            return;
        var (weights, rarity, bias) = opinion.Stored;
        writer.WriteArray<Half>(weights);
        writer.WriteArray<Half>(rarity);
        writer.Write(bias);
    }

    private static DangerOpinion? ReadOpinion(BinaryReader reader) =>
        reader.ReadBoolean() ? new(reader.ReadArray<Half>(), reader.ReadArray<Half>(), reader.ReadSingle()) : null;

    private static void Write(BinaryWriter writer, Calibration curve)
    {
        writer.Write(curve.Slope);
        writer.Write(curve.Offset);
    }

    private static Calibration ReadCurve(BinaryReader reader) => new(reader.ReadDouble(), reader.ReadDouble());
}
