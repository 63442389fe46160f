using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>Twilio's two webhooks: a text has come, and what became of ours.</summary>
internal sealed partial class SmsEndpoints(
    WebhookReader reader, TurnHandler turns, KnowledgeHolder knowledge, MunicipalNumbers numbers, DeliveryReports reports, StatusCallback callback,
    Pseudonyms pseudonyms, TurnSeals seals, IOutbox outbox, TwilioAccounts accounts, IDirectSender direct, IAlarms alarms, BotSettings settings, TimeProvider time, ILogger<SmsEndpoints> log)
{
    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sms", (HttpContext context, SmsEndpoints endpoints) => endpoints.ReceiveAsync(context));
        routes.MapPost(StatusCallback.Path, (HttpContext context, SmsEndpoints endpoints) => endpoints.ReportAsync(context));
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        if (await reader.ReadAsync(context, form => form.To) is not { } form) return;
        var text = MessageBody.Of(form);
        await WriteAsync(context, await AnswerOrLastWordAsync(form, text, context.RequestAborted), form);
    }

    private async Task<SmsAnswer> AnswerOrLastWordAsync(TwilioForm form, string text, CancellationToken cancellation)
    {
        try
        {
            return await AnswerAsync(form, text, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && DangerCheck.Find(text) is not null)
        {
            // Whatever broke before the turn could begin, what is compiled in can still be said.
            LogBroken(exception.GetType().Name, Place.Of(exception));
            return LastWord(text);
        }
    }

    private async Task<SmsAnswer> AnswerAsync(TwilioForm form, string text, CancellationToken cancellation)
    {
        if (knowledge.Current is not { } known) return LastWord(text);
        if (form.MessageSid.Length == 0 || !PhoneNumber.TryParse(form.From, out var from))
        {
            // A name in place of a number ("Telenor") cannot be answered, nor can a message without an id be told from its second delivery.
            LogUnanswerable();
            return SmsAnswer.Empty;
        }
        if (numbers.Find(form.To, known.Content) is not { } municipality)
        {
            alarms.Raise(AlarmKind.NobodysNumber);
            return await AnswerFromNobodysNumberAsync(NobodysNumber.Reply(text, known, time.GetUtcNow()), form, cancellation);
        }
        var sms = new InboundSms(form.MessageSid, from, form.To, municipality, text, form.NumMedia > 0, OptOutOf(form, text), form.ErrorCode is not null);
        return await turns.HandleAsync(sms, cancellation);
    }

    // It belongs to no conversation, so it is sent at once where answers go out by REST; what REST does not take is tried inline.
    private async Task<SmsAnswer> AnswerFromNobodysNumberAsync(string reply, TwilioForm form, CancellationToken cancellation)
    {
        var wasSent = settings.Twilio.ReplyMode == ReplyMode.Rest && await direct.TrySendAsync(form.To, form.From, reply, Token.New(time.GetUtcNow()), cancellation);
        return wasSent ? SmsAnswer.Empty : new(reply, null, false);
    }

    private static SmsAnswer LastWord(string text) =>
        DangerCheck.Find(text) is { } danger ? new(MinimalDangerAnswer.In(danger.Language), null, false) : SmsAnswer.Unavailable;

    private async Task ReportAsync(HttpContext context)
    {
        // In a report the message is ours: From is our number, To the person's.
        if (await reader.ReadAsync(context, form => form.From) is not { } form) return;
        if (StatusCallback.Read(context.Request.Query) is { } report)
        {
            var municipality = knowledge.Current is { } known ? numbers.Find(form.From, known.Content) : null;
            var person = municipality is not null && PhoneNumber.TryParse(form.To, out var to) ? pseudonyms.For(municipality, to) : null;
            try
            {
                await reports.TakeAsync(report.Token, report.IsDanger, form, municipality, person, context.RequestAborted);
                await DeleteAtCarrierAsync(form, municipality, person, context.RequestAborted);
            }
            catch (StoreUnavailableException)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }
        }
        context.Response.StatusCode = StatusCodes.Status200OK;
    }

    private async Task DeleteAtCarrierAsync(TwilioForm form, string? municipality, IReadOnlyList<string>? person, CancellationToken cancellation)
    {
        var isFinal = TwilioStatus.Parse(form.MessageStatus) is DeliveryState.Delivered or DeliveryState.Undelivered or DeliveryState.Read;
        if (!isFinal || !settings.Twilio.DeleteAtCarrier || municipality is null || person is null) return;
        if (accounts.ForNumber(form.From) is not { CanCall: true }) return;
        var now = time.GetUtcNow();
        await outbox.AddAsync([seals.Deletion(form.MessageSid, municipality, person[0], form.From, now)], now, cancellation);
    }

    private CarrierOptOut OptOutOf(TwilioForm form, string text) => settings.Twilio.OptOut switch
    {
        OptOutMode.Advanced => form.OptOut,
        OptOutMode.TwilioDefault when CarrierWords.Find(text) is { } command => command switch
        {
            Command.Stop => CarrierOptOut.Stop,
            Command.Start => CarrierOptOut.Start,
            _ => CarrierOptOut.Help,
        },
        // Whatever the setting says: what Twilio marks it has handled.
        _ => form.OptOut,
    };

    private async Task WriteAsync(HttpContext context, SmsAnswer answer, TwilioForm form)
    {
        if (answer.TryAgain)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        context.Response.ContentType = TwiML.ContentType;
        var body = answer.Text is { } text ? TwiML.Message(text, answer.Token is { } token ? callback.For(token, answer.IsDanger) : null) : TwiML.Empty;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
        TurnSteps.Reached("answered", form.MessageSid);
    }

    [LoggerMessage(200, LogLevel.Information, "A signed message without an id, or from a sender that is no number, was left unanswered")]
    private partial void LogUnanswerable();

    [LoggerMessage(201, LogLevel.Error, "T102 A message about danger got the built-in answer, because of {Fault} at {Place}")]
    private partial void LogBroken(string fault, string place);
}
