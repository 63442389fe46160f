using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Classes that share one service process.</summary>
[CollectionDefinition(Name)]
public sealed class ServiceProcessCollection : ICollectionFixture<ServiceProcessFixture>
{
    public const string Name = "service process";
}
