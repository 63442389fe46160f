using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Conversation;

/// <summary>All that a turn may know, as one immutable whole: swapped, never changed, so that a turn sees one version from end to end.</summary>
/// <param name="Content">What we say: texts, topics, languages, municipalities.</param>
/// <param name="Understanding">How messages are understood.</param>
/// <param name="Commands">The command words of all languages.</param>
/// <param name="Examples">In which languages a message is an example question.</param>
public sealed record Knowledge(Content Content, IUnderstanding Understanding, CommandWords Commands, ExampleLanguages Examples)
{
    /// <summary>Reads the days, times, ages and names in a message.</summary>
    public EntityReader Entities { get; } = new(Content.National.Lexicons, Content.National.Words);

    /// <summary>The words by which people answer the rights check.</summary>
    internal MeaningWords CheckWords { get; } = new(Content.National.RightsWords);

    /// <summary>The words by which people look for a grant, for <see cref="GrantsRule"/>.</summary>
    internal MeaningWords GrantWords { get; } = new(Content.National.GrantWords);

    /// <summary>The words by which people name places, organisers and activities, by municipality.</summary>
    internal IReadOnlyDictionary<string, Activities.ActivityNames> ActivityNames { get; } = Content.Municipalities.ToDictionary(
        here => here.Key, here => new Activities.ActivityNames(here.Value.Activities, here.Value.FoldedNames.Append(here.Value.Municipality.Name)), StringComparer.Ordinal);

    /// <summary>The municipalities' names, for <see cref="Entities"/>.</summary>
    public PlaceNames Places { get; } = new(Content.Municipalities.Values.Select(here => here.Municipality).Select(own => (own.Id, own.Aliases.Prepend(own.Name))));
}
