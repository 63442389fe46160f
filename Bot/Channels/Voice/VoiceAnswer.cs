using System.Text;
using ChatBot.Bot.Settings;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Channels.Voice;

/// <summary>What people hear who ring: first that the number answers texts, with 112 and 113; then they are passed on, or the call ends.</summary>
internal sealed class VoiceAnswer(BotSettings settings)
{
    private const int EmergencyDigits = 3;

    // Languages that a machine speaks so that one understands it. In the others a recording says it, or nobody does.
    private static readonly (string Tag, string Voice)[] Spoken = [("nb", "nb-NO"), ("en", "en-GB")];

    /// <summary>What is heard before there is any content.</summary>
    public static IReadOnlyList<VoiceVerb> WithoutContent =>
        [.. Spoken.Select(spoken => new VoiceVerb.Say(spoken.Voice, DigitByDigit(MinimalDangerAnswer.In(spoken.Tag)))), new VoiceVerb.Hangup()];

    /// <summary>What is heard.</summary>
    /// <param name="municipality">Whose number was rung; null when it is nobody's.</param>
    /// <param name="content">The content.</param>
    /// <param name="day">The Oslo date.</param>
    public IReadOnlyList<VoiceVerb> To(string? municipality, Content content, DateOnly day)
    {
        var here = municipality is null ? null : content.Municipalities[municipality];
        var book = here?.Answers ?? new AnswerBook(content.Languages, content.National.Answers, new Dictionary<string, AnswerFile>(), new NamedValues(content.National.Values));
        var forward = municipality is null ? null : settings.ForwardCalls.GetValueOrDefault(municipality);
        List<VoiceVerb> verbs = [];
        foreach (var (tag, voice) in Spoken)
            verbs.Add(here is not null && here.Recordings.ContainsKey(tag) ? Recorded(here, tag) : Said(book, VoiceKeys.Text, content.Languages.Get(tag), voice, day));
        if (here is not null) verbs.AddRange(TagsInOrder(here.Municipality, content.Languages).Where(here.Recordings.ContainsKey).Select(tag => Recorded(here, tag)));
        if (forward is null) return [.. verbs, new VoiceVerb.Hangup()];
        verbs.AddRange(Spoken.Select(spoken => Said(book, VoiceKeys.Forward, content.Languages.Get(spoken.Tag), spoken.Voice, day)));
        return [.. verbs, new VoiceVerb.Dial(forward)];
    }

    // The languages its newcomers most likely speak come first: nobody listens to eleven recordings.
    private static IEnumerable<string> TagsInOrder(Municipality municipality, LanguageList languages) =>
        municipality.OtherLanguages.Concat(languages.All.Select(language => language.Tag)).Distinct(StringComparer.Ordinal).Except(Spoken.Select(spoken => spoken.Tag), StringComparer.Ordinal);

    private static VoiceVerb.Say Said(AnswerBook book, string key, Language language, string voice, DateOnly day) =>
        new(voice, DigitByDigit(book.Get(key, language, day).Text));

    private VoiceVerb.Play Recorded(MunicipalContent here, string tag) =>
        new(new Uri($"{settings.PublicBaseUrl?.ToString().TrimEnd('/')}{VoiceEndpoints.Path}/{here.Municipality.Id}/{tag}.mp3?v={VoiceEndpoints.PrintOf(here.Recordings[tag])}"));

    /// <summary>112 as one says it, and not as "one hundred and twelve".</summary>
    internal static string DigitByDigit(string text)
    {
        var spoken = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end - at == EmergencyDigits) spoken.AppendJoin(' ', text[at..end].ToCharArray());
            else spoken.Append(text, at, end - at);
            if (end < text.Length) spoken.Append(text[end]);
            at = end + 1;
        }
        return spoken.ToString();
    }
}
