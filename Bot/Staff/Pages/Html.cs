using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>Markup of ours. The only way to make it is an interpolated text whose holes are encoded, so that no content can become markup.</summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static Html None => default;

    /// <summary>Markup with encoded holes.</summary>
    public static Html Of(HtmlText text) => new(text.ToString());

    /// <summary>Pieces of markup, one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces));

    /// <inheritdoc/>
    public override string ToString() => _markup ?? "";
}

/// <summary>Builds markup out of an interpolated text: what stands in it is markup, what is put into its holes is text.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _built;

    /// <summary>Called by the compiler.</summary>
    public HtmlText(int literalLength, int formattedCount) => _built = new(literalLength + (formattedCount * 16));

    /// <summary>Markup.</summary>
    public void AppendLiteral(string markup) => _built.Append(markup);

    /// <summary>A piece of markup.</summary>
    public void AppendFormatted(Html markup) => _built.Append(markup.ToString());

    /// <summary>Pieces of markup.</summary>
    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces) _built.Append(piece.ToString());
    }

    /// <summary>A text, which is encoded.</summary>
    public void AppendFormatted(string? text) => _built.Append(Encoder.Encode(text ?? ""));

    /// <summary>A whole number.</summary>
    public void AppendFormatted(long number) => _built.Append(number);

    /// <summary>A day.</summary>
    public void AppendFormatted(DateOnly day) => _built.Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => _built.ToString();
}
