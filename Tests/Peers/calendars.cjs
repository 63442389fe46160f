// The ical.js package behind one line of JSON in (a list of calendars as text), one line of JSON out: their events with their moments. Started and ended by the tests.
"use strict";

const readline = require("node:readline");

// The package's entry is an ES module.
const ready = import("ical.js").then((module) => module.default);

const local = (time) => time.toString().replace("Z", "").slice(0, 19);

function events(ICAL, { text, most }) {
  // Several calendars in one file come as a list of lists.
  const parsed = ICAL.parse(text);
  const calendars = (typeof parsed[0] === "string" ? [parsed] : parsed).map((one) => new ICAL.Component(one));
  return calendars.flatMap((calendar) => {
    const all = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    return all.filter((event) => !event.isRecurrenceException() && event.startDate).map((event) => {
      all.filter((other) => other.isRecurrenceException() && other.uid === event.uid).forEach((other) => event.relateException(other));
      const zone = event.component.getFirstProperty("dtstart").getParameter("tzid") ?? (event.startDate.zone?.tzid === "UTC" ? "UTC" : null);
      const found = [];
      if (!event.isRecurring()) found.push({ start: local(event.startDate), end: local(event.endDate) });
      else {
        const dates = event.iterator();
        for (let next = dates.next(); next && found.length < most; next = dates.next()) {
          const details = event.getOccurrenceDetails(next);
          found.push({ start: local(details.startDate), end: local(details.endDate) });
        }
      }
      return {
        id: event.uid ?? null, title: event.summary, description: event.description, place: event.location, zone, isDay: Boolean(event.startDate.isDate), status: event.component.getFirstPropertyValue("status"), found,
        exceptions: Object.values(event.exceptions).map((other) => ({ at: local(other.recurrenceId), start: local(other.startDate), status: other.component.getFirstPropertyValue("status") })),
      };
    });
  });
}

readline.createInterface({ input: process.stdin }).on("line", async (line) => {
  const ICAL = await ready;
  const answers = JSON.parse(line).map((question) => {
    try {
      return events(ICAL, question);
    } catch (fault) {
      return { fault: fault.message };
    }
  });
  process.stdout.write(JSON.stringify(answers) + "\n");
});
