using ChatBot.Catalogue.Activities;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Tests.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Activities;

/// <summary>Every kind that the shipped municipalities hold, in every language, as it is sent.</summary>
public sealed class ActivityTextTests
{
    public static TheoryData<string> Tags => [.. Twelve.Languages.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_list_fits_its_budget_and_has_an_activity_in_its_first_message(string tag)
    {
        foreach (var (municipality, kind) in Kinds())
        {
            var player = new ActivityPlayer(tag, municipality: municipality, knowledge: ShippedKnowledge.Knowledge).Choose($"activities:k{kind}");

            Assert.True(SmsText.Measure(player.Sent).Segments <= new ConversationSettings().SegmentsFor(tag, isFirst: false), player.Sent);
            Assert.Contains("\n1 ", player.Sent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_activity_is_told_in_detail_within_the_budget(string tag)
    {
        foreach (var (municipality, here) in ShippedKnowledge.Knowledge.Content.Municipalities)
        {
            foreach (var activity in here.Activities.All.Where(activity => activity.Status == ActivityStatus.Offer))
            {
                var player = new ActivityPlayer(tag, municipality: municipality, knowledge: ShippedKnowledge.Knowledge).Choose($"activity:{activity.Id}");

                Assert.StartsWith(activity.Title.In(tag), player.Reply.Text, StringComparison.Ordinal);
                Assert.True(SmsText.Measure(player.Sent).Segments <= new ConversationSettings().SegmentsFor(tag, isFirst: false), player.Sent);
            }
        }
    }

    private static IEnumerable<(string Municipality, string Kind)> Kinds() =>
        from here in ShippedKnowledge.Knowledge.Content.Municipalities
        from kind in ActivityKinds.All
        where here.Value.Activities.Find(new() { Kinds = [kind.Id] }, SomeActivities.Now).Total > 0
        select (here.Key, kind.Id);
}
