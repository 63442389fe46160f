// The schema of the Teams manifest from Microsoft's package: a line with manifests in, a line with what is wrong with each out.
"use strict";

const readline = require("node:readline");
const fs = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv-draft-04");

const folder = path.join(__dirname, "node_modules", "@microsoft", "app-manifest", "build", "json-schemas", "teams");

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const answers = JSON.parse(line).map((manifest) => {
    const schema = JSON.parse(fs.readFileSync(path.join(folder, "v" + manifest.manifestVersion, "MicrosoftTeams.schema.json"), "utf8"));
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    return ajv.validate(schema, manifest) ? [] : [ajv.errorsText()];
  });
  process.stdout.write(JSON.stringify(answers) + "\n");
});
