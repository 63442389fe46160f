namespace ChatBot.Catalogue.Grants;

/// <summary>What somebody who looks for money has told; never who they are.</summary>
/// <param name="Who">The kind of applicant.</param>
/// <param name="Registered">How an organisation is registered; <see cref="GrantRegistration.Unknown"/> when they do not know, or are no organisation.</param>
/// <param name="For">For whom it is to be.</param>
/// <param name="Themes">What kinds of things they want to do; empty for anything.</param>
public sealed record GrantWish(ApplicantKind Who, GrantRegistration Registered, GrantAudience For, IReadOnlyList<GrantTheme> Themes);
