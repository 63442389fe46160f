// Microsoft's own validator of the connector's tokens: a line with tokens and activities in, a line with its verdicts out.
"use strict";

const readline = require("node:readline");
const { AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory } = require("botframework-connector");

readline.createInterface({ input: process.stdin }).on("line", async (line) => {
  const { issuer, metadata, appId, cases } = JSON.parse(line);
  const authentication = BotFrameworkAuthenticationFactory.create(
    "", true, "https://login.example/x", "https://api.botframework.com", issuer, "https://token.example", metadata, metadata, "",
    new PasswordServiceClientCredentialFactory(appId, "unused"), new AuthenticationConfiguration());
  const answers = [];
  for (const { header, activity } of cases) {
    try {
      await authentication.authenticateRequest(activity, header ?? "");
      answers.push(200);
    } catch (error) {
      answers.push(error.statusCode ?? 500);
    }
  }
  process.stdout.write(JSON.stringify(answers) + "\n");
});
