using System.Text;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Versions;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Editing.Activities;

/// <summary>A content home with three activities of two organisers, written as staff write them.</summary>
internal sealed class ActivityTown : IDisposable
{
    public const string Id = "provevik";
    public const string Path = $"Municipalities/{Id}/activities.csv";

    public const string Table = """"
        id;tittel;status;type;tid;sted;arrangør;telefon;pris;bekreftet
        kafe;  Språkkafé ;tilbud;språkkafé;tirsdag kl. 18-20 ; "Biblioteket";Røde Kors;59 44 00 01;gratis;2026-10-01
        kor;Kor for alle;tilbud;kor;"onsdag 19.00-21.00; skoleferier nei";Kirken;Koret Ljom;;50;1.10.2026
        tur;"Tur; med ""kaffe""";tilbud;friluftsliv;;;Røde Kors;;ukjent;

        """";

    private readonly ContentHouse _house = new();

    public ActivityTown() => _house[Path] = Table.ReplaceLineEndings("\r\n");

    public ContentHouse House => _house;

    public ContentHome Home => _house.Home;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static DateOnly Today { get; } = new(2026, 11, 21);

    public ActivityEdit Edit => new(Home, Id, SchoolYears.Unknown, Today);

    public byte[] Bytes => File.ReadAllBytes(System.IO.Path.Combine(_house.Folder, Path));

    public IReadOnlyList<string> Lines => Encoding.UTF8.GetString(Bytes).Split("\r\n");

    public ActivityCatalogue Catalogue => new(ActivityContent.Read(Home.Read(), Id, SchoolYears.Unknown).Activities);

    public Schedule ScheduleOf(string id) => Catalogue.Find(Id, id)!.Schedule;

    public void Dispose() => _house.Dispose();
}
