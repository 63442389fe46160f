using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;

namespace ChatBot.Tests.Catalogue.Activities.Files;

public sealed class CellsTests
{
    [Theory]
    [InlineData("50", 5000)]
    [InlineData("50,50", 5050)]
    [InlineData("kr 50,-", 5000)]
    [InlineData("1 200 kr", 120000)]
    [InlineData("1\u00a0200", 120000)]
    [InlineData("75 kroner", 7500)]
    public void A_price_is_read_as_people_write_it(string text, int ore) => Assert.Equal(ore, Cells.Price(text)!.AmountOre);

    [Theory]
    [InlineData("")]
    [InlineData("Ukjent")]
    public void No_price_is_an_unknown_price(string text) => Assert.Equal(PriceKind.Unknown, Cells.Price(text)!.Kind);

    [Theory]
    [InlineData("gratis")]
    [InlineData("0")]
    [InlineData("0,00 kr")]
    public void Nothing_to_pay_is_free(string text) => Assert.Equal(PriceKind.Free, Cells.Price(text)!.Kind);

    [Theory]
    [InlineData("billig")]
    [InlineData("50-100")]
    [InlineData("-50")]
    [InlineData("50,505")]
    [InlineData("1000000")]
    public void What_is_no_price_is_not_guessed(string text) => Assert.Null(Cells.Price(text));

    [Theory]
    [InlineData("alle", null, null)]
    [InlineData("6-12", 6, 12)]
    [InlineData("6–12 år", 6, 12)]
    [InlineData("18+", 18, null)]
    [InlineData("fra 18 år", 18, null)]
    [InlineData("til 12", null, 12)]
    [InlineData("8", 8, 8)]
    public void Ages_are_read_as_people_write_them(string text, int? min, int? max) => Assert.Equal(new AgeLimits(min, max), Cells.Ages(text));

    [Theory]
    [InlineData("voksne")]
    [InlineData("12-6")]
    [InlineData("6-")]
    [InlineData("180")]
    public void What_tells_no_ages_is_not_guessed(string text) => Assert.Null(Cells.Ages(text));

    [Theory]
    [InlineData("2026-09-01")]
    [InlineData("1.9.2026")]
    [InlineData("01.09.2026")]
    [InlineData("1.9.26")]
    [InlineData("1/9/2026")]
    public void Dates_are_read_as_excel_writes_them(string text) => Assert.Equal(new DateOnly(2026, 9, 1), Cells.Date(text));

    [Theory]
    [InlineData("", SignUpKind.Unknown)]
    [InlineData("nei", SignUpKind.None)]
    [InlineData("59 44 00 10", SignUpKind.Phone)]
    [InlineData("+4759440010", SignUpKind.Phone)]
    [InlineData("post@eksempelvik.example", SignUpKind.Email)]
    [InlineData("eksempelvik.example/bli-med", SignUpKind.Link)]
    public void Ways_to_sign_up_are_told_apart(string text, SignUpKind kind) => Assert.Equal(kind, Cells.SignUp(text)!.Kind);

    [Fact]
    public void Words_are_no_way_to_sign_up() => Assert.Null(Cells.SignUp("spør i resepsjonen."));
}
