// Microsoft's own validator of the connector's tokens: a line with tokens and activities in, a line with its verdicts out.
"use strict";

const readline = require("node:readline");
const { ClaimsIdentity, ConfigurationBotFrameworkAuthentication } = require("botframework-connector");

readline.createInterface({ input: process.stdin }).on("line", async (line) => {
  const { issuer, metadata, appId, cases } = JSON.parse(line);
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: "unused",
    MicrosoftAppType: "MultiTenant",
    ToChannelFromBotLoginUrl: "https://login.example/x",
    ToChannelFromBotOAuthScope: "https://api.botframework.com",
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: "https://token.example",
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    ValidateAuthority: true,
    CallerId: "",
  });
  const answers = [];
  for (const { header, activity } of cases) {
    try {
      const result = await authentication.authenticateRequest(activity, header ?? "");
      answers.push(result.claimsIdentity instanceof ClaimsIdentity || result.claimsIdentity ? 200 : 401);
    } catch (error) {
      answers.push(error.statusCode ?? 500);
    }
  }
  process.stdout.write(JSON.stringify(answers) + "\n");
});
