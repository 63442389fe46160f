using System.Net;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Staff;

/// <summary>An organiser's browser, without JavaScript and without anything kept.</summary>
internal sealed class OrganiserBrowser(Uri service, string link) : IDisposable
{
    private readonly HttpClient _http = new(new LoopbackOnly());

    public List<(string Name, string Value)> Headers { get; } = [];

    public Task<StaffAnswer> GetAsync(string place = "") => SendAsync(HttpMethod.Get, link + place, null);

    public async Task<StaffAnswer> SubmitAsync(string place, params (string Name, string Value)[] fields)
    {
        var mark = StaffBrowser.FieldOf((await GetAsync("/new")).Body, "mark");
        return await PostAsync(place, [.. fields, ("mark", mark)]);
    }

    public Task<StaffAnswer> PostAsync(string place, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, link + place, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public void Dispose() => _http.Dispose();

    private async Task<StaffAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(service, path)) { Content = content };
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(bytes)), bytes, response.Headers, response.Content.Headers.ContentType?.ToString());
    }
}
