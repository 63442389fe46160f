namespace ChatBot.Bot.Delivery;

/// <summary>Why this replica's clock may not say what is due.</summary>
internal enum ClockDoubt
{
    /// <summary>Nothing speaks against it.</summary>
    None,

    /// <summary>It is not the database's.</summary>
    DiffersFromDatabase,

    /// <summary>It was set forward or back since the start.</summary>
    Jumped,
}

/// <summary>How health tells a doubt.</summary>
internal static class ClockDoubts
{
    public static string ToText(this ClockDoubt doubt) => doubt switch
    {
        ClockDoubt.DiffersFromDatabase => "differs-from-database",
        ClockDoubt.Jumped => "jumped",
        _ => "ok",
    };
}
