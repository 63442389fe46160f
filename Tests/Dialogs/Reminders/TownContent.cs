using System.Text;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Reminders;

/// <summary>The shipped content with another table of activities in the municipality of the examples.</summary>
internal static class TownContent
{
    public const string Town = "eksempelvik";

    private const string Header = "id;tittel;status;type;tid;sted;arrangør;telefon;bekreftet";

    private static readonly Lazy<(ContentSnapshot Snapshot, NationalContent National)> Shipped = new(() =>
    {
        var snapshot = ContentFolder.Read(Repository.Resources);
        return (snapshot, NationalContent.Read(snapshot).Unit!);
    });

    /// <summary>The content with these rows: id, title, status, kind, schedule in quotation marks, place, organiser, telephone, day of confirmation.</summary>
    public static Content With(params IEnumerable<string> rows)
    {
        var files = new Dictionary<string, byte[]>(Shipped.Value.Snapshot.Files) { [ActivityContent.PathOf(Town)] = Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Header)) + "\n") };
        files.Remove(ActivityContent.TranslationsPathOf(Town));
        var (unit, problems) = MunicipalUnit.Read(Town, ContentSnapshot.Of(files), Shipped.Value.National);
        return new(Shipped.Value.National, [unit ?? throw new InvalidOperationException(string.Join('\n', problems))], "test", []);
    }

    /// <summary>A row of the usual kind.</summary>
    public static string Row(string id, string title, string schedule, string place = "Biblioteket", string status = "tilbud", string confirmed = "2026-11-20") =>
        $"{id};{title};{status};språkkafé;\"{schedule}\";{place};Biblioteket;59 44 00 61;{confirmed}";
}
