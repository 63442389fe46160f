using System.Text.Json;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Tests.Support;

/// <summary>The parts of the small content.</summary>
internal static class GoodContent
{
    public const string Home = "Municipalities/provevik/municipality.json";

    private static readonly string[] Danger = ["emergency", "urgent-medical", "violence-at-home", "forced-marriage-control", "child-in-danger", "suicide-mental-crisis"];
    private static readonly string[] Service = ["greeting", "help", "language-change", "talk-to-person"];

    public static IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("Languages.json", Json(new { languages = ContentBuilder.Tags.Select(Language) }));
        yield return ("Topics.json", Json(new { topics = Danger.Select(id => Topic(id, "safety", true)).Concat(Service.Select(id => Topic(id, "service", false))).Append(Topic("norwegian-price", "norwegian", false)).Append(Topic("norwegian-right", "norwegian", false)).Append(Topic("grants-overview", "grants", false)).Append(Topic("reminders", "grants", false)).Append(Topic("find-activities", "participation", false)) }));
        yield return ("Facts.json", Json(new
        {
            values = new Dictionary<string, object>
            {
                ["phone.fire"] = Value("phone", "110"),
                ["phone.police"] = Value("phone", "112"),
                ["phone.ambulance"] = Value("phone", "113"),
                ["phone.doctor"] = Value("phone", "116 117"),
                ["web.udi"] = Value("web", "udi.no"),
                ["law.age.max"] = Value("age", "67"),
                ["law.start"] = Value("date", "2026-08-01"),
            },
            lines = new Dictionary<string, object>
            {
                ["fire"] = new { phone = "phone.fire", label = "Line.fire", hours = (object?)null },
                ["police"] = new { phone = "phone.police", label = "Line.police", hours = (object?)null },
                ["ambulance"] = new { phone = "phone.ambulance", label = "Line.ambulance", hours = (object?)null },
                ["doctor"] = new { phone = "phone.doctor", label = "Line.doctor", hours = new { days = "Mon-Fri", from = "09:00", to = "15:30", confirmed = false } },
            },
        }));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Resources, "Rights"))) yield return ($"Rights/{Path.GetFileName(file)}", File.ReadAllText(file));
        foreach (var tag in ContentBuilder.Tags) yield return ($"Rights/Words/{tag}.json", File.ReadAllText(Path.Combine(Repository.Resources, "Rights", "Words", "nb.json")));
        foreach (var tag in ContentBuilder.Tags) yield return ($"Words/{tag}.json", Words(tag));
        foreach (var tag in ContentBuilder.Tags) yield return ($"Lexicon/{tag}.json", Lexicon(tag));
        yield return ("Names.json", Json(new { names = Array.Empty<string>() }));
        yield return ("Links.json", Json(new { allowed = new[] { "udi.no", "example" }, shorteners = new[] { "bit.ly" }, signIn = new[] { "logg-inn" } }));
        yield return ("Writing.json", Json(new { everywhere = "æøåé", languages = ContentBuilder.Tags.ToDictionary(tag => tag, Writing) }));
        yield return ("PlainLanguage.json", Json(new { sentenceWords = 25, averageWords = 15, wordLetters = 14, longWordsPercent = 12, intentions = new[] { "har som mål" }, planWords = new[] { "planlagt" } }));
        yield return (Home, Municipality("provevik", "Prøvevik kommune", "+4759440009"));
    }

    /// <summary>Every text that content must have, in bokmål.</summary>
    public static IEnumerable<(string Theme, string Key, string Text)> Texts()
    {
        foreach (var (theme, ids) in new[] { ("safety", Danger), ("service", Service), ("norwegian", ["norwegian-price", "norwegian-right"]), ("grants", ["grants-overview", "reminders"]), ("participation", ["find-activities"]) })
        {
            foreach (var id in ids)
            {
                yield return (theme, $"{id}.Title", $"Om {id}");
                yield return (theme, $"{id}.Sms", $"Kort om {id}.");
                yield return (theme, $"{id}.Full", $"Mer om {id}. Spør {{contact.adult-education}}.");
                yield return (theme, $"{id}.Questions", $"spørsmål om {id}\nhva er {id}");
            }
        }
        foreach (var (key, arguments) in ProgramTexts.Arguments)
            yield return ("phrases", key, $"Si {Spoken(key)} {string.Join(' ', arguments.Concat(Numbers(key)).Select(name => $"{{{name}}}"))}".TrimEnd());
        foreach (var key in PageKeys.All) yield return ("page", key, $"Si {key}");
        foreach (var line in new[] { "fire", "police", "ambulance", "doctor" }) yield return ("phrases", $"Line.{line}", $"linje {line}");
    }

    // A key such as grants.who.organisation would pass for an address.
    private static string Spoken(string key) => key.StartsWith("grants.", StringComparison.Ordinal) || key.StartsWith("activities.", StringComparison.Ordinal) || key.StartsWith("reminder.", StringComparison.Ordinal) || key.StartsWith("voice.", StringComparison.Ordinal) ? key.Replace('.', ' ')
        : key.Replace("rights.", "rights ", StringComparison.Ordinal).Replace(".no", " no", StringComparison.OrdinalIgnoreCase);

    /// <summary>A text as the small content says it in another language.</summary>
    public static string In(string tag, string key, string text) =>
        key.EndsWith(".Questions", StringComparison.Ordinal) ? string.Join('\n', text.Split('\n').Select(line => $"{line} {tag}")) : $"[{tag}] {text}";

    /// <summary>The comment of a translation; example questions are written anew in each language, not translated.</summary>
    public static string Comment(string key, string source) =>
        (key.EndsWith(".Questions", StringComparison.Ordinal) ? new("machine", null, null) : TranslationComment.Of("machine", TextTemplate.Parse(source))).ToString();

    public static string Municipality(string id, string name, string number) => Json(new
    {
        id,
        number = "9998",
        name,
        fictional = false,
        aliases = new[] { id },
        smsNumbers = new[] { number },
        otherLanguages = new[] { "uk" },
        offices = new Dictionary<string, object>
        {
            ["municipality"] = new { name, phone = "municipality.phone", web = "municipality.web" },
            ["adult-education"] = new { name = $"{name} voksenopplæring", phone = "municipality.phone", web = (string?)null },
        },
        safetyLines = Array.Empty<object>(),
        values = new Dictionary<string, object>
        {
            ["municipality.phone"] = Value("phone", "59 44 00 10"),
            ["municipality.web"] = Value("web", "prove.example"),
        },
    });

    /// <summary>A named value with one version from 2020 on.</summary>
    public static object Value(string kind, string value) => new
    {
        kind,
        versions = new[] { new { value, from = "2020-01-01", to = (string?)null, source = Source, read = "2026-01-01", @checked = (object?)null } },
    };

    private static readonly object Source = new { title = "prøve", section = (string?)null, link = (string?)null, sourceDate = "2026-01-01" };

    private static IEnumerable<string> Numbers(string phrase) => phrase switch
    {
        PhraseKeys.HelpText or PhraseKeys.UnknownNumbers or PhraseKeys.LanguageNotSpoken or PhraseKeys.NumberUnknown => ["phone.fire", "phone.police", "phone.ambulance"],
        VoiceKeys.Text => ["phone.police", "phone.ambulance"],
        PhraseKeys.FaultText or PhraseKeys.StopDone or PhraseKeys.StopReminder => ["phone.police"],
        _ => phrase == ScreenKeys.Of(PhraseKeys.StopDone) ? ["phone.police"] : [],
    };

    private static object Language(string tag) => new
    {
        tag,
        ownName = $"own {tag}",
        latinName = $"latin {tag}",
        names = ContentBuilder.Tags.ToDictionary(other => other, other => $"{tag} in {other}"),
        script = tag switch { "uk" => "cyrillic", "ar" => "arabic", _ => "latin" },
        rightToLeft = tag == "ar",
        fallback = tag switch { "nb" => null, "uk" => "en", _ => "nb" },
        months = Enumerable.Range(1, 12).Select(month => $"m{month}{tag}"),
        dateFormat = "{d}. {month} {y}",
        interpreterSentence = tag == "nb" ? null : "Jeg trenger tolk.",
        interpreterSounds = (string?)null,
    };

    private static object Writing(string tag) => tag switch
    {
        "uk" => new { letters = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", percent = new[] { "відсот" } },
        "ar" => new { letters = "ء-ي", percent = new[] { "بالمئة" } },
        "en" => new { letters = "", percent = new[] { "percent" } },
        _ => new { letters = "", percent = new[] { "prosent" } },
    };

    private static object Topic(string id, string theme, bool danger) => new
    {
        id,
        theme,
        kind = "text",
        audience = "all",
        owner = "voksenopplæring",
        danger,
        sensitive = danger,
        lines = danger ? new[] { "ambulance", "police", "fire", "doctor" } : [],
        source = Source,
        reviewBy = "2027-05-01",
    };

    private static string Words(string tag) => Json(new
    {
        commands = new Dictionary<string, string[]>(new[] { "stop", "start", "help", "menu", "more", "back", "delete", "access", "person", "wrong" }.Select(word => KeyValuePair.Create(word, new[] { word + tag }))),
        yes = new[] { $"ja{tag}" },
        no = new[] { $"nei{tag}" },
        dontKnow = new[] { $"vet ikke {tag}" },
        languageNames = ContentBuilder.Tags.ToDictionary(other => other, other => new[] { $"{other}{tag}" }),
        inLanguage = new[] { "på" },
    });

    private static string Lexicon(string tag) => Json(LexiconKeys.Required.Where(section => section.Key != LexiconSection.SolarMonths).ToDictionary(
        section => JsonNamingPolicy.CamelCase.ConvertName(section.Key.ToString()), section => section.Value.ToDictionary(key => key, key => new[] { $"ord {key} {tag}" })));

    private static string Json(object value) => JsonSerializer.Serialize(value, Layout);

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
