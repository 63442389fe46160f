namespace ChatBot.Catalogue.Activities;

/// <summary>Who an activity is for.</summary>
/// <param name="Ages">The ages; null when unknown.</param>
/// <param name="Gender">Set only where the organiser limits it; null when there is no such limit.</param>
/// <param name="Families">Whether children and parents come together.</param>
/// <param name="Newcomers">Whether it is made for people who are new in Norway.</param>
public sealed record Audience(AgeLimits? Ages = null, Gender? Gender = null, bool Families = false, bool Newcomers = false)
{
    /// <summary>Nothing is told of who it is for.</summary>
    public static Audience Unknown { get; } = new();
}

/// <summary>The ages an activity takes, inclusive.</summary>
/// <param name="Min">The lowest age in years; null for no lower limit.</param>
/// <param name="Max">The highest age in years; null for no upper limit.</param>
public readonly record struct AgeLimits(int? Min, int? Max)
{
    /// <summary>It is told to be for everyone, which is not the same as unknown.</summary>
    public static AgeLimits Everyone { get; } = new(null, null);

    /// <summary>Whether a person of this age may come.</summary>
    /// <param name="years">The age in years.</param>
    public bool Take(int years) => (Min is null || years >= Min) && (Max is null || years <= Max);
}

/// <summary>Whom an organiser limits an activity to.</summary>
public enum Gender
{
    /// <summary>Women and girls.</summary>
    Women,

    /// <summary>Men and boys.</summary>
    Men,
}
