// OpenActive's own judges behind one line of JSON in ({ items, feed }), one line of JSON out: what they refuse. Started and ended by the tests.
"use strict";

const readline = require("node:readline");
const { validate } = require("@openactive/data-model-validator");
const { RpdeValidator } = require("@openactive/rpde-validator");

const fault = (one) => `${one.category} ${one.type} ${one.path ?? ""} ${String(one.message).slice(0, 200)}`;

// Warnings and suggestions ask for more than is known; "internal" says that a list of activities could not be fetched, as the tests are offline.
// A language café stands in no list of sports: our kinds are a list of our own, which the standard allows and the judge would rather not see.
const ownList = ["use_official_activity_list", "activity_not_in_activity_list"];

const refused = (faults) => faults.filter((one) => one.severity === "failure" && one.category !== "internal" && !ownList.includes(one.type)).map(fault);

readline.createInterface({ input: process.stdin }).on("line", async (line) => {
  const { items, feed } = JSON.parse(line);
  const answers = [];
  for (const item of items) answers.push(...refused(await validate(item)).map((one) => `${item.identifier}: ${one}`));
  if (feed) {
    const judged = await RpdeValidator(feed, { pageLimit: 5, logCallback: () => {} });
    answers.push(...refused(judged.pages.flatMap((page) => page.errors)));
  }
  process.stdout.write(JSON.stringify(answers) + "\n");
});
