using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Staff;

/// <summary>A staff room in whose Namsos there are activities of two organisers, made up for the tests.</summary>
public sealed partial class OrganiserHouse : StaffHouse
{
    internal const string Table = """
        id;tittel;status;type;tid;sted;arrangør;telefon;pris;bekreftet
        kafe;Språkkafé for alle;tilbud;språkkafé;hver dag 23:30-23:59;Biblioteket;Prøvelaget;59 44 00 01;gratis;2026-10-01
        kor;Kor;tilbud;kor;onsdag 19.00-21.00;Kirken;Koret Ljom;;50;1.10.2026

        """;

    internal string TablePath => Path.Combine(Content, "Municipalities", "namsos", "activities.csv");

    internal string[] Lines => File.ReadAllText(TablePath).Split("\r\n");

    internal override void Adjust(ServiceHostSettings settings)
    {
        base.Adjust(settings);
        var folder = Path.Combine(settings.Values["Content:Root"]!, "Municipalities", "namsos");
        File.WriteAllText(Path.Combine(folder, "activities.csv"), Table.ReplaceLineEndings("\r\n"));
        File.Delete(Path.Combine(folder, "activities.translations.csv"));
    }

    /// <summary>An organiser's link, as staff make it.</summary>
    internal async Task<string> LinkAsync(string name = "Prøvelaget", string municipality = "namsos")
    {
        using var staff = await SignedInAsync(municipality == "namsos" ? Namsos : National);
        var page = await staff.SubmitAsync("/organisers/link", ("municipality", municipality), ("name", name));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return new Uri(WebUtility.HtmlDecode(Link().Match(page.Body).Groups[1].Value)).AbsolutePath;
    }

    [GeneratedRegex("""id="link" class="link" value="([^"]+)" """, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
