using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Settings;

/// <summary>All settings of the service, read and validated once, at start.</summary>
internal sealed record BotSettings
{
    public required Uri? PublicBaseUrl { get; init; }

    /// <summary>The licence under which others may use the data on activities; null where the municipalities have stated none, and there is no feed of them.</summary>
    public Uri? ActivityLicence { get; init; }
    public required string ContentRoot { get; init; }

    /// <summary>The content that came with the program; a new, empty content folder is filled from it.</summary>
    public required string ShippedContent { get; init; }
    public required string ContentLastGood { get; init; }
    public required bool Fictional { get; init; }
    public required StorageSettings Storage { get; init; }

    /// <summary>Where what a restore must not undo is kept outside the database.</summary>
    public required string JournalDirectory { get; init; }
    public required IReadOnlyList<string> PseudonymKeys { get; init; }
    public required IReadOnlyList<string> SealKeys { get; init; }

    /// <summary>The keys that seal backups, the primary first; none where no backup is made by this program.</summary>
    public required IReadOnlyList<string> BackupKeys { get; init; }

    /// <summary>The ids of keys that are lost for good: what still needs them does not stop the start.</summary>
    public required IReadOnlyList<string> LostKeys { get; init; }
    public required TwilioSettings Twilio { get; init; }
    public required ConversationSettings Conversation { get; init; }
    public required RetentionLimits Retention { get; init; }
    public required PersonLimits Limits { get; init; }
    public required SmsPrices Prices { get; init; }
    public required DeliverySettings Delivery { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> SmsNumbers { get; init; }

    /// <summary>The numbers to which calls are passed on, by municipality.</summary>
    public required IReadOnlyDictionary<string, string> ForwardCalls { get; init; }
    public required bool Phone { get; init; }
    public required TeamsSettings Teams { get; init; }
    public required WebChatSettings WebChat { get; init; }
    public required StaffSettings Staff { get; init; }
    public required TimeSpan Drain { get; init; }
    public required SpoolSettings Spool { get; init; }
    public required ReminderSettings Reminders { get; init; }
    public required TelemetrySettings Telemetry { get; init; }
    public required LogFormat Logs { get; init; }

    /// <summary>Reads all settings.</summary>
    /// <exception cref="SettingsException">Something is missing, half or out of its limits.</exception>
    public static BotSettings Read(IConfiguration configuration, bool isDevelopment, ServiceHome home)
    {
        var reader = new SettingsReader(configuration);
        var twilio = TwilioSettings.Read(reader);
        var address = BaseUrl(reader, twilio, isDevelopment);
        var reminders = ReminderSettings.Read(reader);
        var settings = new BotSettings
        {
            PublicBaseUrl = address,
            ActivityLicence = Licence(reader),
            ContentRoot = home.Resolve(reader.Text("Content:Root") ?? "Resources"),
            ShippedContent = home.Resolve("Resources"),
            ContentLastGood = home.Resolve(reader.Text("Content:LastGood") ?? "data/content"),
            Fictional = isDevelopment || reader.YesNo("Content:Fictional"),
            Storage = ReadStorage(reader, home),
            JournalDirectory = home.Resolve(reader.Text("Journal:Directory") ?? "data/journal"),
            PseudonymKeys = DevelopmentKeys.Or(reader, "Privacy:PseudonymKeys", isDevelopment, home),
            SealKeys = DevelopmentKeys.Or(reader, "Privacy:SealKeys", isDevelopment, home),
            BackupKeys = DevelopmentKeys.Given(reader, "Backup:Keys"),
            LostKeys = ReadLostKeys(reader),
            Twilio = twilio,
            Conversation = ReadConversation(reader) with { PublicBaseUrl = address, ReminderHours = reminders.Window },
            Reminders = reminders,
            Retention = new(
                reader.Duration("Retention:BodyAfterFinal", TimeSpan.FromMinutes(5), TimeSpan.FromHours(24)),
                reader.Duration("Retention:BodyAfterSending", TimeSpan.FromHours(1), TimeSpan.FromHours(24)),
                reader.Duration("Conversation:StateLifetime", TimeSpan.FromMinutes(10), TimeSpan.FromDays(30)),
                reader.Duration("Retention:Inbox", TimeSpan.FromDays(1), TimeSpan.FromDays(30))),
            Spool = SpoolSettings.Read(reader, home, home.Resolve(reader.Text("Content:Root") ?? "Resources")),
            Limits = PersonLimits.Read(reader),
            Prices = SmsPrices.Read(reader),
            Delivery = DeliverySettings.Read(reader),
            SmsNumbers = reader.Children("Municipalities").ToDictionary(id => id, id => reader.List($"Municipalities:{id}:SmsNumbers"), StringComparer.Ordinal),
            ForwardCalls = CallForwarding.Read(reader),
            Drain = isDevelopment ? TimeSpan.Zero : reader.Duration("Shutdown:Drain", TimeSpan.Zero, TimeSpan.FromMinutes(1)),
            Teams = TeamsSettings.Read(reader, isDevelopment),
            Telemetry = TelemetrySettings.Read(reader),
            Logs = reader.Text("Logs:Format") is null ? (isDevelopment ? LogFormat.Text : LogFormat.Json) : reader.OneOf<LogFormat>("Logs:Format"),
            WebChat = WebChatSettings.Read(reader, isDevelopment, home),
            Staff = StaffSettings.Read(reader),
            Phone = isDevelopment || reader.YesNo("Phone:Enabled"),
        };
        OnePurpose.Check(
            reader, ("Privacy:PseudonymKeys", settings.PseudonymKeys), ("Privacy:SealKeys", settings.SealKeys), ("WebChat:TokenKeys", settings.WebChat.TokenKeys), ("Backup:Keys", settings.BackupKeys));
        NamedMunicipalities.Check(reader, settings);
        // A page that can text as anyone must never stand beside an account that sends real messages.
        if (!isDevelopment && settings.Phone && twilio.Accounts.Count > 0)
            reader.Fault("Phone:Enabled is true beside live Twilio credentials. Switch the phone page off, or take the credentials away.");
        return reader.Faults.Count == 0 ? settings : throw new SettingsException(reader.Faults);
    }

    private static IReadOnlyList<string> ReadLostKeys(SettingsReader reader)
    {
        var lost = reader.List("Privacy:LostKeys");
        foreach (var id in lost.Where(id => id.Length != SecretKey.IdLength * 2 || !id.All(char.IsAsciiHexDigitLower)))
            reader.Fault($"Privacy:LostKeys holds '{id}', which is no key's id. Give the {SecretKey.IdLength * 2} digits that the start was refused with, never a key.");
        return lost;
    }

    private static Uri? Licence(SettingsReader reader)
    {
        if (reader.Text("Activities:Licence") is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var licence) && licence.Scheme == "https") return licence;
        reader.Fault("Activities:Licence must be the https address of a licence, such as https://creativecommons.org/licenses/by/4.0/.");
        return null;
    }

    private static Uri? BaseUrl(SettingsReader reader, TwilioSettings twilio, bool isDevelopment)
    {
        var text = reader.Text("PublicBaseUrl") ?? (isDevelopment ? "http://localhost:5080" : null);
        if (text is null && twilio.Accounts.Count == 0) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length == 0) return url;
        reader.Fault("PublicBaseUrl must be the address under which Twilio reaches this service, such as https://sms.example.kommune.no; the signature of every message is made over it.");
        return null;
    }

    private static StorageSettings ReadStorage(SettingsReader reader, ServiceHome home)
    {
        const string DataSource = "Data Source=";
        var provider = reader.OneOf<StorageProvider>("Storage:Provider");
        var connection = reader.Text("Storage:ConnectionString") ?? "";
        // A relative file is relative to the service's folder, not to where somebody happened to start it.
        if (provider == StorageProvider.Sqlite && connection.StartsWith(DataSource, StringComparison.OrdinalIgnoreCase))
            connection = DataSource + home.Resolve(connection[DataSource.Length..]);
        if (connection.Length > 0)
        {
            return new(provider, connection)
            {
                UnconfirmedAfter = reader.Duration("Delivery:InlineConfirmation", TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(30)),
                Held = reader.YesNo("Storage:Held"),
            };
        }
        reader.Fault("Storage:ConnectionString is missing. For SQLite give Data Source=<file>, for PostgreSQL Host=…;Database=…;Username=….");
        return new(provider, "Data Source=none");
    }

    private static ConversationSettings ReadConversation(SettingsReader reader)
    {
        var byLanguage = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tag in reader.Children("Conversation:SegmentsByLanguage"))
            byLanguage[tag] = reader.Number($"Conversation:SegmentsByLanguage:{tag}", 1, 10);
        return new()
        {
            StateLifetime = reader.Duration("Conversation:StateLifetime", TimeSpan.FromMinutes(10), TimeSpan.FromDays(30)),
            Segments = reader.Number("Conversation:Segments", 1, 10),
            SegmentsByLanguage = byLanguage,
            BackupDays = reader.Number("Privacy:BackupDays", 0, 3650),
            FirstReplyExtraSegments = reader.Number("Conversation:FirstReplyExtraSegments", 0, 3),
        };
    }
}
