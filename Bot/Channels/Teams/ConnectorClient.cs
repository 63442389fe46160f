using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Channels.Sms;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>Microsoft's connector over one HTTP client. Expected faults of the network and of the connector are outcomes.</summary>
/// <remarks>The address of each call is held against the list of hosts, that of a stored reference too.</remarks>
internal sealed class ConnectorClient(HttpClient http, ServiceUrls urls, IConnectorToken tokens, TimeSpan timeout, TimeProvider time)
{
    /// <summary>Sends an activity, as a reply where the reference names what it answers.</summary>
    public Task<SendOutcome> SendAsync(ConversationReference reference, string activity, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, reference, PathOf(reference, reference.ReplyToId), activity, cancellation);

    /// <summary>Replaces an activity of ours.</summary>
    public Task<SendOutcome> UpdateAsync(ConversationReference reference, string id, string activity, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Put, reference, PathOf(reference, id), activity, cancellation);

    /// <summary>Takes an activity of ours away.</summary>
    public Task<SendOutcome> DeleteAsync(ConversationReference reference, string id, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Delete, reference, PathOf(reference, id), null, cancellation);

    private async Task<SendOutcome> CallAsync(HttpMethod method, ConversationReference reference, string path, string? body, CancellationToken cancellation)
    {
        if (urls.Find(reference.ServiceUrl) is not { } service) return new SendOutcome.Refused("service-url", CarrierAction.ConfigAlarm);
        var address = new Uri(service.AbsoluteUri.TrimEnd('/') + "/" + path);
        using var deadline = new Deadline(timeout, time, cancellation);
        try
        {
            var outcome = await AttemptAsync(method, address, body, false, deadline.Token);
            return outcome ?? await AttemptAsync(method, address, body, true, deadline.Token) ?? new SendOutcome.Refused("401", CarrierAction.AlarmAndPause);
        }
        catch (HttpRequestException fault) when (NeverLeft(fault.HttpRequestError))
        {
            return new SendOutcome.NotProcessed(null, "unreachable");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new SendOutcome.Unknown(fault is OperationCanceledException ? "timeout" : "cut");
        }
    }

    /// <summary>One call; null when the token was refused.</summary>
    private async Task<SendOutcome?> AttemptAsync(HttpMethod method, Uri address, string? body, bool anew, CancellationToken cancellation)
    {
        var token = await tokens.GetAsync(anew, cancellation);
        if (token.Fault == TokenFault.Refused) return new SendOutcome.Refused("token", CarrierAction.AlarmAndPause);
        if (token.Fault == TokenFault.Away) return new SendOutcome.NotProcessed(null, "token");
        using var request = new HttpRequestMessage(method, address);
        if (token.Text is { } text) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", text);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) return null;
        return await ConnectorAnswers.OfAsync(method, answer, time.GetUtcNow(), cancellation);
    }

    // Ids of threads hold semicolons and colons.
    private static string PathOf(ConversationReference reference, string? id) =>
        $"v3/conversations/{Uri.EscapeDataString(reference.ConversationId)}/activities" + (id is null ? "" : "/" + Uri.EscapeDataString(id));

    private static bool NeverLeft(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
