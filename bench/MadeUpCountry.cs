using System.Globalization;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.bench;

/// <summary>A country of 357 municipalities and their activities, the same each time. One municipality has an eighth of all, as Oslo has; the smallest have a few dozen.</summary>
internal sealed class MadeUpCountry(int activities)
{
    public const int Municipalities = 357;

    private static readonly string[] Days = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
    private static readonly string[] Places = ["Hallen", "Biblioteket", "Kulturhuset", "Frivilligsentralen", "Skolen", "Ungdomshuset", "Svømmehallen", "Kirka", "Parken", "Nærmiljøhuset"];
    private static readonly string[] Languages = ["en", "uk", "ar", "so", "ti", "prs", "pl", "lt", "ru", "ur", "ckb"];
    private static readonly string[] Words = ["åpen", "rolig", "felles", "gratis", "ny", "hyggelig", "uformell", "ukentlig", "lokal", "trygg", "stor", "liten", "glad", "aktiv", "sosial"];

    private readonly Random _random = new(7);

    /// <summary>The tables as files, by municipality.</summary>
    public IEnumerable<(string Municipality, byte[] File)> Tables()
    {
        var weights = Enumerable.Range(0, Municipalities).Select(rank => 1.0 / (rank + 4)).ToArray();
        var whole = weights.Sum();
        for (var rank = 0; rank < Municipalities; rank++)
        {
            var count = Math.Max(10, (int)(activities * weights[rank] / whole));
            var name = NameOf(rank);
            yield return (name, ActivityTable.WithColumns(ActivityColumns.All).WithAll(Enumerable.Range(0, count).Select(number => ActivityRows.Write(One(name, number)))).ToBytes());
        }
    }

    public static string NameOf(int rank) => string.Create(CultureInfo.InvariantCulture, $"kommune-{rank:000}");

    private Activity One(string municipality, int number)
    {
        var kind = ActivityKinds.All[_random.Next(ActivityKinds.All.Count)];
        var place = Places[_random.Next(Places.Length)];
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"a-{number}"),
            Municipality = municipality,
            Title = ActivityText.Of($"{Words[_random.Next(Words.Length)]} {kind.Name} i {place} {number}"),
            Description = ActivityText.Of(string.Join(' ', Enumerable.Range(0, 12).Select(_ => Words[_random.Next(Words.Length)]))),
            Status = ActivityStatus.Offer,
            Kinds = [kind.Id],
            Audience = new(Ages(), _random.Next(12) switch { 0 => Gender.Women, 1 => Gender.Men, _ => null }, _random.Next(4) == 0, _random.Next(5) == 0),
            Organiser = new($"{Words[_random.Next(Words.Length)]} lag {number % 97}", "59 44 00 10"),
            Place = _random.Next(12) == 0 ? null : new($"{place} {number % 13}", $"Storgata {number % 200}"),
            Price = _random.Next(4) switch { 0 => Price.Unknown, 1 => Price.Of(_random.Next(1, 60) * 1000), _ => Price.Free },
            Schedule = ScheduleText.Parse(When()).Schedule!,
            Languages = _random.Next(5) == 0 ? [] : ["nb"],
            Spoken = _random.Next(3) == 0 ? [Languages[_random.Next(Languages.Length)]] : [],
            SignUp = SignUp.NotNeeded,
            Source = new("arrangøren", null, new(2026, 9, 1)),
        };
    }

    private AgeLimits? Ages() => _random.Next(6) switch
    {
        0 => null,
        1 => new(6, 12),
        2 => new(13, 19),
        3 => new(18, null),
        4 => new(_random.Next(3, 10), _random.Next(10, 17)),
        _ => AgeLimits.Everyone,
    };

    private string When()
    {
        var day = Days[_random.Next(7)];
        var hour = _random.Next(8, 21);
        return _random.Next(10) switch
        {
            0 => $"annenhver {day} {hour}-{hour + 2} fra 2026-09-07",
            1 => $"første {day} i måneden {hour}-{hour + 2}",
            2 => $"2027-0{_random.Next(1, 7)}-1{_random.Next(10)} {hour}-{hour + 2}",
            3 => "",
            4 => $"{day} {hour}-{hour + 1}; {Days[_random.Next(7)]} {hour}-{hour + 1}; fra 2026-08-24 til 2027-06-11",
            _ => $"{day} {hour}-{hour + 2}; fra 2026-08-24 til 2027-06-11; ikke 2026-12-21..2027-01-03",
        };
    }
}
