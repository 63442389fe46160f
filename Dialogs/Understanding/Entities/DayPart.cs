namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>A part of the day.</summary>
public enum DayPart
{
    /// <summary>Before noon.</summary>
    Morning,

    /// <summary>Noon.</summary>
    Noon,

    /// <summary>From noon to the evening.</summary>
    Afternoon,

    /// <summary>The evening.</summary>
    Evening,

    /// <summary>The night.</summary>
    Night,
}
