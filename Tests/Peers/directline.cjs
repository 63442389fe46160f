// Microsoft's Direct Line client in node: many conversations at once, each asks and waits for the answer.
// node directline.cjs <domain> <secret> <conversations> <polling|stream>
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = require('ws');
globalThis.window = globalThis;
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

const [domain, secret, count, way] = process.argv.slice(2);

function talk(number, token) {
  return new Promise((done, fail) => {
    const line = new DirectLine({ domain, token, webSocket: way === 'stream', pollingInterval: 200, conversationStartProperties: { locale: 'nb-NO' } });
    const heard = [];
    const patience = setTimeout(() => fail(new Error(`conversation ${number} heard ${heard.length}`)), 100000);
    let online = false;
    line.connectionStatus$.subscribe(status => { if (status === ConnectionStatus.Online) online = true; });
    line.activity$.subscribe(activity => {
      heard.push(activity);
      if (heard.length === 1) line.postActivity({ type: 'message', from: { id: 'x' }, text: 'norskkurs pris' }).subscribe(id => { heard.posted = id; }, fail);
      if (heard.length < 3) return;
      clearTimeout(patience);
      line.end();
      done({
        online,
        welcome: heard[0].from.role === 'bot' && heard[0].attachments.length === 1,
        echoed: heard[1].text === 'norskkurs pris' && heard[1].from.role === 'user',
        answered: JSON.stringify(heard[2].attachments).includes('74 21 71 00') && heard[2].replyToId === heard[1].id,
        conversation: heard[0].conversation.id,
      });
    }, fail);
  });
}

async function main() {
  const tokens = await Promise.all(Array.from({ length: Number(count) }, async () => {
    const response = await fetch(domain + '/tokens/generate', { method: 'POST', headers: { Authorization: 'Bearer ' + secret } });
    return (await response.json()).token;
  }));
  const ended = await Promise.all(tokens.map((token, number) => talk(number, token)));
  console.log(JSON.stringify({
    good: ended.filter(one => one.online && one.welcome && one.echoed && one.answered).length,
    conversations: new Set(ended.map(one => one.conversation)).size,
  }));
  process.exit(0);
}
main().catch(fault => { console.error(fault); process.exit(1); });
