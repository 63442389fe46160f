using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using ChatBot.Bot.Staff;

namespace ChatBot.Tests.Staff;

/// <summary>An answer of the staff room.</summary>
internal sealed record StaffAnswer(HttpStatusCode Status, string Body, byte[] Bytes, HttpResponseHeaders Headers, string? Type);

/// <summary>Keeps the cookie and follows nothing, so that a test sees each answer.</summary>
internal sealed partial class StaffBrowser(Uri service) : IDisposable
{
    private readonly HttpClient _http = new(new Support.LoopbackOnly());

    /// <summary>The cookie of the sign-in.</summary>
    public string? Cookie { get; set; }

    /// <summary>Headers that each request carries.</summary>
    public List<(string Name, string Value)> Headers { get; } = [];

    public Task<StaffAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Sends a form as it is.</summary>
    public Task<StaffAnswer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Sends a form of ours, with the mark of the sign-in.</summary>
    public async Task<StaffAnswer> SubmitAsync(string path, params (string Name, string Value)[] fields) => await PostAsync(path, [.. fields, ("mark", await MarkAsync())]);

    /// <summary>Uploads a spreadsheet.</summary>
    public async Task<StaffAnswer> UploadAsync(byte[] file, bool reviewed = true)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await MarkAsync()), "mark" }, { new ByteArrayContent(file), "file", "nb.xlsx" } };
        if (reviewed) form.Add(new StringContent("yes"), "reviewed");
        return await SendAsync(HttpMethod.Post, "/spreadsheets/check", form);
    }

    public async Task<string> MarkAsync() => FieldOf((await GetAsync("/spreadsheets")).Body, "mark");

    /// <summary>What a hidden field of a page holds.</summary>
    public static string FieldOf(string page, string name) =>
        Hidden().Matches(page).First(field => field.Groups[1].Value == name) is var found ? WebUtility.HtmlDecode(found.Groups[2].Value) : "";

    public void Dispose() => _http.Dispose();

    private async Task<StaffAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(service, StaffRoom.Path + path)) { Content = content };
        if (Cookie is not null) request.Headers.TryAddWithoutValidation("Cookie", $"{SecretDoor.Cookie}={Cookie}");
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set)) Cookie = set.First().Split(';')[0].Split('=', 2)[1] is { Length: > 0 } cookie ? cookie : null;
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, System.Text.Encoding.UTF8.GetString(bytes), bytes, response.Headers, response.Content.Headers.ContentType?.ToString());
    }

    [GeneratedRegex("""<input type="hidden" name="([a-z]+)" value="([^"]*)">""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();
}
