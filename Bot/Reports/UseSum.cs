using System.Globalization;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;

namespace ChatBot.Bot.Reports;

/// <summary>Sums of several rows of use, and what follows from them.</summary>
internal sealed class UseSum(IEnumerable<UseRow> rows)
{
    private const decimal Micros = 1_000_000;

    private readonly List<UseRow> _rows = [.. rows];

    /// <summary>Messages.</summary>
    public long Messages => _rows.Sum(row => row.Messages);

    /// <summary>Messages of people who had not written lately.</summary>
    public long People => _rows.Sum(row => row.People);

    /// <summary>Questions answered.</summary>
    public long Answered => _rows.Sum(row => row.Answered);

    /// <summary>Questions that were asked back on; what was chosen then is a question of its own.</summary>
    public long AskedBack => _rows.Sum(row => row.AskedBack);

    /// <summary>Questions that another office decides.</summary>
    public long Referred => _rows.Sum(row => row.Referred);

    /// <summary>Questions without an answer.</summary>
    public long Unanswered => _rows.Sum(row => row.Unanswered);

    /// <summary>Messages out of office hours.</summary>
    public long Closed => _rows.Sum(row => row.Closed);

    /// <summary>Questions that have come to an end, one way or another.</summary>
    public long Questions => Answered + Referred + Unanswered;

    /// <summary>What replies have cost, in kroner.</summary>
    public decimal Kroner => _rows.Sum(row => row.Micros) / Micros;

    /// <summary>What a text message answer has cost, replies that answered nothing counted in; null where none was given.</summary>
    public decimal? KronerPerAnswer => _rows.Where(row => row.Channel == TurnHandler.Channel).Sum(row => row.Answered) is > 0 and var answers ? Kroner / answers : null;

    /// <summary>A share in whole per cent; a dash of nothing.</summary>
    public static string Share(long part, long whole) => whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Round(part * 100m / whole, MidpointRounding.AwayFromZero)} %");

    /// <summary>An amount with øre; a dash of nothing.</summary>
    public static string Money(decimal? kroner) => kroner is { } amount ? amount.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',') + " kr" : "–";

    /// <summary>A number as it is written in a table.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
