namespace ChatBot.Dialogs.Understanding;
#pragma warning disable CS1591
public sealed record DangerFinding(string Topic, string Language);
#pragma warning disable CS1591
public sealed class DangerCheck { public static readonly DangerCheck BuiltIn = new(); public DangerFinding? Find(string text) => null; }
#pragma warning disable CS1591
public sealed record DangerMiss(string Language, string Topic, string Message);
#pragma warning disable CS1591
public static class DangerSet { public static IReadOnlyList<DangerMiss> Misses(Func<string, string?> f) => []; }
#pragma warning disable CS1591
public static class MinimalDangerAnswer { public static string In(string tag) => ""; }
