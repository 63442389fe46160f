namespace ChatBot.Bot.Organisers;

/// <summary>In which of its two languages a page speaks: bokmål, or English for who asks for it.</summary>
/// <param name="IsEnglish">Whether it is English.</param>
internal readonly record struct Tongue(bool IsEnglish)
{
    /// <summary>The tag of the language.</summary>
    public string Tag => IsEnglish ? "en" : "nb";

    /// <summary>The words that fit, of both.</summary>
    public string this[string bokmal, string english] => IsEnglish ? english : bokmal;
}
