using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>The reckoning itself finds what it is to find.</summary>
public sealed class ReckoningTests
{
    private static readonly MixedText[] Texts = [Text("one"), Text("two"), Text("three"), new("help", IsDanger: true, "")];

    private readonly List<SentMessage> _sent = [.. Texts.Select((text, index) => new SentMessage($"SM{index}", "+4741000001", index, text) { TakenBy = 0 })];
    private readonly List<FakeMessage> _replies = [Reply("one"), Reply("two"), Reply("three"), Reply("112", danger: true)];
    private readonly List<string> _inbox = ["SM0", "SM1", "SM2", "SM3"];

    [Fact]
    public void What_was_answered_once_and_in_order_is_whole()
    {
        var reckoning = Count();

        Assert.True(reckoning.IsWhole);
        Assert.Equal((4, 4, 4, 1, 1), (reckoning.Sent, reckoning.Recorded, reckoning.Once, reckoning.Danger, reckoning.DangerOnce));
    }

    [Fact]
    public void A_reply_that_is_missing_is_lost()
    {
        _replies.RemoveAt(1);

        Assert.Equal((1, 3, false), (Count().Lost, Count().Once, Count().IsWhole));
    }

    [Fact]
    public void A_reply_that_failed_is_none()
    {
        _replies[1].Status = "undelivered";

        Assert.Equal(1, Count().Lost);
    }

    [Fact]
    public void A_second_reply_to_a_message_is_one_too_many_and_hides_no_other()
    {
        _replies[1] = Reply("one");

        Assert.Equal((1, 1, false), (Count().Twice, Count().Lost, Count().IsWhole));
    }

    [Fact]
    public void A_reply_before_its_turn_is_out_of_order_when_one_replica_had_both()
    {
        (_replies[0], _replies[1]) = (_replies[1], _replies[0]);
        Assert.Equal((1, 0, false), (Count().OutOfOrder, Count().Across, Count().IsWhole));

        _sent[0].TakenBy = 1;
        Assert.Equal((0, 1, true), (Count().OutOfOrder, Count().Across, Count().IsWhole));
    }

    [Fact]
    public void An_answer_about_danger_may_come_first()
    {
        _replies.Reverse(0, 4);
        _replies.Reverse(1, 3);

        Assert.True(Count().IsWhole);
    }

    [Fact]
    public void An_answer_about_danger_that_comes_twice_or_never_is_counted_on_its_own()
    {
        _replies.Add(Reply("113", danger: true));
        Assert.Equal((1, 1, 0), (Count().Twice, Count().DangerTwice, Count().DangerOnce));

        _replies.RemoveAll(reply => reply.StatusCallback!.Query.Contains("d=1", StringComparison.Ordinal));
        Assert.Equal((1, 0, 0), (Count().Lost, Count().DangerTwice, Count().DangerOnce));
    }

    [Fact]
    public void A_reply_to_nothing_is_stray()
    {
        _replies.Add(Reply("sorry"));

        Assert.Equal((1, false), (Count().Stray, Count().IsWhole));
    }

    [Fact]
    public void A_message_without_its_one_row_is_not_recorded()
    {
        _inbox.Remove("SM0");
        _inbox.Add("SM1");

        Assert.Equal((2, false), (Count().Recorded, Count().IsWhole));
    }

    [Fact]
    public void A_message_that_nobody_took_is_refused()
    {
        _sent[2].TakenBy = null;

        Assert.Equal((1, false), (Count().Refused, Count().IsWhole));
    }

    private static MixedText Text(string text) => new(text, IsDanger: false, text);

    private static FakeMessage Reply(string body, bool danger = false) => new()
    {
        Sid = "SM",
        From = FakeTwilio.OurNumber,
        To = "+4741000001",
        Direction = "outbound-reply",
        At = default,
        Body = body,
        Status = "delivered",
        StatusCallback = new Uri("https://sms.eksempel.test/sms/status?t=x" + (danger ? "&d=1" : "")),
    };

    private Reckoning Count() => Reckoning.Of(_sent, _replies, _inbox.ToLookup(sid => sid));
}
