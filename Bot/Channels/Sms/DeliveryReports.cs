using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>Takes Twilio's delivery reports: moves the message's state forward and does what its error code calls for.</summary>
internal sealed partial class DeliveryReports(
    IOutbox outbox, TwilioAccounts accounts, IAlarms alarms, Backoff backoff, TimeProvider time, ILogger<DeliveryReports> log, Telemetry? telemetry = null)
{
    /// <summary>Takes one report whose signature has been verified. Always to be answered with 200: Twilio can do nothing about what we do not know.</summary>
    /// <param name="token">The message's opaque id, from the report's URL.</param>
    /// <param name="isDanger">Whether it answers danger, from the same URL.</param>
    /// <param name="form">The report.</param>
    /// <param name="municipality">The municipality that our number belongs to; null when none.</param>
    /// <param name="person">The person's pseudonyms there, primary first; null when the municipality is.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task TakeAsync(
        string token, bool isDanger, TwilioForm form, string? municipality, IReadOnlyList<string>? person, CancellationToken cancellation)
    {
        if (TwilioStatus.Parse(form.MessageStatus) is not { } state)
        {
            // Twilio's word, but sent by anyone who has a token: only letters of a known length are logged.
            LogUnknownStatus(form.MessageStatus is { Length: <= 32 } word && word.All(char.IsAsciiLetterLower) ? word : "unreadable");
            return;
        }

        telemetry?.Reported(state);
        var now = time.GetUtcNow();
        var sid = form.MessageSid is { Length: > 0 } id ? id : null;
        if (!await outbox.ReportAsync(token, sid, state, form.ErrorCode, now, cancellation))
        {
            LogUnknownToken(state);
            return;
        }

        if (state == DeliveryState.Undelivered)
        {
            await FollowAsync(token, isDanger, form, municipality, person, now, cancellation);
        }
    }

    private async Task FollowAsync(
        string token, bool isDanger, TwilioForm form, string? municipality, IReadOnlyList<string>? person, DateTimeOffset now, CancellationToken cancellation)
    {
        var action = TwilioErrors.ActionFor(form.ErrorCode);
        // In a report From is our number; without Twilio's API for it nothing can be sent again.
        if (form.ErrorCode is { } code && accounts.ForNumber(form.From) is { CanCall: true } && await RetryAsync(token, form.MessageSid, action, code, now, cancellation))
        {
            return;
        }

        foreach (var alarm in RefusalRules.AlarmsOf(action, isDanger))
        {
            alarms.Raise(alarm, municipality);
        }

        if (RefusalRules.IsStop(action) && municipality is not null && person is not null)
        {
            await outbox.RecordCarrierStopAsync(municipality, person, now, cancellation);
        }
    }

    private Task<bool> RetryAsync(
        string token, string sid, CarrierAction action, string code, DateTimeOffset now, CancellationToken cancellation)
    {
        (int Most, TimeSpan After)? retry = action switch
        {
            CarrierAction.RetryLaterTwice => (2, DeliveryPace.LongestRetry),
            CarrierAction.RetryOnce => (1, backoff.After(1)),
            CarrierAction.BackOff => (1, DeliveryPace.LongestRetry),
            _ => null,
        };
        return retry is { } again
            ? outbox.RetryUndeliveredAsync(token, sid, again.Most, now + again.After, code, now, cancellation)
            : Task.FromResult(false);
    }

    [LoggerMessage(310, LogLevel.Warning, "A delivery report had the unknown status {Status}")]
    private partial void LogUnknownStatus(string status);

    [LoggerMessage(311, LogLevel.Information, "A delivery report with state {State} was for a message no longer kept")]
    private partial void LogUnknownToken(DeliveryState state);
}
