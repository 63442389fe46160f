using ChatBot.Bot.Staff.Pages;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Editing.Organisers;

namespace ChatBot.Bot.Organisers;

/// <summary>One request by a personal link that holds.</summary>
/// <param name="Http">The request.</param>
/// <param name="Token">The link's token.</param>
/// <param name="Municipality">The municipality's id.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Organiser">Who it is.</param>
/// <param name="Ends">When the link ends.</param>
/// <param name="Years">The municipality's school years.</param>
/// <param name="Mark">The hidden field that every form of the page carries.</param>
internal sealed record OrganiserVisit(
    HttpContext Http, string Token, string Municipality, string MunicipalityName, KnownOrganiser Organiser, DateTimeOffset Ends, SchoolYears Years, Html Mark)
{
    /// <summary>The language of the page.</summary>
    public Tongue Tongue { get; } = OrganiserRoom.TongueOf(Http);

    /// <summary>A value of the address; null when it is missing or empty.</summary>
    public string? this[string name] => Http.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>The address of a page of this link, in the language of this one.</summary>
    /// <param name="place">The place below the link's own page, each part encoded.</param>
    /// <param name="values">Values of the address.</param>
    public string At(string place, params (string Name, string Value)[] values) =>
        $"{OrganiserRoom.Path}/{Token}{place}" + QueryString.Create((Tongue.IsEnglish ? values.Append(("lang", "en")) : values).Select(value => KeyValuePair.Create(value.Item1, (string?)value.Item2)));

    /// <inheritdoc/>
    public override string ToString() => $"visit to {Municipality}";
}
