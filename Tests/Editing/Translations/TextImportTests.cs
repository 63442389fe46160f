using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Translations;
using ChatBot.Editing.Versions;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Editing.Translations;

public sealed class TextImportTests : IDisposable
{
    private const string File = "Answers/norwegian.uk.resx";
    private const string Price = Returned.Price;

    private readonly ContentHouse _house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_text_is_written_with_the_hash_of_its_source_and_nothing_else_changes()
    {
        var before = _house[File].Split('\n');
        var sheet = new Returned(_house);
        sheet.Write(Price, "Безкоштовно.");

        await Returned.Import(sheet.Texts).PublishAsync(_house.Home, "kultur", Cancellation);

        var changed = _house[File].Split('\n').Except(before).Select(line => line.Trim());
        Assert.Equal(["<value>Безкоштовно.</value>"], changed);
        Assert.Equal([File], _house.Home.Versions[0].Changed);
    }

    [Fact]
    public void A_text_that_a_role_has_reviewed_says_so_and_no_other_does()
    {
        var sheet = new Returned(_house);
        sheet.Write(Price, "Безкоштовно.");

        Assert.Equal(Comment("machine", null), Assert.Single(sheet.Plan(_house).Changes).CommentAfter);
        Assert.Equal(Comment("reviewed", "tolk"), Assert.Single(sheet.Plan(_house, "tolk").Changes).CommentAfter);
    }

    [Fact]
    public void A_present_text_that_is_found_right_is_marked_reviewed_without_being_typed_again()
    {
        var sheet = new Returned(_house);
        sheet.Write(Price, "reviewed", 'E');

        var change = Assert.Single(sheet.Plan(_house, "tolk").Changes);
        Assert.Equal(change.Before, change.After);
        Assert.StartsWith("reviewed; ", change.CommentAfter, StringComparison.Ordinal);
    }

    [Fact]
    public void Reviewed_without_a_role_is_told_and_not_believed()
    {
        var sheet = new Returned(_house);
        var cell = sheet.Write(Price, "reviewed", 'E');

        var plan = sheet.Plan(_house);

        Assert.Empty(plan.Changes);
        Assert.Equal((cell.Replace('E', 'G'), ProblemEffect.Reports), (Assert.Single(plan.Faults).Place!, plan.Faults[0].Effect));
    }

    [Fact]
    public async Task What_was_reviewed_once_is_not_marked_anew_by_the_next_sheet()
    {
        var sheet = new Returned(_house);
        sheet.Write(Price, "Безкоштовно.");
        await Returned.Import(sheet.Texts, "tolk").PublishAsync(_house.Home, "tolk", Cancellation);

        Assert.Empty(new Returned(_house).Plan(_house, "lærer").Changes);
    }

    [Fact]
    public void A_text_that_lacks_what_stands_in_braces_is_refused_with_the_address_of_its_cell()
    {
        var sheet = new Returned(_house);
        var cell = sheet.Write("norwegian-price.Full", "Більше.");

        var plan = sheet.Plan(_house);

        var fault = Assert.Single(plan.Faults);
        Assert.True(plan.IsRefused);
        Assert.Equal((cell, "C111"), (fault.Place, fault.Code));
    }

    [Theory]
    [InlineData("{phone.polize} 1", "C111")]
    [InlineData("Спитай {", "C111")]
    public void A_text_that_refers_to_nothing_is_refused_with_the_address_of_its_cell(string text, string code)
    {
        var sheet = new Returned(_house);
        var cell = sheet.Write(Price, text);

        Assert.Contains(sheet.Plan(_house).Faults, fault => fault.Place == cell && fault.Code == code && fault.Effect == ProblemEffect.Blocks);
    }

    [Theory]
    [InlineData("Телефон 74 21 71 00", "C207")]
    [InlineData("При\u200Bвіт", "C205")]
    public void What_the_checker_only_tells_is_told_with_the_address_and_taken_in(string text, string code)
    {
        var sheet = new Returned(_house);
        var cell = sheet.Write(Price, text);

        var plan = sheet.Plan(_house);

        Assert.False(plan.IsRefused);
        Assert.Contains(plan.Faults, fault => fault.Place == cell && fault.Code == code);
    }

    [Fact]
    public async Task One_faulty_cell_keeps_the_whole_sheet_out()
    {
        var before = _house.Home.Read().Version;
        var sheet = new Returned(_house);
        sheet.Write(Price, "Безкоштовно.");
        sheet.Write("norwegian-price.Full", "Більше.");

        var (plan, publication) = await Returned.Import(sheet.Texts).PublishAsync(_house.Home, "kultur", Cancellation);

        Assert.Equal((true, PublicationOutcome.Unchanged), (plan!.IsRefused, publication.Outcome));
        Assert.Equal(before, _house.Home.Read().Version);
    }

    [Fact]
    public void A_fault_that_was_there_before_is_not_held_against_the_sheet()
    {
        using var house = new ContentHouse(content => content.Say("Answers/norwegian.en.resx", "norwegian-price.Title", "Call 74 21 71 00"));
        var sheet = new Returned(house);
        sheet.Write(Price, "Безкоштовно.");

        Assert.Empty(sheet.Plan(house).Faults);
    }

    [Fact]
    public void A_translation_that_was_corrected_after_the_export_is_not_written_over()
    {
        var sheet = new Returned(_house);
        var cell = sheet.Write(Price, "Безкоштовно.");
        _house[File] = _house[File].Replace("[uk] Kort om norwegian-price.", "[uk] rettet fredag", StringComparison.Ordinal);

        var plan = sheet.Plan(_house);

        Assert.Equal((true, cell), (plan.IsRefused, Assert.Single(plan.Faults).Place));
        Assert.Contains("rettet fredag", plan.Faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_of_an_older_bokmål_text_is_taken_in_as_stale()
    {
        var sheet = new Returned(_house);
        sheet.Write(Price, "Безкоштовно.");
        _house["Answers/norwegian.resx"] = _house["Answers/norwegian.resx"].Replace("Kort om norwegian-price.", "Nytt om norwegian-price.", StringComparison.Ordinal);

        var plan = sheet.Plan(_house, "tolk");

        Assert.Equal($"reviewed; source={Returned.Hash("Kort om norwegian-price.")}; role=tolk", Assert.Single(plan.Changes).CommentAfter);
        Assert.Contains("listed as stale", Assert.Single(plan.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_not_there_and_a_key_that_stands_twice_are_refused()
    {
        var texts = new Returned(_house).Texts;
        var (gone, twice) = (new ReturnedText("G900", "no-such.Sms", null, null, "x", false), new ReturnedText("G901", Price, null, null, "x", false));

        var plan = Returned.Import(texts with { Texts = [.. texts.Texts, gone, twice] }).Plan(_house.Home.Read());

        Assert.Equal(["G900", "G901"], plan.Faults.Where(fault => fault.Effect == ProblemEffect.Blocks).Select(fault => fault.Place));
    }

    [Fact]
    public async Task A_missing_text_is_added_where_bokmål_has_it()
    {
        using var house = new ContentHouse(content => content.Say("Answers/norwegian.uk.resx", Price, null));
        var sheet = new Returned(house);
        sheet.Write(Price, "Безкоштовно.");

        await Returned.Import(sheet.Texts, "tolk").PublishAsync(house.Home, "tolk", Cancellation);

        Assert.Equal("Безкоштовно.", house.Content.National.Answers["uk"].Find(Price)!.Text);
        Assert.Equal(Keys(house["Answers/norwegian.resx"]), Keys(house[File]));
    }

    [Fact]
    public async Task A_language_without_a_file_gets_one()
    {
        using var house = new ContentHouse(content => content.Without("Answers/norwegian.uk.resx"));
        var sheet = new Returned(house);
        sheet.Write(Price, "Безкоштовно.");

        await Returned.Import(sheet.Texts).PublishAsync(house.Home, "tolk", Cancellation);

        Assert.Equal("Безкоштовно.", house.Content.National.Answers["uk"].Find(Price)!.Text);
    }

    [Fact]
    public async Task A_municipality_s_own_texts_come_back_into_its_own_files()
    {
        using var house = new ContentHouse(content => content.Say("Municipalities/provevik/Answers.resx", Price, "Gratis hos oss.", "overrides=0123456789ab"));
        var sheet = new Returned(house, municipality: "provevik");
        sheet.Write(Price, "У нас безкоштовно.");

        await Returned.Import(sheet.Texts).PublishAsync(house.Home, "tolk", Cancellation);

        Assert.Equal("У нас безкоштовно.", house.Content.Municipalities["provevik"].Own["uk"].Find(Price)!.Text);
        Assert.Equal(["Municipalities/provevik/Answers.uk.resx"], house.Home.Versions[0].Changed);
    }

    [Fact]
    public void A_bokmål_text_can_be_mended_by_spreadsheet_too_and_keeps_its_comment()
    {
        var sheet = new Returned(_house, "nb");
        sheet.Write(Price, "Gratis.");

        var plan = sheet.Plan(_house, "kultur");

        Assert.Null(Assert.Single(plan.Changes).CommentAfter);
        Assert.All(plan.Faults, fault => Assert.Equal("C203", fault.Code));
    }

    public void Dispose() => _house.Dispose();

    private static IEnumerable<string> Keys(string resx) => resx.Split("name=\"").Skip(1).Select(part => part[..part.IndexOf('"')]);

    private static string Comment(string state, string? role) => TranslationComment.Of(state, TextTemplate.Parse("Kort om norwegian-price."), role).ToString();
}
