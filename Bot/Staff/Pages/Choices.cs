using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>What stands in the lists of forms.</summary>
internal static class Choices
{
    /// <summary>The municipalities.</summary>
    public static Html Municipalities(Content content, string? chosen) =>
        Html.Join(content.Municipalities.Select(here => Option(here.Key, here.Value.Municipality.Name, here.Key == chosen)));

    /// <summary>The languages.</summary>
    public static Html Languages(Content content, string? chosen) =>
        Html.Join(content.Languages.All.Select(language => Option(language.Tag, $"{language.Tag} - {language.OwnName}", language.Tag == chosen)));

    /// <summary>One of a list.</summary>
    public static Html Option(string value, string name, bool isChosen) =>
        isChosen ? Html.Of($"""<option value="{value}" selected>{name}</option>""") : Html.Of($"""<option value="{value}">{name}</option>""");
}
