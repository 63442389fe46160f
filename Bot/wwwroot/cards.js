// Draws the Adaptive Cards that the service sends as plain HTML. Text is always text: nothing a card says can become markup.
const numbers = /https:\/\/[^\s]+|(?:\+47\s?)?(?:\d{2}\s\d{2}\s\d{2}\s\d{2}|\d{3}\s\d{2}\s\d{3}|116\s?\d{3}|11[0-3])(?!\d)/g;

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (key === 'on') made.addEventListener('click', value);
    else made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child !== null));
  return made;
}

// Phone numbers can be pressed, addresses opened.
export function linked(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(numbers)) {
    const [raw] = found;
    // The middle of a longer number, or a section of an act.
    if (/[\d§] ?$/.test(text.slice(Math.max(0, found.index - 2), found.index))) continue;
    const shown = raw.replace(/[.,;:)]+$/, '');
    parts.push(text.slice(from, found.index));
    parts.push(shown.startsWith('https:')
      ? element('a', { href: shown, target: '_blank', rel: 'noopener noreferrer' }, shown.slice(8))
      : element('a', { href: 'tel:' + shown.replace(/\s/g, ''), class: 'phone' }, shown));
    from = found.index + shown.length;
  }
  parts.push(text.slice(from));
  return parts;
}

// context: press(data, title), words, tagOf(own name of a language)
export function drawCard(card, context) {
  return drawAll(card.body ?? [], context);
}

function drawAll(elements, context) {
  const drawn = [];
  for (let i = 0; i < elements.length; i++) {
    const part = elements[i];
    const fold = part.type === 'ActionSet' && part.actions[0]?.type === 'Action.ToggleVisibility' ? part.actions[0] : null;
    const next = elements[i + 1];
    if (fold && next?.id && fold.targetElements?.some(target => (target.elementId ?? target) === next.id)) {
      drawn.push(element('details', {}, element('summary', {}, fold.title), element('div', { class: 'fold' }, ...drawAll(next.items ?? [], context))));
      i++;
      continue;
    }
    // One button to a row is a list of choices.
    if (isChoice(part)) {
      const items = [];
      while (i < elements.length && isChoice(elements[i])) items.push(element('li', {}, button(elements[i++].actions[0], context)));
      i--;
      drawn.push(items.length > 1 ? element('ul', { class: 'choices' }, ...items) : element('div', { class: 'buttons' }, ...items[0].childNodes));
      continue;
    }
    const one = draw(part, context);
    if (one) drawn.push(one);
  }
  return drawn;
}

function isChoice(part) {
  return part?.type === 'ActionSet' && part.actions.length === 1 && part.actions[0].type === 'Action.Submit' && !isNew(part.actions[0]);
}

// The page has a button of its own for that.
function isNew(action) {
  return action.data?.press === 'new';
}

function draw(part, context) {
  switch (part.type) {
    case 'TextBlock': return element(part.style === 'heading' ? 'h2' : 'p', { class: classOf(part) }, ...linked(part.text));
    case 'RichTextBlock': {
      const runs = part.inlines.map(run => typeof run === 'string' ? { text: run } : run);
      return element('p', { class: classOf(runs[0] ?? {}) }, ...linked(runs.map(run => run.text).join('')));
    }
    case 'Container': return element('div', { class: part.separator ? 'line' : 'fold' }, ...drawAll(part.items ?? [], context));
    case 'ActionSet': {
      const buttons = part.actions.map(action => button(action, context)).filter(one => one);
      return buttons.length ? element('div', { class: 'buttons' }, ...buttons) : null;
    }
    case 'ColumnSet': return element('div', { class: 'columns' }, ...part.columns.map(column => columnOf(column, context)));
    case 'Table': return tableOf(part, context);
    case 'Input.Text': return copyOf(part, context);
    default: return null;
  }
}

function classOf(text) {
  return text.isSubtle ? 'small' : text.weight === 'Bolder' && text.style !== 'heading' ? 'strong' : null;
}

function button(action, context) {
  if (action.type === 'Action.OpenUrl') return action.url.startsWith('https://') ? element('a', { href: action.url, target: '_blank', rel: 'noopener noreferrer' }, action.title) : null;
  return action.type === 'Action.Submit' && !isNew(action) ? element('button', { type: 'button', on: () => context.press(action.data, action.title) }, action.title) : null;
}

function columnOf(column, context) {
  const name = column.items?.[0]?.inlines?.[0]?.text ?? '';
  return element('section', { dir: column.rtl ? 'rtl' : 'ltr', lang: context.tagOf(name) }, ...drawAll(column.items ?? [], context));
}

function tableOf(table, context) {
  const rows = table.rows.map((row, at) => element('tr', {}, ...row.cells.map(cell =>
    element(at === 0 && table.firstRowAsHeader ? 'th' : 'td', at === 0 && table.firstRowAsHeader ? { scope: 'col' } : {}, ...drawAll(cell.items ?? [], context)))));
  return element('table', {}, ...rows);
}

// A text to be taken along as it stands.
function copyOf(part, context) {
  const field = element('textarea', { readonly: '', rows: '6', dir: 'auto' });
  field.value = part.value ?? '';
  const copy = element('button', { type: 'button', 'data-word': 'Copy' }, context.words().Copy);
  copy.addEventListener('click', async () => {
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand('copy'); }
    copy.textContent = context.words().Copied;
  });
  return element('div', { class: 'fold' }, element('label', { class: 'copy' }, part.label ?? '', field), element('div', { class: 'buttons' }, copy));
}
