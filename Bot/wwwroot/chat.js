import { drawCard, element, linked } from '/cards.js';

const api = '/v3/directline';
const kept = 'chat';
const refreshEvery = 15 * 60 * 1000;
const byId = id => document.getElementById(id);

let words = {};
let languages = [];
let municipalities = [];
let language = 'nb';
let leaveTo = '';
let municipality = null;
let talk = null; // the conversation: { id, token, watermark }
let era = 0; // counts conversations, so that what belongs to an ended one is dropped
let socket = null;
let socketFailures = 0;
let seen = new Set();
let labels = new Map(); // what a button carries, and the words on it
let waitingSince = 0;
let unsent = []; // what the service could not take, in its order
let resending = null;
let resendTimer = 0;
let resendPause = 0;
let pollTimer = 0;
let lastEscape = 0;
let textSize = 0;

// ---- what is kept while the tab is open, and no longer
function keep() {
  try { sessionStorage.setItem(kept, JSON.stringify({ id: talk?.id, token: talk?.token, municipality, language })); } catch { /* a frame without storage */ }
}
function recall() {
  try { return JSON.parse(sessionStorage.getItem(kept)) ?? {}; } catch { return {}; }
}
function forget() {
  try { sessionStorage.clear(); } catch { /* nothing was kept */ }
}

// ---- words
async function fetchSetup(place, tag) {
  const query = new URLSearchParams();
  if (place) query.set('municipality', place);
  if (tag) query.set('language', tag);
  const response = await fetch('/chat/setup?' + query);
  if (!response.ok) throw new Error('setup ' + response.status);
  const setup = await response.json();
  ({ words, languages, municipalities, language, leaveTo } = setup);
  municipality = setup.municipality;
  speak(setup);
}

function speak(setup) {
  const root = document.documentElement;
  root.lang = language;
  root.dir = setup.rtl ? 'rtl' : 'ltr';
  document.title = words.Title;
  for (const one of document.querySelectorAll('[data-word]')) one.textContent = words[one.dataset.word];
  for (const one of document.querySelectorAll('[data-label]')) {
    one.setAttribute('aria-label', words[one.dataset.label]);
    if (one.tagName === 'BUTTON') one.title = words[one.dataset.label];
  }
  byId('language').replaceChildren(...languages.map(one => {
    const option = new Option(one.name, one.tag, false, one.tag === language);
    option.lang = one.tag;
    return option;
  }));
  showMunicipality();
}

function showMunicipality() {
  byId('for').textContent = municipality ? words.For ?? '' : '';
  byId('place').hidden = !municipality || municipalities.length < 2;
  byId('municipality').replaceChildren(...municipalities.map(one => new Option(one.name, one.id, false, one.id === municipality)));
  byId('ask').hidden = municipality !== null;
  byId('compose').hidden = municipality === null;
  byId('choices').replaceChildren(...municipalities.map(one => element('li', {}, element('button', { type: 'button', on: () => go(one.id) }, one.name))));
}

function status(text, alarm = false) {
  byId('status').textContent = text;
  byId('status').classList.toggle('alarm', alarm);
}

// ---- the conversation
function headers() {
  return { Authorization: 'Bearer ' + talk.token, 'Content-Type': 'application/json' };
}

async function begin() {
  stop();
  const mine = ++era;
  byId('messages').replaceChildren();
  seen = new Set();
  labels = new Map();
  const minted = await fetch('/chat/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ municipality }) });
  if (minted.status === 429) { status(words.Slow); setTimeout(() => mine === era && begin().catch(unreachable), 20000); return; }
  if (!minted.ok) throw new Error('token ' + minted.status);
  const given = await minted.json();
  if (mine !== era) return;
  talk = { id: given.conversationId, token: given.token, watermark: '' };
  const started = await fetch(api + '/conversations', { method: 'POST', headers: headers(), body: JSON.stringify({ locale: language }) });
  if (!started.ok) throw new Error('start ' + started.status);
  keep();
  status('');
  const { streamUrl } = await started.json();
  if (mine === era) listen(streamUrl);
}

async function resume(saved) {
  const mine = ++era;
  talk = { id: saved.id, token: saved.token, watermark: '' };
  const response = await fetch(`${api}/conversations/${talk.id}?watermark=`, { headers: headers() });
  if (!response.ok) { talk = null; return false; }
  const { streamUrl } = await response.json();
  if (mine === era) listen(streamUrl);
  return true;
}

// Looks at once and keeps looking; the stream takes over when it works.
function listen(streamUrl) {
  poll();
  openStream(streamUrl);
}

function stop() {
  clearTimeout(pollTimer);
  socket?.close();
  socket = null;
  talk = null;
  waitingSince = 0;
  clearTimeout(resendTimer);
  unsent = [];
  resendPause = 0;
}

function openStream(streamUrl) {
  const mine = era;
  let heard = false;
  // The address as this page sees the service: a proxy may have told it another.
  const given = new URL(streamUrl);
  const address = new URL(given.pathname + given.search, location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  if (talk.watermark) address.searchParams.set('watermark', talk.watermark);
  let stream;
  try { stream = new WebSocket(address); } catch { return; }
  stream.onopen = () => {
    heard = true;
    if (mine !== era) { stream.close(); return; }
    socket = stream;
    socketFailures = 0;
    clearTimeout(pollTimer);
    poll(); // what came between the last look and now
  };
  stream.onmessage = message => { if (mine === era && message.data) receive(JSON.parse(message.data)); };
  stream.onclose = () => {
    if (mine !== era || !talk) return;
    socket = null;
    poll();
    if (!heard) socketFailures++;
    if (socketFailures < 3) setTimeout(() => mine === era && reopen(mine), heard ? 1000 : 10000);
  };
}

async function reopen(mine) {
  try {
    const response = await fetch(`${api}/conversations/${talk.id}?watermark=${talk.watermark}`, { headers: headers() });
    if (mine !== era) return;
    if (response.ok) openStream((await response.json()).streamUrl);
    else if (response.status !== 503) ended();
  } catch { setTimeout(() => mine === era && talk && reopen(mine), 5000); }
}

async function poll() {
  clearTimeout(pollTimer);
  if (!talk) return;
  const mine = era;
  let pause = document.hidden ? 10000 : Date.now() - waitingSince < 5000 ? 200 : 1500;
  try {
    const response = await fetch(`${api}/conversations/${talk.id}/activities?watermark=${talk.watermark}`, { headers: headers() });
    if (mine !== era) return;
    if (response.ok) {
      receive(await response.json());
      if (byId('status').dataset.away) { delete byId('status').dataset.away; status(''); }
    } else if (response.status === 503) {
      unreachable();
      pause = 3000;
    } else if (response.status === 429) {
      pause = 10000;
    } else {
      ended();
      return;
    }
  } catch {
    if (mine !== era) return;
    unreachable();
    pause = 3000;
  }
  if (!socket && mine === era) pollTimer = setTimeout(poll, pause);
}

// Whoever cannot reach us may be in need: the numbers stand here.
function unreachable() {
  byId('status').dataset.away = '1';
  status(navigator.onLine ? words.Away ?? '' : words.Offline ?? '', navigator.onLine);
}

function ended() {
  stop();
  era++;
  forget();
  status(words.Ended);
  byId('compose').hidden = true;
}

function receive(news) {
  if (Number(news.watermark) > Number(talk.watermark || 0)) talk.watermark = news.watermark;
  for (const activity of news.activities) {
    if (seen.has(activity.id)) continue;
    seen.add(activity.id);
    if (activity.type === 'message') (activity.from.role === 'bot' ? theirs : echo)(activity);
  }
}

// ---- messages
function rtlOf(tag) {
  const known = languages.find(one => one.tag === tag);
  return known ? known.rtl ? 'rtl' : 'ltr' : 'auto';
}

function by(text) {
  return element('p', { class: 'by', lang: language, dir: rtlOf(language) }, text);
}

const context = { press, words: () => words, tagOf: name => languages.find(one => one.name === name)?.tag };

function theirs(activity) {
  const place = activity.channelData?.municipality;
  if (place && place !== municipality && municipalities.some(one => one.id === place)) moveTo(place);
  const card = activity.attachments?.find(one => one.contentType === 'application/vnd.microsoft.card.adaptive')?.content;
  const tag = activity.locale ?? card?.lang;
  const article = element('article', { lang: tag, dir: tag ? rtlOf(tag) : 'auto' }, by([words.Service, activity.from.name].filter(one => one).join(' · ')));
  if (card) {
    article.append(...drawCard(card, context));
    remember(card);
  } else {
    for (const line of (activity.text ?? '').split('\n')) article.append(element('p', { dir: 'auto' }, ...linked(line)));
  }
  const columns = article.querySelector('.columns');
  if (columns) article.append(element('div', { class: 'buttons own', lang: language, dir: rtlOf(language) }, element('button', { type: 'button', on: () => holdUp(columns), 'data-word': 'HoldUp' }, words.HoldUp)));
  const isFirst = byId('messages').childElementCount === 0;
  byId('messages').append(article);
  waitingSince = 0;
  status('');
  if (!isFirst) bringUp(article);
}

// What the buttons say, for when a conversation is drawn again.
function remember(part) {
  if (Array.isArray(part)) part.forEach(remember);
  else if (part && typeof part === 'object') {
    if (part.type === 'Action.Submit') labels.set(JSON.stringify(part.data), part.title);
    else Object.values(part).forEach(remember);
  }
}

function bringUp(article) {
  const room = innerHeight - document.querySelector('footer').offsetHeight - document.querySelector('.top').offsetHeight;
  article.scrollIntoView({ block: article.offsetHeight > room - 24 ? 'start' : 'end' });
}

function bubble(text) {
  const article = element('article', { class: 'mine' }, by(words.You), element('p', { dir: 'auto' }, text));
  byId('messages').append(article);
  bringUp(article);
  return article;
}

function echo(activity) {
  const client = activity.channelData?.clientActivityID;
  if (client && document.querySelector(`[data-client="${CSS.escape(client)}"]`)) {
    // It has arrived, even if the answer that said so has not.
    const message = unsent.find(one => one.article.dataset.client === client);
    if (message) sent(message);
    return;
  }
  const text = activity.text ?? labels.get(JSON.stringify(activity.value)) ?? languages.find(one => activity.value?.id === 'language:' + one.tag)?.name;
  if (text) bubble(text).dataset.client = client ?? '';
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), one => one.toString(16).padStart(2, '0')).join('');
}

function say(text) {
  post(bubble(text), { type: 'message', text });
}

function press(data, title) {
  labels.set(JSON.stringify(data), title);
  post(bubble(title), { type: 'message', value: data }, true);
}

async function post(article, activity, postBack = false) {
  const mine = era;
  article.dataset.client ||= newId();
  waitingSince = Date.now();
  setTimeout(() => { if (mine === era && waitingSince && !byId('status').textContent) status(words.Waiting); }, 500);
  setTimeout(() => { if (mine === era && waitingSince && Date.now() - waitingSince >= 15000) { waitingSince = 0; status(words.Slow); } }, 15100);
  // What was said before goes first; but a cry for help does not wait long for it.
  if (unsent.length) await Promise.race([resend(), new Promise(done => setTimeout(done, 1000))]);
  if (mine === era) await attempt({ article, activity, postBack });
}

// Whether a message need not be sent again. Each attempt carries the same id, so it is handled once however often it arrives.
async function attempt(message) {
  const mine = era;
  const { article, activity, postBack } = message;
  const body = { ...activity, locale: language, from: { id: 'me' }, channelData: { clientActivityID: article.dataset.client, ...(postBack ? { postBack: true } : {}) } };
  let answer = 0;
  try {
    const response = await fetch(`${api}/conversations/${talk.id}/activities`, { method: 'POST', headers: headers(), body: JSON.stringify(body) });
    answer = response.ok ? 200 : response.status;
  } catch { /* no connection */ }
  if (mine !== era) return true;
  if (answer === 200) { sent(message); if (!socket) poll(); return true; }
  if (answer === 401 || answer === 403 || answer === 404) { ended(); return true; }
  if (answer === 400 || answer === 413) { mark(message, words.NotSent); return true; }
  if (!unsent.includes(message)) unsent.push(message);
  waitingSince = 0;
  status(answer === 429 ? words.Slow : words.Away, answer !== 429);
  mark(message, words.NotSentYet);
  resendLater();
  return false;
}

function sent(message) {
  unsent = unsent.filter(one => one !== message);
  resendPause = 0;
  if (!message.article.querySelector('.failed')) return;
  message.article.querySelector('.failed').remove();
  waitingSince = Date.now();
  status('');
}

function mark(message, text) {
  const there = message.article.querySelector('.failed');
  if (there?.dataset.text === text) return;
  there?.remove();
  message.article.append(element('p', { class: 'failed', role: 'status', 'data-text': text, lang: language, dir: rtlOf(language) }, text + ' ',
    element('button', { type: 'button', on: () => { status(''); unsent.includes(message) ? resend() : attempt(message); } }, words.TryAgain)));
  bringUp(message.article);
}

// All that waits, in its order, as far as it goes.
function resend() {
  clearTimeout(resendTimer);
  const mine = era;
  resending ??= (async () => {
    for (const message of [...unsent]) if (mine !== era || !await attempt(message)) break;
  })().finally(() => { resending = null; });
  return resending;
}

function resendLater() {
  clearTimeout(resendTimer);
  resendPause = Math.min(resendPause * 2 || 2000, 30000);
  resendTimer = setTimeout(() => talk && resend(), resendPause);
}

// ---- who is asked, and in which language
async function moveTo(place) {
  municipality = place;
  keep();
  await fetchSetup(place, language);
}

async function go(place) {
  endQuietly();
  try {
    await fetchSetup(place, language);
    await begin();
    byId('text').focus();
  } catch { unreachable(); }
}

function endQuietly() {
  if (talk) fetch('/chat/leave', { method: 'POST', keepalive: true, headers: headers() }).catch(() => { /* it ends by itself */ });
}

function startAnew() {
  forget();
  go(municipality);
}

async function chooseLanguage(tag) {
  const name = languages.find(one => one.tag === tag)?.name;
  await fetchSetup(municipality, tag);
  if (!talk) return;
  keep();
  press({ press: 'choose', id: 'language:' + tag }, name);
}

// ---- away from here
function leave() {
  document.documentElement.hidden = true;
  document.body.replaceChildren();
  document.title = ' ';
  forget();
  endQuietly();
  era++;
  try { top.location.replace(leaveTo); } catch { location.replace(leaveTo); }
  // Where a frame may not, and says so to nobody, at least the frame itself goes.
  if (top !== self) setTimeout(() => location.replace(leaveTo), 300);
}

// ---- large letters to hold up
function holdUp(columns) {
  byId('large-body').replaceChildren(columns.cloneNode(true));
  document.body.classList.add('large');
  byId('large').showModal();
}

function size(step) {
  textSize = Math.min(3, Math.max(0, textSize + step));
  document.documentElement.className = textSize ? 't' + textSize : '';
}

byId('compose').addEventListener('submit', event => {
  event.preventDefault();
  const text = byId('text').value.trim();
  if (!text || !talk) return;
  byId('text').value = '';
  status('');
  say(text);
});
byId('text').addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); byId('compose').requestSubmit(); }
});
byId('language').addEventListener('change', event => chooseLanguage(event.target.value).catch(unreachable));
byId('municipality').addEventListener('change', event => go(event.target.value));
byId('new').addEventListener('click', startAnew);
byId('leave').addEventListener('click', leave);
byId('larger').addEventListener('click', () => size(1));
byId('smaller').addEventListener('click', () => size(-1));
byId('print').addEventListener('click', () => print());
byId('large-print').addEventListener('click', () => print());
byId('large-close').addEventListener('click', () => byId('large').close());
byId('large').addEventListener('close', () => document.body.classList.remove('large'));
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const now = Date.now();
  if (now - lastEscape < 2000) {
    event.preventDefault(); // the browser takes the key for "stop loading", and would stay
    leave();
  }
  lastEscape = now;
}, true);
document.addEventListener('visibilitychange', () => { if (!document.hidden && talk) poll(); });
addEventListener('online', () => { if (talk) { poll(); resend(); } });
// A page that the browser kept for the way back shows nothing of what was said.
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  document.body.replaceChildren();
  location.reload();
});
setInterval(async () => {
  if (!talk) return;
  const mine = era;
  try {
    const response = await fetch(api + '/tokens/refresh', { method: 'POST', headers: headers() });
    if (mine !== era) return;
    if (response.ok) { talk.token = (await response.json()).token; keep(); }
    else if (response.status === 403 || response.status === 404) ended();
  } catch { /* tried again in time */ }
}, refreshEvery);

async function start() {
  const saved = recall();
  const asked = new URLSearchParams(location.search).get('municipality');
  try {
    await fetchSetup(asked ?? saved.municipality, saved.language);
  } catch {
    setTimeout(start, 1000); // the service listens before its content is read
    return;
  }
  byId('page').hidden = false;
  // A frame that may not leave with us is no place for this.
  if (self !== top && self.origin === 'null') {
    byId('outside').hidden = false;
    byId('outside').firstElementChild.href = location.href;
    byId('ask').hidden = byId('compose').hidden = true;
    return;
  }
  if (!municipality) return;
  try {
    if (!(saved.token && saved.municipality === municipality && await resume(saved))) await begin();
  } catch { unreachable(); setTimeout(() => { if (!talk) begin().catch(unreachable); }, 4000); }
}
start();
