using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatBot.Editing.Spreadsheets;

/// <summary>How the cells look: what may be written in is yellow and open, the rest is locked.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Heading = 1;
    public const uint Locked = 2;
    public const uint LockedRightToLeft = 3;
    public const uint Open = 4;
    public const uint OpenRightToLeft = 5;

    public static Stylesheet Make() => new(
        new Fonts(Letters(), Letters(new Bold())),
        new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125), Solid("FFDCE6F1"), Solid("FFFFF9D6")),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(font: 1, fill: 2, locked: true, rightToLeft: false),
            Format(font: 0, fill: 0, locked: true, rightToLeft: false),
            Format(font: 0, fill: 0, locked: true, rightToLeft: true),
            Format(font: 0, fill: 3, locked: false, rightToLeft: false),
            Format(font: 0, fill: 3, locked: false, rightToLeft: true)));

    private static Font Letters(params IReadOnlyList<Bold> weight) => new([.. weight, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint font, uint fill, bool locked, bool rightToLeft)
    {
        var alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top };
        if (rightToLeft) (alignment.ReadingOrder, alignment.Horizontal) = (2U, HorizontalAlignmentValues.Right);
        return new(alignment, new Protection { Locked = locked })
        {
            FontId = font,
            FillId = fill,
            BorderId = 0,
            // 49 is "text": what looks like a number or a formula stays as it was typed.
            NumberFormatId = 49,
            ApplyNumberFormat = true,
            ApplyFont = font > 0,
            ApplyFill = fill > 0,
            ApplyAlignment = true,
            ApplyProtection = true,
        };
    }
}
