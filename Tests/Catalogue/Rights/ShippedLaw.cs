using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Rights;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>The law as shipped.</summary>
internal static class ShippedLaw
{
    public static RightsParameters Law { get; } = Read();

    public static RightsEngine Engine { get; } = new(Law);

    private static RightsParameters Read()
    {
        var folder = Path.Combine(Repository.Resources, "Rights");
        var files = Directory.EnumerateFiles(folder).ToDictionary(path => $"Rights/{Path.GetFileName(path)}", File.ReadAllBytes, StringComparer.Ordinal);
        var (law, problems) = RightsContent.Read(ContentSnapshot.Of(files));
        return law ?? throw new InvalidOperationException(string.Join('\n', problems));
    }
}
