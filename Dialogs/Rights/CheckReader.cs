using System.Globalization;
using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Rights;

/// <summary>Reads an answer in words: a reason, a person, yes or no, an age, a date.</summary>
internal sealed class CheckReader
{
    private const int OldestAge = 110, PlainWords = 2;

    private readonly TurnContext _turn;
    private readonly MessageEntities _entities;
    private readonly List<MeaningFound> _found;
    private readonly ReasonReader _reasons;

    public CheckReader(TurnContext turn)
    {
        _turn = turn;
        var text = turn.Message.Text;
        _entities = turn.Knowledge.Entities.Read(text, turn.Language, OsloTime.At(turn.Now), turn.Knowledge.Places);
        _found = [.. turn.Knowledge.CheckWords.Find(EntityText.Of(text, turn.Language.Tag), turn.Language.Tag)];
        _reasons = new(_found, [.. _entities.Countries.Select(country => country.Id)], turn.Knowledge.Content.National.RightsCountries);
    }

    /// <summary>Whether the person asks why we ask.</summary>
    public bool AsksWhy => Says("why");

    /// <summary>Whether the person does not know, or will not say.</summary>
    public bool PassesOver => _entities.Answer == Answer.DontKnow || Says("skip");

    /// <summary>Whether the message is nothing but an answer: "my husband" may sound like the beginning of a cry, and is none.</summary>
    public bool IsPlainAnswer => _found.Any(found => found.IsWhole && found.Meaning != "reason.trafficking") || (_entities.Answer is not null && IsShort) || (Past() is not null && IsShort);

    /// <summary>Whether the message says anything that a question is about, clear or not.</summary>
    public bool Understands(CheckQuestion question) => PassesOver || AnswerTo(question).Count > 0 || (question.Form == AnswerForm.Kind && _found.Any(found => found.Meaning.Contains('.', StringComparison.Ordinal)));

    /// <summary>What a first message tells by itself: a reason, with whom was joined, and an age now.</summary>
    public IReadOnlyList<string> Unasked()
    {
        var told = _reasons.Reason();
        // A stranger's age is not asked about; one age beside a reason is the age of who the question is for.
        return told.Count > 0 && _entities.Ages is [{ IsCertain: true } age] && !told.Any(one => one.StartsWith("narrow=", StringComparison.Ordinal)) ? [.. told, Number(RightsFact.AgeNow, age.Years)] : told;
    }

    /// <summary>Whether the message names a time, as a question about one's own case does.</summary>
    public bool NamesATime => Past() is not null || _entities.Ages.Count > 0;

    /// <summary>What the message answers to a question; empty when it is no answer to it.</summary>
    public IReadOnlyList<string> AnswerTo(CheckQuestion question) => question.Form switch
    {
        AnswerForm.Kind => question.Fact == RightsFact.Joined ? _reasons.Joined() : _reasons.Reason(except: question.Id),
        AnswerForm.Age => Age(),
        AnswerForm.Date => Date(question),
        _ => YesOrNo(question),
    };

    private IReadOnlyList<string> YesOrNo(CheckQuestion question) =>
        _entities.Answer switch { Answer.Yes => [question.Choices[0].Told], Answer.No => [question.Choices[1].Told], _ => [] };

    private IReadOnlyList<string> Age()
    {
        if (_entities.Ages.Count > 0) return [Number(RightsFact.AgeAtPermit, _entities.Ages[0].Years)];
        return _entities.Numbers is [{ Value: >= 0 and <= OldestAge } only] ? [Number(RightsFact.AgeAtPermit, only.Value)] : [];
    }

    private IReadOnlyList<string> Date(CheckQuestion question)
    {
        if (Past() is { } days) return [ToldFacts.Date(question.Fact, days.First, days.Last)];
        var none = question.Choices.FirstOrDefault(choice => choice.Told.EndsWith($"={ToldFacts.NoDate}", StringComparison.Ordinal)).Told;
        return none is not null && (_entities.Answer == Answer.No || Says("not-yet")) ? [none] : [];
    }

    private (DateOnly First, DateOnly Last)? Past() => _turn.Knowledge.Entities.ReadPast(_turn.Message.Text, _turn.Language, _turn.Today);

    private bool IsShort => _turn.Message.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= PlainWords;

    private bool Says(string meaning) => _found.Any(found => found.Meaning == meaning);

    private static string Number(RightsFact fact, int value) => string.Create(CultureInfo.InvariantCulture, $"{FactNames.Of(fact)}={value}");
}
