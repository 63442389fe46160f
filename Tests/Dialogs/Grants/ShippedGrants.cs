using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Grants;

/// <summary>The shipped grants as readers of every municipality and language meet them. Nothing is learnt for it.</summary>
internal static class ShippedGrants
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 11, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Knowledge> Unlearnt = new(() =>
    {
        var files = ContentFolder.Read(Repository.Resources);
        var units = AllUnits.Read(files);
        return UnlearntKnowledge.Of(new(units.National!, units.Municipalities, files.Version, units.Problems));
    });

    public static Knowledge Knowledge => Unlearnt.Value;

    public static Content Content => Knowledge.Content;

    public static IEnumerable<string> Tags => Content.Languages.All.Select(language => language.Tag);

    public static IEnumerable<Grant> All => Content.National.Grants.Concat(Content.Municipalities.Values.SelectMany(here => here.OwnGrants));

    /// <summary>A turn in which nothing has been said yet.</summary>
    public static TurnContext Turn(string municipality, string tag, bool onScreen = false, DateTimeOffset? now = null, ConversationSettings? settings = null) => new(
        Knowledge, settings ?? new(), Message("", municipality) with { OnScreen = onScreen }, ConversationState.Empty with { Greeted = true, Language = tag }, now ?? Now, Content.Languages.Get(tag));

    public static InboundMessage Message(string text, string municipality) => new(text, false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "0000");

    public static Language Bokmal => Content.Languages.Get("nb");
}
