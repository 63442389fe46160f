using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Dialogs.Answers;

/// <summary>Reads <c>"withdrawn"</c>: <c>true</c> for everybody, <c>false</c> or <c>null</c> for nobody, or a list of whom it holds for.</summary>
internal sealed class WithdrawalsConverter : JsonConverter<IReadOnlyList<Withdrawal>>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Withdrawal> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => [new Withdrawal()],
        JsonTokenType.False or JsonTokenType.Null => [],
        _ => JsonSerializer.Deserialize<Withdrawal[]>(ref reader, options) ?? [],
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Withdrawal> value, JsonSerializerOptions options)
    {
        if (value.Any(withdrawal => withdrawal is { Language: null, Municipality: null })) writer.WriteBooleanValue(true);
        else JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
