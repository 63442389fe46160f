using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>Twilio's API over one HTTP client. Expected faults of the network and of Twilio are outcomes.</summary>
internal sealed class TwilioRestClient
{
    /// <summary>The most pages of a list that are read; a person who got a thousand messages in minutes is a fault of ours, not a reader.</summary>
    public const int MostPages = 20;

    private const int PageSize = 50;

    private readonly HttpClient _http;
    private readonly Uri _api;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    /// <summary>Uses an HTTP client whose own timeout is switched off: ours follows the clock we are handed.</summary>
    public TwilioRestClient(HttpClient http, Uri api, TimeSpan timeout, TimeProvider time)
    {
        _http = http;
        _http.Timeout = Timeout.InfiniteTimeSpan;
        _api = api;
        _timeout = timeout;
        _time = time;
    }

    /// <summary>Sends a message.</summary>
    public Task<SendOutcome> SendAsync(TwilioAccount account, OutgoingMessage message, Uri statusCallback, CancellationToken cancellation) =>
        OutcomeAsync(
            TwilioRequests.Send(_api, account, message, statusCallback),
            (answer, stop) => TwilioAnswers.OfSendAsync(answer, _time.GetUtcNow(), stop),
            cancellation);

    /// <summary>Deletes a message; one that is gone already counts as deleted.</summary>
    public Task<SendOutcome> DeleteAsync(TwilioAccount account, string sid, CancellationToken cancellation) =>
        OutcomeAsync(
            TwilioRequests.Delete(_api, account, sid),
            (answer, stop) => TwilioAnswers.OfDeleteAsync(answer, sid, _time.GetUtcNow(), stop),
            cancellation);

    /// <summary>Empties the text of a message.</summary>
    public Task<SendOutcome> RedactAsync(TwilioAccount account, string sid, CancellationToken cancellation) =>
        OutcomeAsync(
            TwilioRequests.Redact(_api, account, sid),
            (answer, stop) => TwilioAnswers.OfSendAsync(answer, _time.GetUtcNow(), stop),
            cancellation);

    /// <summary>The messages we sent to one address since an instant, in Twilio's order; null when the whole list cannot be had now.</summary>
    public async Task<IReadOnlyList<TwilioMessage>?> ListAsync(
        TwilioAccount account, string to, string from, DateTimeOffset since, CancellationToken cancellation)
    {
        var messages = new List<TwilioMessage>();
        var request = TwilioRequests.List(_api, account, to, from, since, PageSize);
        for (var pages = 0; pages < MostPages; pages++)
        {
            if (await PageAsync(request, cancellation) is not { Messages: { } found } page)
            {
                return null;
            }

            messages.AddRange(found.Where(message => message.IsOutbound && (message.At is not { } at || at >= since)));
            if (string.IsNullOrEmpty(page.NextPageUri))
            {
                return messages;
            }

            if (TwilioRequests.NextPage(_api, account, page.NextPageUri) is not { } next)
            {
                return null;
            }

            request = next;
        }

        return null;
    }

    private async Task<TwilioMessagePage?> PageAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var own = request;
        using var deadline = new Deadline(_timeout, _time, cancellation);
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            return answer.IsSuccessStatusCode ? await TwilioAnswers.ReadAsync<TwilioMessagePage>(answer, deadline.Token) : null;
        }
        catch (Exception fault) when (IsNetworkFault(fault) && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<SendOutcome> OutcomeAsync(
        HttpRequestMessage request, Func<HttpResponseMessage, CancellationToken, Task<SendOutcome>> outcomeOf, CancellationToken cancellation)
    {
        using var own = request;
        using var deadline = new Deadline(_timeout, _time, cancellation);
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            return await outcomeOf(answer, deadline.Token);
        }
        catch (HttpRequestException fault) when (NeverLeft(fault.HttpRequestError))
        {
            return new SendOutcome.NotProcessed(null, "unreachable");
        }
        catch (Exception fault) when (IsNetworkFault(fault) && !cancellation.IsCancellationRequested)
        {
            return new SendOutcome.Unknown(fault is OperationCanceledException ? "timeout" : "cut");
        }
    }

    /// <summary>Faults that come before the first byte of the request is sent.</summary>
    private static bool NeverLeft(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;

    private static bool IsNetworkFault(Exception fault) => fault is HttpRequestException or IOException or OperationCanceledException;
}
