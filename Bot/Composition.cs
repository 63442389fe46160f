using ChatBot.Bot.Channels;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Channels.Voice;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Delivery.Reminders;
using ChatBot.Bot.Journal;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Phone;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Bot.Web.Activities;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Bot;

/// <summary>Puts the parts of the service together; each method is one room.</summary>
internal static class Composition
{
    /// <summary>The clock, the keys, the engine and the handler of turns.</summary>
    public static void AddTurns(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<ContentAge>();
        services.AddSingleton(settings.Delivery);
        services.AddSingleton(TimeProvider.System);
        var (pseudonymKeys, sealKeys) = (KeyRing.Parse(settings.PseudonymKeys, KeysInUse.PseudonymKeys), KeyRing.Parse(settings.SealKeys, KeysInUse.SealKeys));
        services.AddSingleton(new KeysInUse(pseudonymKeys, sealKeys, settings.LostKeys));
        services.AddSingleton(new Pseudonyms(pseudonymKeys));
        services.AddSingleton(new QuestionMarks(pseudonymKeys));
        services.AddSingleton<TurnUses>();
        services.AddSingleton(new Seal(sealKeys));
        services.AddSingleton<AddressVault>();
        services.AddSingleton<TurnSeals>();
        services.AddSingleton(new ConversationEngine(settings.Conversation with { PublicBaseUrl = settings.PublicBaseUrl }));
        services.AddSingleton<SmsTurn>();
        services.AddSingleton<ConversationGate>();
        services.AddSingleton<DangerNotes>();
        services.AddSingleton<TurnHandler>();
        services.AddSingleton<ActivitySeals>();
        services.AddSingleton<ActivityTurn>();
        services.AddSingleton<ActivityTurns>();
        services.AddSingleton<ProactiveMessages>();
    }

    /// <summary>The store, on either database.</summary>
    public static void AddStorage(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(provider => new SealedJournal(
            settings.JournalDirectory, provider.GetRequiredService<Seal>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IAlarms>(), provider.GetRequiredService<KeysInUse>()));
        services.AddSingleton(provider => JournalHealth.Of(provider.GetRequiredService<SealedJournal>(), settings.JournalDirectory, provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(provider => new StoreGuard(
            provider.GetRequiredService<SealedJournal>(), settings.Storage.Held, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IAlarms>(),
            provider.GetRequiredService<ILogger<StoreGuard>>()));
        services.AddSingleton(provider => SqlStore.Create(settings.Storage, provider.GetRequiredService<KeysInUse>().ExamineAsync, provider.GetRequiredService<StoreGuard>()));
        services.AddSingleton<ITurnStore>(provider => provider.GetRequiredService<SqlStore>());
        services.AddSingleton<IConversationReferences>(provider => provider.GetRequiredService<SqlStore>());
        services.AddSingleton<IWebConversations>(provider => provider.GetRequiredService<SqlStore>());
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<SqlStore>());
        services.AddSingleton<IUseFigures>(provider => provider.GetRequiredService<SqlStore>());
        services.AddSingleton<ISubscriptions>(provider => provider.GetRequiredService<SqlStore>());
        services.AddSingleton<IStoreClock>(provider => provider.GetRequiredService<SqlStore>());
        services.AddSingleton<IHeldStore>(provider => provider.GetRequiredService<SqlStore>());
        services.AddSingleton<ClockWatch>();
        services.AddSingleton(provider => new JournalKeeper(
            provider.GetRequiredService<SealedJournal>(), provider.GetRequiredService<IHeldStore>(), provider.GetRequiredService<ClockWatch>(), settings.Conversation.BackupDays));
        services.AddLoop("journal", provider => provider.GetRequiredService<JournalKeeper>().RunOnceAsync, TimeSpan.FromSeconds(10));
    }

    /// <summary>The SMS channel: Twilio's webhooks and its API.</summary>
    public static void AddSms(this IServiceCollection services, BotSettings settings)
    {
        var publicBaseUrl = settings.PublicBaseUrl?.ToString() ?? "http://localhost";
        services.AddSingleton(new TwilioAccounts(settings.Twilio.Accounts));
        services.AddSingleton(new TwilioSignature(publicBaseUrl));
        services.AddSingleton(new StatusCallback(publicBaseUrl));
        services.AddSingleton<MunicipalNumbers>();
        services.AddSingleton<UnsignedLimit>();
        services.AddSingleton<WebhookReader>();
        services.AddSingleton<DeliveryReports>();
        services.AddSingleton<SmsEndpoints>();
        services.AddSingleton<VoiceAnswer>();
        services.AddSingleton<VoiceEndpoints>();
        services.AddSingleton(provider => new TwilioRestClient(
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }),
            settings.Twilio.ApiBaseUrl, settings.Delivery.HttpTimeout, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TwilioSender>();
        services.AddSingleton<ICarrierRecords>(provider => provider.GetRequiredService<TwilioSender>());
    }

    /// <summary>The outbox's sender, and what looks after messages and rows in the background.</summary>
    public static void AddDelivery(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton<IAlarms, Alarms>();
        services.AddSingleton<Wakeup>();
        services.AddSingleton<SendingPause>();
        services.AddSingleton(_ => DeliveryPace.NewBackoff(Random.Shared));
        services.AddSingleton<ISealedMail, SealedMail>();
        services.AddSingleton<IChannelSender>(provider => new PhoneAwareSender(provider.GetRequiredService<TwilioSender>(), provider.GetRequiredService<PhoneInbox>()));
        services.AddSingleton<IDirectSender>(provider => new DirectSender(provider.GetServices<IChannelSender>().Single(sender => sender.Channel == TurnHandler.Channel), settings.Delivery));
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<AmbiguityResolver>();
        services.AddLoop("outbox", provider => provider.GetRequiredService<OutboxSender>().RunOnceAsync, settings.Delivery.Poll, shareWakeup: true);
        services.AddLoop("ambiguous", provider => provider.GetRequiredService<AmbiguityResolver>().RunOnceAsync, TimeSpan.FromSeconds(10));
        services.AddLoop("danger-notes", provider => provider.GetRequiredService<DangerNotes>().RecordAsync, TimeSpan.FromSeconds(5));
        services.AddLoop(
            "retention",
            provider => async cancellation =>
            {
                // Swept in one go, whatever it found; the next time is a minute away. A clock that may be wrong removes nothing.
                if (await provider.GetRequiredService<ClockWatch>().NowAsync(cancellation) is { } now)
                    await provider.GetRequiredService<IOutbox>().SweepAsync(settings.Retention, now, cancellation);
                return 0;
            },
            TimeSpan.FromMinutes(1));
    }

    /// <summary>Reminders: what is due goes to the outbox, and leaves it in a loop of its own.</summary>
    public static void AddReminders(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(settings.Reminders);
        services.AddSingleton<ReminderClock>();
        services.AddSingleton<ReminderFlood>();
        services.AddSingleton<IReminderEvents, HeldEvents>();
        services.AddSingleton<IReminderMail, ReminderMail>();
        services.AddSingleton<ReminderScheduler>();
        services.AddSingleton<ReminderSender>();
        services.AddLoop("reminders", provider => provider.GetRequiredService<ReminderScheduler>().RunOnceAsync, TimeSpan.FromSeconds(10));
        services.AddLoop("reminders-out", provider => provider.GetRequiredService<ReminderSender>().RunOnceAsync, settings.Delivery.Poll);
    }

    /// <summary>What is known: the content folder, watched.</summary>
    public static void AddContent(this IServiceCollection services)
    {
        services.AddSingleton<KnowledgeHolder>();
        services.AddSingleton<ContentWatch>();
        services.AddSingleton<HealthReport>();
        services.AddHostedService<Drain>();
        services.AddHostedService(provider => provider.GetRequiredService<ContentWatch>());
    }

    /// <summary>Metrics and traces; sent only where the settings say whither.</summary>
    public static void AddTelemetry(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(_ => new Telemetry((double)settings.Telemetry.TraceShare));
        if (settings.Telemetry.Endpoint is null) return;
        services.AddSingleton(settings.Telemetry);
        services.AddSingleton<TelemetryGauges>();
        services.AddSingleton<TelemetryExport>();
        services.AddHostedService(provider => provider.GetRequiredService<TelemetryExport>());
        // Often enough for what is sent to be of now.
        services.AddLoop("telemetry", provider => provider.GetRequiredService<TelemetryGauges>().RefreshAsync, settings.Telemetry.Interval / 2);
    }

    /// <summary>Runs a piece of background work again and again.</summary>
    internal static void AddLoop(
        this IServiceCollection services, string name, Func<IServiceProvider, Func<CancellationToken, Task<int>>> work, TimeSpan poll, bool shareWakeup = false) =>
        services.AddSingleton<IHostedService>(provider => new BackgroundLoop(
            name, work(provider), shareWakeup ? provider.GetRequiredService<Wakeup>() : new Wakeup(), poll, provider.GetRequiredService<Backoff>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<BackgroundLoop>>(), provider.GetRequiredService<Telemetry>()));
}
