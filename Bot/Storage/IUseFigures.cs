namespace ChatBot.Bot.Storage;

/// <summary>How the service is used, for those who answer for it.</summary>
internal interface IUseFigures
{
    /// <summary>How a municipality's service was used since a month, or since a year for what has no month.</summary>
    Task<IReadOnlyList<UseRow>> UseAsync(string municipality, string since, CancellationToken cancellation);

    /// <summary>The questions without an answer that at least so many different people have asked alike.</summary>
    Task<IReadOnlyList<AlikeQuestion>> AlikeQuestionsAsync(string municipality, int least, CancellationToken cancellation);
}
