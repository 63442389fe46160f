using ChatBot.Dialogs.Understanding;
using Microsoft.Extensions.Localization;

namespace ChatBot.Dialogs.Answers;

/// <summary>Gives code written for <c>Microsoft.Extensions.Localization</c> the same texts as the conversation: edited while the service runs, never read from a compiled resource.</summary>
/// <remarks>The texts of a municipality stand in one book whatever file they came from, so that every name and type leads to the same localizer.
/// The language is the reader's, handed in; the culture of the thread plays no part.</remarks>
/// <param name="answers">The texts in use now; asked at every look-up, so that an edit shows at once.</param>
/// <param name="language">The reader's language.</param>
/// <param name="today">The Oslo date.</param>
public sealed class ResxStringLocalizerFactory(Func<AnswerBook> answers, Func<Language> language, Func<DateOnly> today) : IStringLocalizerFactory
{
    private readonly ResxStringLocalizer _localizer = new(answers, language, today);

    /// <inheritdoc/>
    public IStringLocalizer Create(Type resourceSource) => _localizer;

    /// <inheritdoc/>
    public IStringLocalizer Create(string baseName, string location) => _localizer;
}
