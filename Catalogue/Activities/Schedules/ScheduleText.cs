using ChatBot.Catalogue.Activities.Schedules.Notation;

namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>The short Norwegian notation in which staff write a schedule in one cell of a spreadsheet.</summary>
/// <remarks>Clauses are divided by semicolons or line breaks; case and spaces do not matter.
/// <list type="bullet">
/// <item><c>tirsdag 18:00-20:00</c>, <c>mandag og onsdag 10-12</c>, <c>mandag-fredag 9-15</c>, <c>hverdager</c>, <c>helg</c>, <c>hver dag</c>: days of the week.</item>
/// <item><c>annenhver tirsdag 18-20 fra 2026-09-01</c>, <c>hver 3. uke fra …</c>, <c>partallsuker</c>, <c>oddetallsuker</c>: which weeks.</item>
/// <item><c>første tirsdag i måneden 18-20</c>, <c>2. og 4. torsdag i måneden</c>, <c>siste fredag i måneden</c>, <c>den 15. i måneden</c>.</item>
/// <item><c>2026-12-05 12-15</c>, <c>5.12.2026 kl. 12.00-15.00</c>, <c>2026-06-22..2026-06-26 10-14</c>: single days and spans.</item>
/// <item><c>fra 2026-09-01 til 2027-05-31</c>, <c>sesong 1.9-31.5</c>: in a clause with days for these alone, in a clause of its own for all repeated days before it that have none.</item>
/// <item><c>ikke 2026-12-22</c>, <c>ikke 2026-12-21..2027-01-03</c>: never planned. <c>avlyst 2026-12-22 (sykdom)</c>: cancelled, and told so. <c>flyttet 2026-12-22 til 2026-12-23 17-19 (julebord)</c>: moved, and told so.</item>
/// <item><c>skoleferier nei</c>, <c>skoleferier ja</c>, <c>skoleferier bare</c>: rests, goes on, or is held in the school holidays alone.</item>
/// <item><c>regel FREQ=MONTHLY/BYDAY=MO,TU/BYSETPOS=-1 fra 2026-09-01 18-20</c>: a rule of RFC 5545 that an import could not say in these words, with slashes for its semicolons.</item>
/// <item><c>etter avtale</c>; <c>ukjent</c> or an empty cell: nothing is known. Without an hour the hour is unknown.</item>
/// </list></remarks>
public static class ScheduleText
{
    /// <summary>Reads a cell.</summary>
    /// <param name="text">The cell; null and empty mean that nothing is known.</param>
    public static ScheduleReading Parse(string? text) => new ScheduleReader(text ?? "").Read();

    /// <summary>Writes a schedule so that <see cref="Parse"/> reads the same one again. School years are not part of it.</summary>
    public static string Format(Schedule schedule) => ScheduleWriter.Write(schedule);
}
