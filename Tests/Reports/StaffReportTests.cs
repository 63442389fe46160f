using ChatBot.Bot.Reports;
using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Reports;

public sealed class StaffReportTests
{
    private static readonly UseRow Sms = new() { Month = "2026-11", Kind = (long)UseKind.Language, Name = "uk", Channel = "sms" };

    [Fact]
    public void It_tells_the_share_answered_out_of_hours_and_what_an_answer_costs()
    {
        UseRow[] rows =
        [
            Sms with { Messages = 40, Answered = 15, AskedBack = 3, Referred = 2, Unanswered = 3, Closed = 10, Micros = 22_000_000 },
            Sms with { Channel = "msteams", Messages = 10, Answered = 5, Closed = 0 },
        ];

        var report = Of(rows);

        Assert.Equal(["november 2026", "50", "25", "80 %", "20 %", "22,00 kr", "1,47 kr"], Table(report, "months").Rows.Single());
        Assert.Equal(["uk in nb", "25", "80 %", "3", "2", "3", "20 %", "1,47 kr"], Table(report, "languages").Rows.Single());
        Assert.Equal(["uk in nb", "3"], Table(report, "unanswered").Rows.Single());
    }

    [Fact]
    public void A_topic_that_few_have_asked_about_is_not_named()
    {
        var topic = Sms with { Kind = (long)UseKind.Topic };
        UseRow[] rows =
        [
            topic with { Name = "norwegian-price", Messages = 9, Answered = 9, Closed = 3, Micros = 9_900_000 },
            topic with { Name = "find-activities", Messages = 4, Answered = 4 },
            topic with { Name = "norwegian-right", Messages = 1, Unanswered = 1 },
        ];

        Assert.Equal([["Om norwegian-price", "9", "100 %", "33 %", "1,10 kr"], ["andre tema, hvert under 5 ganger", "5", "80 %", "0 %", "0,00 kr"]], Table(Of(rows), "topics").Rows);
    }

    [Fact]
    public void Safety_is_told_for_the_last_whole_year_alone()
    {
        var safety = new UseRow { Kind = (long)UseKind.Safety };

        var report = Of([safety with { Month = "2025", Messages = 31 }, safety with { Month = "2026", Messages = 977 }]);

        Assert.Contains(report.Notes, note => note.Contains("i 2025 var det 31", StringComparison.Ordinal));
        Assert.DoesNotContain("977", string.Join('\n', report.Notes.Concat(report.Tables.SelectMany(table => table.Rows).SelectMany(row => row))), StringComparison.Ordinal);
    }

    [Fact]
    public void Months_that_were_not_asked_for_are_left_out()
    {
        var used = new Used().Add("2026-10", "nb", "find-activities", 50).Add("2026-11", "uk", null, 7);

        var report = used.TellStaff("2026-11");

        Assert.Equal(["november 2026"], Table(report, "months").Rows.Select(row => row[0]));
        Assert.Equal(["uk in nb"], Table(report, "languages").Rows.Select(row => row[0]));
        Assert.Empty(Table(report, "topics").Rows);
    }

    [Fact]
    public void A_share_or_price_of_nothing_is_a_dash()
    {
        var row = Table(Of([Sms with { Messages = 2 }]), "months").Rows.Single();

        Assert.Equal(["–", "0 %", "0,00 kr", "–"], row.Skip(3));
    }

    private static UseReport Of(IReadOnlyList<UseRow> rows) => StaffReport.Of(rows, [], ["2026-11"], new(Used.Content, "provevik", new(2026, 11, 22)), "provevik", "2025");

    private static ReportTable Table(UseReport report, string id) => report.Tables.Single(table => table.Id == id);
}
