namespace ChatBot.Tests.Faults;

/// <summary>Faults under load: they share what they stand on, and need the machine for themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FaultsCollection : ICollectionFixture<FaultGround>
{
    public const string Name = "faults";
}
