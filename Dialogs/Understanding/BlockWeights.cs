namespace ChatBot.Dialogs.Understanding;

/// <summary>How much each block of features counts in a model.</summary>
/// <param name="Words">Words and pairs of words.</param>
/// <param name="Letters">Letter n-grams; they carry misspelt and inflected words, so they weigh more than the words.</param>
/// <param name="Runs">Runs of letters across words; with 0 the model knows none.</param>
/// <param name="Sounds">Sound n-grams; with 0 the model knows none.</param>
internal readonly record struct BlockWeights(float Words, float Letters, float Runs, float Sounds)
{
    /// <summary>The weight of a block of <see cref="TextFeatures"/>.</summary>
    public float Of(int block) => block switch { TextFeatures.Words => Words, TextFeatures.Letters => Letters, TextFeatures.Runs => Runs, _ => Sounds };
}
