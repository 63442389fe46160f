using ChatBot.Bot;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Support;

/// <summary>The real service in this process, listening on a free port, with a clock of the test's and parts that the test replaces.</summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServiceHost(WebApplication app, ServiceHostLog log) => (_app, Log) = (app, log);

    public Uri Address => new(_app.Urls.First());

    /// <summary>All that was logged, as it would be written.</summary>
    public ServiceHostLog Log { get; }

    /// <summary>Starts it; unless told to read content, with the shipped content as the tests have learnt it already.</summary>
    public static async Task<ServiceHost> StartAsync(
        ServiceHostSettings settings, TimeProvider? clock = null, Action<IServiceCollection>? replace = null, bool readContent = false)
    {
        if (readContent) LearntBefore.Bring(settings);
        var log = new ServiceHostLog();
        var app = await Service.ComposeAsync(settings.Arguments, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(log);
            if (clock is not null) builder.Services.Replace(ServiceDescriptor.Singleton(clock));
            // A database has the time of day, and would not believe a test's.
            if (clock is TestClock) builder.Services.Replace(ServiceDescriptor.Singleton<IStoreClock>(new FixedStoreClock()));
            if (!readContent) UseShippedKnowledge(builder.Services);
            replace?.Invoke(builder.Services);
        });
        await app.StartAsync();
        if (readContent) LearntBefore.Keep(settings);
        return new(app, log);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Changes what turns know, such as how messages are understood.</summary>
    public void Learn(Func<Knowledge, Knowledge> change)
    {
        var holder = Get<KnowledgeHolder>();
        holder.Swap(change(holder.Current!));
    }

    /// <summary>Puts the shipped content, as the tests have learnt it, in the place of what the service would read.</summary>
    public static void UseShippedKnowledge(IServiceCollection services)
    {
        var watch = services.Single(service => service.ImplementationFactory is Func<IServiceProvider, ContentWatch> && service.ServiceType == typeof(IHostedService));
        services.Remove(watch);
        var holder = new KnowledgeHolder();
        holder.Swap(ShippedKnowledge.Knowledge);
        services.Replace(ServiceDescriptor.Singleton(holder));
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }
}
