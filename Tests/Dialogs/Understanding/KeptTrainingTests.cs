using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class KeptTrainingTests : IDisposable
{
    private static readonly string[] Messages = ["hva koster kurset", "trenger tokl i morgen", "скільки коштує курс", "skilky koshtuye kurs", "barnehage og tolk", "xyzzy"];

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void What_was_kept_understands_like_what_was_trained()
    {
        var store = new CountingStore(new KeptTraining(_scratch.Folder));

        var trained = Train("a", store);
        var kept = Train("a", store);

        Assert.Equal((1, 1), (store.Kept, store.Found));
        foreach (var text in Messages)
        {
            var (first, second) = (trained.Read(text, null, "x"), kept.Read(text, null, "x"));
            Assert.Equal(first.Verdict, second.Verdict);
            Assert.Equal(first.Topics, second.Topics);
        }
    }

    [Fact]
    public void Other_texts_are_learnt_anew()
    {
        var store = new CountingStore(new KeptTraining(_scratch.Folder));

        Train("a", store);
        Train("b", store);

        Assert.Equal((2, 0), (store.Kept, store.Found));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(70)]
    [InlineData(5000)]
    public void A_damaged_file_is_learnt_anew_and_replaced(int at)
    {
        var store = new CountingStore(new KeptTraining(_scratch.Folder));
        Train("a", store);
        var file = _scratch.Path("training.bin");
        var bytes = File.ReadAllBytes(file);
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);

        Train("a", store);
        Train("a", store);

        Assert.Equal((2, 1), (store.Kept, store.Found));
    }

    [Fact]
    public void A_cut_file_is_no_file()
    {
        var store = new KeptTraining(_scratch.Folder);
        Train("a", store);
        var file = _scratch.Path("training.bin");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..100]);

        Assert.Null(store.Find("a"));
    }

    [Fact]
    public void Where_nothing_can_be_kept_it_is_trained_all_the_same()
    {
        _scratch.Write("file", "");

        Assert.NotEmpty(Train("a", new KeptTraining(_scratch.Path("file"))).Read("hva koster kurset", null, "x").Topics);
    }

    [Fact]
    public void Bytes_of_another_form_are_no_training() => Assert.Null(UnderstandingFile.Read(new byte[] { 9, 9, 9, 9, 1, 2, 3 }, Twelve.Languages));

    private static TrainedUnderstanding Train(string key, ITrainingStore store) => TrainedUnderstanding.Train(QuestionSet.Make(), key, store, CancellationToken.None);

    private sealed class CountingStore(ITrainingStore inner) : ITrainingStore
    {
        public int Kept { get; private set; }

        public int Found { get; private set; }

        public ReadOnlyMemory<byte>? Find(string key)
        {
            var found = inner.Find(key);
            Found += found is null ? 0 : 1;
            return found;
        }

        public void Keep(string key, ReadOnlyMemory<byte> learnt)
        {
            Kept++;
            inner.Keep(key, learnt);
        }
    }
}
