namespace ChatBot.Catalogue.Rights;

/// <summary>One condition of the law. Its thresholds are parameters, never numbers in code.</summary>
internal interface IRule
{
    /// <summary>The sections that lay it down, as in <c>il § 26(5)</c>.</summary>
    IReadOnlyList<string> Sections { get; }

    /// <summary>The parameters it needs; without a version in force, newly enough read, there is no finding.</summary>
    IReadOnlyList<string> Parameters => [];

    /// <summary>The facts it looks at.</summary>
    IReadOnlyList<RightsFact> Facts { get; }

    /// <summary>Whether it holds. Only asked when all its parameters are in force.</summary>
    Verdict Judge(RightsCase c);
}
