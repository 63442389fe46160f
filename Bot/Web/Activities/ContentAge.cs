namespace ChatBot.Bot.Web.Activities;

/// <summary>Since when each version of the content is in use here: the counter by which data are told anew.</summary>
internal sealed class ContentAge(TimeProvider time)
{
    private readonly Lock _gate = new();
    private (string Version, long Seconds) _current = ("", 0);

    /// <summary>The seconds since 1970 at which a version was first seen.</summary>
    public long SecondsOf(string version)
    {
        lock (_gate)
        {
            if (_current.Version != version) _current = (version, Math.Max(time.GetUtcNow().ToUnixTimeSeconds(), _current.Seconds + 1));
            return _current.Seconds;
        }
    }
}
