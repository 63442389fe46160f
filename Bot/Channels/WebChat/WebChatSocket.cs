using System.Net.WebSockets;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Serves one stream: what was said since the watermark, then everything new, until the client goes or the conversation ends.</summary>
internal sealed class WebChatSocket(WebChatStreams streams, WebChatHistory history, IWebConversations store, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private const int BufferBytes = 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Also how soon a conversation whose token has ended is noticed.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    /// <summary>Serves it until it ends.</summary>
    public async Task ServeAsync(HttpContext context, string conversation, long after)
    {
        using var listener = streams.Listen(conversation);
        if (listener is null)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var hanging = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var hearing = HearAsync(socket, ending, hanging.Token);
        try
        {
            await TellAsync(socket, listener, after, ending.Token);
            await CloseAsync(socket);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // The client has gone, or the service stops: the client reconnects with its watermark.
            await CloseAsync(socket);
        }
        finally
        {
            // To stop listening is to break the line: the client first has a moment to take leave.
            hanging.CancelAfter(Patience);
            await hearing;
        }
    }

    private async Task TellAsync(WebSocket socket, WebChatListener listener, long after, CancellationToken cancellation)
    {
        listener.Seen = after;
        while (true)
        {
            var news = await ReadAsync(listener, cancellation);
            if (news is null) return;
            if (news.Activities.Count > 0)
            {
                await socket.SendAsync(news.ToJson(), WebSocketMessageType.Text, endOfMessage: true, cancellation);
                listener.Seen = news.Last;
                continue;
            }
            listener.Seen = news.Last;
            await listener.News.WaitAsync(Look, time, cancellation);
        }
    }

    // Null when the conversation is over.
    private async Task<WebChatNews?> ReadAsync(WebChatListener listener, CancellationToken cancellation)
    {
        try
        {
            var news = await history.ReadAsync(listener.Conversation, listener.Seen, cancellation);
            if (news.Activities.Count > 0) return news;
            return await store.FindAsync(listener.Conversation, time.GetUtcNow(), cancellation) is null ? null : news;
        }
        catch (StoreUnavailableException)
        {
            return new([], listener.Seen);
        }
    }

    // Clients only ever send empty frames, to notice that the line is dead.
    private static async Task HearAsync(WebSocket socket, CancellationTokenSource ending, CancellationToken cancellation)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            while ((await socket.ReceiveAsync(buffer, cancellation)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // As good as closed.
        }
        await ending.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // It is closed, then.
        }
    }
}
