using System.Globalization;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Conversation;

/// <summary>Plays one person's messages through the engine. The state is serialised and read back between every two turns.</summary>
internal sealed class ConversationPlayer
{
    private readonly ConversationEngine _engine = new(new ConversationSettings { PublicBaseUrl = new("https://svar.example") });
    private readonly Dictionary<string, byte[]> _states = [];
    private readonly Dictionary<string, PersonStanding> _standings = [];
    private DateTimeOffset _now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private string _municipality = "eksempelvik";
    private bool _picture;
    private CarrierOptOut _carrier;

    /// <summary>Sets the scene.</summary>
    public void Happen(string what)
    {
        var words = what.Split(' ', 2, StringSplitOptions.TrimEntries);
        switch (words[0])
        {
            case "clock":
                var local = DateTime.ParseExact(words[1], "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
                _now = new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo").GetUtcOffset(local)).ToUniversalTime();
                break;
            case "wait": _now += TimeSpan.Parse(words[1], CultureInfo.InvariantCulture); break;
            case "municipality": _municipality = words[1]; break;
            case "picture": _picture = true; break;
            case "carrier": _carrier = Enum.Parse<CarrierOptOut>(words[1], ignoreCase: true); break;
            default: throw new FormatException($"'{words[0]}' is no scene.");
        }
    }

    /// <summary>Sends a message and writes down the answer as conversation files hold it.</summary>
    public string Send(string text)
    {
        var state = _states.TryGetValue(_municipality, out var json) ? ConversationState.FromJson(json) : ConversationState.Empty;
        var standing = _standings.GetValueOrDefault(_municipality, PersonStanding.Unknown);
        var (masked, hidden) = SensitiveNumbers.Mask(text);
        var result = _engine.Run(state, new(masked, hidden, _municipality, _picture, _carrier, standing, "4821"), ShippedKnowledge.Knowledge, _now);
        (_picture, _carrier) = (false, CarrierOptOut.None);
        var page = result.Reply is { } reply ? SmsRenderer.Render(reply, _engine.Settings) : null;
        _states[_municipality] = result.State.ToJson();
        _standings[_municipality] = result.Effects.Aggregate(standing with { Messages = standing.Messages + 1, LastMessageAt = _now }, Apply);
        if (result.Effects.OfType<Effect.Forget>().Any()) _states.Remove(_municipality);
        _now += TimeSpan.FromMinutes(1);
        return Write(result, page);
    }

    private PersonStanding Apply(PersonStanding standing, Effect effect) => effect switch
    {
        Effect.Stop => standing with { StoppedAt = _now },
        Effect.Start => standing with { StoppedAt = null, StopRemindedOn = null },
        Effect.StopReminded reminded => standing with { StopRemindedOn = reminded.Day },
        Effect.Forget => PersonStanding.Unknown with { StoppedAt = standing.StoppedAt },
        Effect.AnswerDoubted => standing,
        Effect.Remind remind => standing with { Reminders = [.. standing.Reminders.Where(held => held.Event != remind.Event), new(remind.Event, remind.Offsets, remind.Told, false)] },
        Effect.EndReminders end => standing with { Reminders = [.. standing.Reminders.Where(held => end.Events?.Contains(held.Event) == false)] },
        _ => throw new NotSupportedException(),
    };

    private static string Write(TurnResult result, SmsPage? page)
    {
        var name = result.Outcome.ToString().ToLowerInvariant();
        if (page is not { } sent) return $"= {name}\n< (nothing)\n";
        var size = SmsText.Measure(sent.Text);
        var head = $"= {name} {result.Topic ?? "-"} {result.Reply!.Language.Tag} {size.Segments} x {size.Encoding}\n";
        return head + string.Concat(sent.Text.Split('\n').Select(line => $"< {line}\n"));
    }
}
