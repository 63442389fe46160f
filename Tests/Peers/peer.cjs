// Twilio's own packages behind one line of JSON in, one line of JSON out. Started and ended by the tests.
"use strict";

const readline = require("node:readline");
const twilio = require("twilio");
const { SegmentedMessage } = require("sms-segments-calculator");

const MessagingResponse = twilio.twiml.MessagingResponse;
const VoiceResponse = twilio.twiml.VoiceResponse;

const answers = {
  sign: ({ token, url, params }) => twilio.getExpectedTwilioSignature(token, url, params),
  verify: ({ token, signature, url, params }) => twilio.validateRequest(token, signature, url, params),
  verifyBody: ({ token, signature, url, body }) => twilio.validateRequestWithBody(token, signature, url, body),
  bodyHash: ({ body }) => twilio.getExpectedBodyHash(body),
  twiml: ({ text, statusCallback }) => {
    const response = new MessagingResponse();
    if (text !== null) response.message(statusCallback === null ? {} : { statusCallback }, text);
    return response.toString();
  },
  voice: ({ verbs }) => {
    const response = new VoiceResponse();
    for (const { say, language, play, dial } of verbs) {
      if (say !== null) response.say({ language }, say);
      else if (play !== null) response.play(play);
      else if (dial !== null) response.dial(dial);
      else response.hangup();
    }
    return response.toString();
  },
  segments: ({ text }) => {
    const message = new SegmentedMessage(text);
    return {
      encoding: message.encodingName,
      segments: message.segmentsCount,
      // The size of each piece that the calculator will not part, in its own units.
      pieces: message.encodedChars.map((piece) => piece.codeUnits.length),
    };
  },
};

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const questions = JSON.parse(line);
  const reply = questions.map(({ ask, ...question }) => answers[ask](question));
  process.stdout.write(JSON.stringify(reply) + "\n");
});
