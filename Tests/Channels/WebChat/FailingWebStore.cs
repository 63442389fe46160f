using System.Reflection;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Tests.Channels.WebChat;

/// <summary>A store of web conversations that is away when a test says so, and works as the real one otherwise.</summary>
public class FailingWebStore : DispatchProxy
{
    private object? _inner;

    public bool IsAway { get; set; }

    internal static void Use(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(provider =>
    {
        var proxy = Create<IWebConversations, FailingWebStore>();
        ((FailingWebStore)(object)proxy)._inner = provider.GetRequiredService<SqlStore>();
        return proxy;
    }));

    internal static FailingWebStore Of(ServiceHost host) => (FailingWebStore)(object)host.Get<IWebConversations>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        IsAway ? throw new StoreUnavailableException("away", new TimeoutException()) : targetMethod!.Invoke(_inner, args);
}
