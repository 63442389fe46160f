using ChatBot.Bot.Settings;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>Which municipality one of our numbers belongs to: as settings say, else as its file says.</summary>
internal sealed class MunicipalNumbers(BotSettings settings)
{
    /// <summary>The municipality's id; null when the number is none of ours.</summary>
    public string? Find(string number, Content content)
    {
        // What the settings say comes first: no file can take a number that whoever runs the service has given.
        foreach (var (id, numbers) in settings.SmsNumbers)
            if (numbers.Contains(number, StringComparer.Ordinal) && content.Municipalities.ContainsKey(id)) return id;
        foreach (var (id, municipality) in content.Municipalities)
            if (Of(id, municipality.Municipality).Contains(number, StringComparer.Ordinal)) return id;
        return null;
    }

    /// <summary>The numbers of a municipality.</summary>
    public IReadOnlyList<string> Of(string id, Municipality municipality) =>
        settings.SmsNumbers.TryGetValue(id, out var numbers) && numbers.Count > 0 ? numbers : municipality.SmsNumbers;
}
