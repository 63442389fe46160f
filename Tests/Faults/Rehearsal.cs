using ChatBot.Tests.EndToEnd;

namespace ChatBot.Tests.Faults;

/// <summary>Hears, from a service with which nothing is wrong, how the reply to each question of the mix begins, so that a reply is known again under load.</summary>
/// <remarks>A question is asked only when its reply is the same whatever was said before, and can be told from the others of the language.</remarks>
internal sealed class Rehearsal(Carrier carrier)
{
    private const int Most = 5;
    private const int Least = 2;

    private int _people;

    public async Task<ConversationMix> HearAsync()
    {
        var questions = new Dictionary<string, IReadOnlyList<MixedText>>();
        foreach (var (language, candidates) in ConversationMix.Candidates()) questions[language] = await HearAsync(language, candidates);
        return new(questions);
    }

    private async Task<IReadOnlyList<MixedText>> HearAsync(string language, IReadOnlyList<string> candidates)
    {
        List<(string Text, string Beginning)> chosen = [];
        var cries = ConversationMix.CriesOf(language);
        foreach (var text in candidates)
        {
            var one = (Text: text, Beginning: (await HearAsync([text]))[0]);
            if (chosen.Exists(other => other.Beginning == one.Beginning)) continue;
            var isSame = true;
            foreach (var cry in cries) isSame = isSame && await IsSameAfterAsync(one, cry);
            foreach (var other in chosen) isSame = isSame && await IsSameAfterAsync(one, other.Text) && await IsSameAfterAsync(other, one.Text);
            if (isSame) chosen.Add(one);
            if (chosen.Count == Most) break;
        }
        if (chosen.Count < Least) throw new InvalidOperationException($"The conversation files of {language} have too few questions with replies of their own.");
        return [.. chosen.Select(one => new MixedText(one.Text, IsDanger: false, one.Beginning))];
    }

    private async Task<bool> IsSameAfterAsync((string Text, string Beginning) one, string before) =>
        (await HearAsync([before, one.Text]))[1] == one.Beginning;

    /// <summary>How the replies begin that one new person gets.</summary>
    private async Task<IReadOnlyList<string>> HearAsync(IReadOnlyList<string> texts)
    {
        var person = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"+4740{_people++:000000}");
        var replies = new List<string>();
        foreach (var text in texts) replies.Add(MixedText.BeginningOf((await carrier.TextAsync(person, text)).Text ?? ""));
        return replies;
    }
}
