using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Import;
using ChatBot.Catalogue.Activities.Import.Calendars;
using ChatBot.Catalogue.Activities.Import.Json;

namespace ChatBot.Editing.Activities;

/// <summary>Reads a file of activities in whichever of the known formats it has.</summary>
public static class ActivityFile
{
    /// <summary>Reads a file: a workbook, an iCalendar file, a page of OpenActive, Open Referral data, or a table with divided cells.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="kind">The kind of what names none of ours; null to leave it out.</param>
    /// <exception cref="FormatException">It is none of these, or larger than we read.</exception>
    public static ImportReading Read(byte[] bytes, string? kind)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > ImportLimits.Bytes) throw new FormatException($"The file has more than {ImportLimits.Bytes / 1_000_000} million bytes.");
        if (ActivitySheet.IsSheet(bytes)) return TableImport.Read(ActivitySheet.Read(bytes), kind);
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, 1000));
        if (start.IndexOf("VCALENDAR"u8) >= 0 || start.IndexOf("vCalendar"u8) >= 0 || start.IndexOf("V\0C\0A\0L\0"u8) >= 0) return CalendarImport.Read(bytes, kind);
        if (start.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{' or (byte)'[', ..]) return RpdePage.IsPage(bytes) ? OpenActiveImport.Read([RpdePage.Read(bytes, 1)], kind) : OpenReferralImport.Read(bytes, kind);
        try
        {
            return TableImport.Read(ActivityTable.Parse(bytes), kind);
        }
        catch (InvalidDataException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }
}
