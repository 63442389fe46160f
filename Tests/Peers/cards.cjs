// Microsoft's parser of Adaptive Cards and their schema: a line of JSON with cards in, a line with what is wrong with each out.
"use strict";

const readline = require("node:readline");
const fs = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv");
// The package's own entry is an ES module with a broken path; the bundle is what its users load.
const AdaptiveCards = require("./node_modules/adaptivecards/dist/adaptivecards.js");

const schema = JSON.parse(fs.readFileSync(path.join(__dirname, "..", "Data", "adaptive-cards", "adaptive-card-1.5.0.json"), "utf8"));
delete schema.id;
const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
const fits = ajv.compile(schema);

function faults(card) {
  const found = [];
  if (!fits(card)) found.push("schema: " + ajv.errorsText(fits.errors).slice(0, 300));
  if (card.version !== "1.5") found.push("version " + card.version);
  // The package's pattern for "lang" is a global one, and such a pattern starts its next search where the last one ended.
  AdaptiveCards.AdaptiveCard.langProperty.regEx.lastIndex = 0;
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  new AdaptiveCards.AdaptiveCard().parse(card, context);
  for (let i = 0; i < context.eventCount; i++) found.push("parser: " + context.getEventAt(i).message);
  return found;
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  process.stdout.write(JSON.stringify(JSON.parse(line).map(faults)) + "\n");
});
