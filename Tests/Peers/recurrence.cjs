// The rrule package behind one line of JSON in (a list of rules), one line of JSON out (the moments of each). Started and ended by the tests.
"use strict";

const readline = require("node:readline");
const vm = require("node:vm");
const { RRule } = require("rrule");

// The package looks for the moments of a rule that has none until the year 9999; null is "no answer in this time".
const patience = 200;

// Moments are wall-clock time; the package counts in UTC so that no zone of this machine has a say.
function moments({ start, rule, limit, most }) {
  const options = RRule.parseString(rule);
  const last = new Date(Date.parse(limit + "Z") - 1000);
  options.dtstart = new Date(start + "Z");
  options.until = options.until && options.until < last ? options.until : last;
  const found = [];
  new RRule(options).all((date) => found.push(date.toISOString().slice(0, 19)) < most);
  return found.slice(0, most);
}

function patient(question) {
  globalThis.ask = () => moments(question);
  try {
    return vm.runInThisContext("ask()", { timeout: patience });
  } catch (fault) {
    if (fault.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return null;
    throw fault;
  }
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  process.stdout.write(JSON.stringify(JSON.parse(line).map(patient)) + "\n");
});
