using ChatBot.Editing.Versions;

namespace ChatBot.Editing.Topics;

/// <summary>Records that a role has compared a topic's answer with its source. Only staff do this; what is shipped is unconfirmed.</summary>
/// <param name="topic">The topic's id.</param>
/// <param name="role">The role of who has checked it; never a name.</param>
/// <param name="day">The Oslo date.</param>
public sealed class TopicConfirmation(string topic, string role, DateOnly day)
{
    /// <summary>Writes the confirmation into <c>Topics.json</c> and changes nothing else in it.</summary>
    /// <param name="home">The home of the content.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    /// <returns>What came of it; null when there is no such topic.</returns>
    /// <exception cref="System.Text.Json.JsonException"><c>Topics.json</c> cannot be read.</exception>
    public async Task<Publication?> PublishAsync(ContentHome home, CancellationToken cancellation)
    {
        var found = false;
        var publication = await home.PublishAsync(role.Trim(), $"confirm {topic}", now =>
        {
            var bytes = TopicsFile.Confirm(now.Files[TopicsFile.Path], topic, role.Trim(), day);
            found = bytes is not null;
            return found ? new Dictionary<string, byte[]?> { [TopicsFile.Path] = bytes } : new Dictionary<string, byte[]?>();
        }, cancellation);
        return found || publication.Outcome == PublicationOutcome.Busy ? publication : null;
    }
}
