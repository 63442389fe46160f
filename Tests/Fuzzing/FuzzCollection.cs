namespace ChatBot.Tests.Fuzzing;

/// <summary>The fuzzers run one after the other and beside nothing else, so that what one input allocates can be told.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FuzzCollection
{
    public const string Name = "fuzzing";
}
