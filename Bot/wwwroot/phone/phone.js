'use strict';
// People in a range of numbers that Norway never gives out (+47 0…), so that nothing here can reach a real phone.
const people = [
  { name: 'Selam', number: '+4700000001', writes: 'Tigrinya', examples: ['ትምህርቲ ቋንቋ ኖርወይ', 'ናይ ኖርወጂ ኮርስ ክንደይ ዋግኡ', '9', 'norsk'] },
  { name: 'Olena', number: '+4700000002', writes: 'Ukrainian', examples: ['курси норвезької', 'потрібен перекладач', '0', 'українська'] },
  { name: 'Samir', number: '+4700000003', writes: 'Arabic', examples: ['أريد دورة نرويجية', 'كم سعر الكورس؟', '٢', 'salam'] },
  { name: 'Hodan', number: '+4700000004', writes: 'Somali', examples: ['koorsada af noorwiiji', 'turjumaan', 'caawimo'] },
  { name: 'Kari', number: '+4700000005', writes: 'Norwegian', examples: ['hei', 'norskkurs pris', 'norskkurs på tigrinja', 'STOPP', 'START'] },
];
const byId = id => document.getElementById(id);
const talks = new Map();
let municipalities = [];
let repliesByRest = false;
let current = people[0];
let next = 6;

function key() { return current.number + '|' + byId('municipality').value; }
function talk() { if (!talks.has(key())) talks.set(key(), []); return talks.get(key()); }

function showPeople() {
  byId('people').replaceChildren(...people.map(person => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = person.name;
    const small = document.createElement('small');
    small.textContent = person.writes ? `${person.writes} · ${person.number}` : person.number;
    button.append(small);
    if (person === current) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => { current = person; show(); byId('text').focus(); });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
}

function bubble(message) {
  const item = document.createElement('li');
  item.className = message.kind;
  item.dir = 'auto';
  const text = document.createElement('span');
  text.textContent = message.text;
  item.append(text);
  if (message.small) {
    const small = document.createElement('small');
    small.dir = 'ltr';
    small.textContent = message.small;
    item.append(small);
  }
  return item;
}

function show() {
  showPeople();
  const place = municipalities.find(m => m.id === byId('municipality').value);
  byId('who').textContent = place ? place.name : '';
  byId('number').textContent = place ? place.number : '';
  byId('messages').replaceChildren(...talk().map(bubble));
  byId('messages').scrollTop = byId('messages').scrollHeight;
  byId('examples').replaceChildren(...current.examples.map(text => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dir = 'auto';
    button.textContent = text;
    button.addEventListener('click', () => send(text));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
  detail(talk().findLast(message => message.kind === 'theirs'));
}

function price(size) { return size.price === null ? '' : 'kr ' + size.price.toFixed(2); }
function cost(size) { return [`${size.segments} × ${size.encoding}`, size.units, price(size)].filter(part => part !== '').join(' · '); }

function reply(size, milliseconds) { return { kind: 'theirs', text: size.text, small: cost(size), size, milliseconds }; }

function detail(last) {
  byId('segments').textContent = last ? last.size.segments : '–';
  byId('encoding').textContent = last ? last.size.encoding : '–';
  byId('units').textContent = last ? last.size.units : '–';
  byId('price').textContent = last ? price(last.size) : '–';
  byId('time').textContent = last && last.milliseconds !== undefined ? last.milliseconds.toFixed(0) + ' ms' : '–';
}

async function post(path, body) {
  const response = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error('HTTP ' + response.status);
  return response.json();
}

async function send(text) {
  const messages = talk();
  const from = current.number;
  const place = municipalities.find(m => m.id === byId('municipality').value);
  if (!place) return;
  byId('status').textContent = '';
  const started = performance.now();
  const mine = { kind: 'mine', text };
  messages.push(mine);
  show();
  try {
    const answer = await post('/phone/send', { from, to: place.number, text });
    const took = performance.now() - started;
    mine.small = cost(answer.sent);
    for (const size of answer.replies) messages.push(reply(size, took));
    const comesByItself = repliesByRest && answer.status === 200;
    if (answer.replies.length === 0 && !comesByItself) messages.push({ kind: 'note', text: answer.status === 200 ? 'no reply' : 'the service answered ' + answer.status });
  } catch (error) {
    messages.push({ kind: 'note', text: 'not sent: ' + error.message });
  }
  show();
}

byId('compose').addEventListener('submit', event => {
  event.preventDefault();
  const text = byId('text').value;
  byId('text').value = '';
  byId('counter').textContent = '';
  send(text);
});
byId('text').addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); byId('compose').requestSubmit(); }
});
let counting;
byId('text').addEventListener('input', () => {
  clearTimeout(counting);
  counting = setTimeout(async () => {
    const text = byId('text').value;
    if (!text) { byId('counter').textContent = ''; return; }
    const size = await post('/phone/measure', { text });
    byId('counter').textContent = `${size.segments} × ${size.encoding}, ${size.units} characters`;
  }, 200);
});
byId('add').addEventListener('submit', event => {
  event.preventDefault();
  const name = byId('name').value.trim();
  if (!name) return;
  if (next > 99) { byId('status').textContent = 'No more numbers to give out.'; return; }
  current = { name, number: '+47000000' + String(next++).padStart(2, '0'), writes: '', examples: ['hei'] };
  people.push(current);
  byId('name').value = '';
  show();
  byId('text').focus();
});
byId('municipality').addEventListener('change', show);

// Messages that come by themselves (when replies go by REST instead of in the webhook's answer).
setInterval(async () => {
  try {
    const response = await fetch('/phone/messages');
    if (!response.ok) return;
    for (const message of await response.json()) {
      const place = municipalities.find(m => m.number === message.from);
      if (!place) continue;
      const id = message.to + '|' + place.id;
      if (!talks.has(id)) talks.set(id, []);
      talks.get(id).push(reply(message));
      if (id === key()) show();
    }
  } catch { /* the service is stopping or restarting; the next look finds it again */ }
}, 1500);

async function start() {
  try {
    const setup = await (await fetch('/phone/setup')).json();
    municipalities = setup.municipalities;
    repliesByRest = setup.repliesByRest;
  } catch { /* tried again below */ }
  // The service listens before its content is read.
  if (municipalities.length === 0) { byId('status').textContent = 'Waiting for the content …'; setTimeout(start, 500); return; }
  byId('status').textContent = '';
  byId('municipality').replaceChildren(...municipalities.map(m => new Option(m.name, m.id)));
  show();
  byId('text').focus();
}
start();
