namespace ChatBot.Dialogs.Conversation;

/// <summary>What a button asks for. It carries ids and never a word of the person's.</summary>
public abstract record Press
{
    private Press()
    {
    }

    /// <summary>One of the choices offered.</summary>
    /// <param name="Id">The choice's id.</param>
    public sealed record Choose(string Id) : Press;

    /// <summary>On, back, or to the menu: the same as the number that a phone would send.</summary>
    /// <param name="Number">8, 9 or 0.</param>
    public sealed record Go(int Number) : Press;

    /// <summary>Whether an answer was of use.</summary>
    /// <param name="Topic">The topic answered.</param>
    /// <param name="Yes">Whether it was.</param>
    public sealed record Helpful(string Topic, bool Yes) : Press;

    /// <summary>An answer in Norwegian and in another language beside it.</summary>
    /// <param name="Topic">The topic answered.</param>
    /// <param name="Language">The other language's tag; null to be asked which.</param>
    public sealed record TwoLanguages(string Topic, string? Language) : Press;

    /// <summary>An answer as the text message it would be, to be copied.</summary>
    /// <param name="Topic">The topic answered.</param>
    /// <param name="Language">The tag of the language wanted.</param>
    /// <param name="PhoneIsAlone">Whether the person alone reads the phone it is to go to; null when nobody has said.</param>
    public sealed record CopySms(string Topic, string Language, bool? PhoneIsAlone) : Press;

    /// <summary>An empty conversation.</summary>
    public sealed record New : Press;
}
