using ChatBot.Dialogs.Rendering;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>What the shipped content says, as a phone shows it.</summary>
internal static class Said
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    /// <summary>A phrase of a municipality.</summary>
    public static string By(string key, string municipality = "namsos", string language = "nb")
    {
        var content = ShippedKnowledge.Knowledge.Content;
        return SmsText.Economise(content.Municipalities[municipality].Answers.Get(key, content.Languages.Get(language), Day).Text);
    }
}
