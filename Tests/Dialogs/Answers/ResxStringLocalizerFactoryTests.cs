using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Localization;

namespace ChatBot.Tests.Dialogs.Answers;

public sealed class ResxStringLocalizerFactoryTests
{
    private const string Key = "norwegian-price.Sms";

    private ChatBot.Dialogs.Answers.Content _content = ContentBuilder.Good().Say("Answers/norwegian.uk.resx", "norwegian-price.Title", null).Build();
    private string _language = "uk";

    [Fact]
    public void A_text_is_given_in_the_readers_language_whatever_the_culture_of_the_thread()
    {
        var text = Localizer()[Key];

        Assert.Equal(("[uk] Kort om norwegian-price.", false), (text.Value, text.ResourceNotFound));
    }

    [Fact]
    public void An_edited_text_and_another_language_show_at_once()
    {
        var localizer = Localizer();
        Assert.Equal("[uk] Kort om norwegian-price.", localizer[Key].Value);

        _content = ContentBuilder.Good().Translate("Answers/norwegian", Key, "Gratis.").Build();
        _language = "nb";

        Assert.Equal("Gratis.", localizer[Key].Value);
    }

    [Fact]
    public void Arguments_are_filled_in_the_order_in_which_the_phrase_names_them() =>
        Assert.Equal("[uk] Si Notice.Unconfirmed imdi.no 2026", Localizer()["Notice.Unconfirmed", "imdi.no", 2026].Value);

    [Fact]
    public void Another_number_of_arguments_than_the_text_takes_is_told() =>
        Assert.Contains("source, year", Assert.Throws<FormatException>(() => Localizer()["Notice.Unconfirmed", "imdi.no"]).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_key_is_given_back_as_not_found()
    {
        var text = Localizer()["no.such"];

        Assert.Equal(("no.such", true), (text.Value, text.ResourceNotFound));
    }

    [Fact]
    public void All_texts_are_listed_with_or_without_those_of_the_fallback_languages()
    {
        var all = Localizer().GetAllStrings(includeParentCultures: true).Select(text => text.Name).ToList();
        var own = Localizer().GetAllStrings(includeParentCultures: false).Select(text => text.Name).ToList();

        Assert.Equal(["norwegian-price.Title"], all.Except(own));
        Assert.Contains(Key, own);
    }

    [Fact]
    public void The_texts_of_the_rights_check_take_their_arguments_too()
    {
        var (key, names) = RightsKeys.Arguments.First(entry => entry.Value.Count == 1);

        Assert.Contains("1. august 2023", Localizer()[key, "1. august 2023"].Value, StringComparison.Ordinal);
        Assert.Single(names);
    }

    private IStringLocalizer Localizer() =>
        new ResxStringLocalizerFactory(() => _content.Municipalities["provevik"].Answers, () => _content.Languages.Get(_language), () => new(2026, 9, 1)).Create(typeof(object));
}
