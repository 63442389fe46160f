using ChatBot.Bot.Reports;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Reports;

/// <summary>Use of a municipality's service, summed as the store sums it.</summary>
internal sealed class Used
{
    private const string Home = "provevik";

    private readonly Dictionary<(string, long, string), UseRow> _rows = [];

    /// <summary>The content that names what is counted.</summary>
    public static Content Content { get; } = ContentBuilder.Good().Build();

    /// <summary>The sums.</summary>
    public IReadOnlyList<UseRow> Rows => [.. _rows.Values];

    /// <summary>Messages of as many people in a language, and on a topic.</summary>
    public Used Add(string month, string language, string? topic, int people, int messages = 0, long micros = 0)
    {
        Sum(month, UseKind.Language, language, people, Math.Max(people, messages), micros);
        if (topic is not null) Sum(month, UseKind.Topic, topic, people, Math.Max(people, messages), micros);
        return this;
    }

    /// <summary>Messages about danger and safety.</summary>
    public Used AddSafety(string year, int messages)
    {
        Sum(year, UseKind.Safety, "", 0, messages, 0);
        return this;
    }

    /// <summary>The public report at an instant.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="rounding">How each figure is rounded.</param>
    public UseReport Tell(DateTimeOffset now, Func<string, int> rounding) =>
        PublicReport.Of(Rows, new(Content, Home, OsloDay.Of(now)), Home, rounding, TimeSpan.FromDays(7), now);

    /// <summary>What staff see of some months.</summary>
    public UseReport TellStaff(params string[] months) => StaffReport.Of(Rows, [], months, new(Content, Home, new(2026, 11, 22)), Home, "2025");

    private void Sum(string month, UseKind kind, string name, int people, int messages, long micros)
    {
        var row = _rows.GetValueOrDefault((month, (long)kind, name)) ?? new UseRow { Month = month, Kind = (long)kind, Name = name, Channel = "sms" };
        _rows[(month, (long)kind, name)] = row with { People = row.People + people, Messages = row.Messages + messages, Answered = row.Answered + messages, Micros = row.Micros + micros };
    }
}
