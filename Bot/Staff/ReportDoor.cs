using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ChatBot.Bot.Reports;
using ChatBot.Bot.Staff.Pages;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;

namespace ChatBot.Bot.Staff;

/// <summary>The figures for a program: whoever gives a staff token sees what its role sees on the page.</summary>
internal sealed class ReportDoor(IStaffDoor door, SignInThrottle throttle, KnowledgeHolder knowledge, UseReports reports, ILogger<ReportDoor> log)
{
    /// <summary>Where it is.</summary>
    public const string Path = "/staff/report";

    private const string Scheme = "Bearer ";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Answers a request.</summary>
    public async Task<IResult> AnswerAsync(HttpContext http, CancellationToken cancellation)
    {
        var address = http.Connection.RemoteIpAddress;
        if (throttle.MustWait(address))
        {
            http.Response.Headers.RetryAfter = ((int)SignInThrottle.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Refuse("Throttled", "Too many wrong tokens. Wait a minute, then try again.", StatusCodes.Status429TooManyRequests);
        }
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return Refuse("NoToken", "A staff token is missing: Authorization: Bearer <token>.", StatusCodes.Status401Unauthorized);
        var entry = await door.EnterByTokenAsync(header[Scheme.Length..].Trim(), cancellation);
        if (entry.Member is not { } member)
        {
            if (entry.Refusal == StaffRefusal.NotNow) return Refuse("NotNow", "Who you are could not be verified just now. Try again in a minute.", StatusCodes.Status503ServiceUnavailable);
            throttle.Failed(address);
            return Refuse("Token", "That is not a staff token of this service, or it has run out.", StatusCodes.Status401Unauthorized);
        }
        return await AnswerAsync(http.Request.Query, member, cancellation);
    }

    private async Task<IResult> AnswerAsync(IQueryCollection asked, StaffMember member, CancellationToken cancellation)
    {
        if (knowledge.Current is not { Content: var content }) return Refuse("NoContent", "The service has no content yet.", StatusCodes.Status503ServiceUnavailable);
        var own = QuestionsPage.OwnOf(member, content);
        var municipality = asked["municipality"].ToString() is { Length: > 0 } named ? named : own.Count == 1 ? own[0] : null;
        if (municipality is null) return Refuse("Which", $"Say which municipality: {string.Join(", ", own)}.", StatusCodes.Status400BadRequest);
        // Whether another exists is not told either.
        if (!own.Contains(municipality)) return Refuse("Area", "This token is for another municipality's figures.", StatusCodes.Status403Forbidden);
        var month = asked["month"].ToString();
        if (month.Length > 0 && !reports.Months.Contains(month)) return Refuse("Month", $"Give a month such as {reports.Months[0]}, not earlier than {reports.Months[^1]}.", StatusCodes.Status400BadRequest);
        try
        {
            return Results.Json(
                asked["public"] == "yes" ? await reports.ForAnybodyAsync(content, municipality, cancellation) : await reports.ForStaffAsync(content, municipality, month.Length > 0 ? month : null, cancellation), Json);
        }
        catch (StoreUnavailableException)
        {
            return Refuse("Store", "The database does not answer just now. Try again in a moment.", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private IResult Refuse(string reason, string told, int status)
    {
        StaffLog.ReportRefused(log, reason);
        return Results.Text(told, "text/plain; charset=utf-8", statusCode: status);
    }
}
