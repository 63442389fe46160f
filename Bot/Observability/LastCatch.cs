namespace ChatBot.Bot.Observability;

/// <summary>Catches what escapes an endpoint, outermost: the framework would log it with its message, and show it in Development.</summary>
internal sealed partial class LastCatch(RequestDelegate next, ILogger<LastCatch> log)
{
    /// <summary>Passes a request on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException exception)
        {
            // The caller's fault; the framework's own words on it could repeat theirs.
            Answer(context, exception.StatusCode);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone, and hears no answer.
        }
        catch (Exception exception)
        {
            LogEscaped(exception.GetType().Name, Place.Of(exception));
            Answer(context, StatusCodes.Status500InternalServerError);
        }
    }

    private static void Answer(HttpContext context, int status)
    {
        if (context.Response.HasStarted)
        {
            context.Abort(); // half an answer must not look like a whole one
            return;
        }
        context.Response.Clear();
        context.Response.StatusCode = status;
    }

    [LoggerMessage(910, LogLevel.Error, "H100 A request failed with {Fault} at {Place}")]
    private partial void LogEscaped(string fault, string place);
}
