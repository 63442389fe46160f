namespace ChatBot.Dialogs.Rendering;

/// <summary>The two alphabets in which a text message travels.</summary>
public enum SmsEncoding
{
    /// <summary>Seven bits a character: Latin letters with the accents of Western Europe, among them æ, ø and å.</summary>
    Gsm7,

    /// <summary>Sixteen bits a UTF-16 unit: every script; one character outside GSM-7 is enough to need it.</summary>
    Ucs2,
}
