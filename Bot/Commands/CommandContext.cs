using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Commands;

/// <summary>What a command has at hand.</summary>
internal sealed record CommandContext(BotSettings Settings, TextWriter Output, TimeProvider Time, CancellationToken Cancellation);
