namespace ChatBot.Dialogs.Rendering.Cards;

/// <summary>Which kind of button a channel handles.</summary>
public enum CardActions
{
    /// <summary><c>Action.Execute</c>: the card is moved in place. Teams.</summary>
    Execute,

    /// <summary><c>Action.Submit</c>: Microsoft's web chat knows no other.</summary>
    Submit,
}
