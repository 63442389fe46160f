namespace ChatBot.Tests.Support;

/// <summary>Refuses any request that would leave the machine.</summary>
internal sealed class LoopbackOnly() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { IsLoopback: true }
            ? base.SendAsync(request, cancellationToken)
            : throw new InvalidOperationException($"A test tried to reach {request.RequestUri?.Host}; tests stay on this machine.");
}
