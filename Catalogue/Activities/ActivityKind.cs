namespace ChatBot.Catalogue.Activities;

/// <summary>One of the closed list of kinds.</summary>
/// <param name="Id">The id, as the word lists name it.</param>
/// <param name="Name">What staff write in a cell, in bokmål.</param>
/// <param name="Within">The wider kind it is part of; null for a kind of its own.</param>
public sealed record ActivityKind(string Id, string Name, string? Within = null);
