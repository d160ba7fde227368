(() => {
// One script for the server's pages and the exported file. Without it every link and form still works.
const $ = (q, r = document) => r.querySelector(q), $$ = (q, r = document) => [...r.querySelectorAll(q)], root = document.documentElement;
root.classList.add('js');
const store = (k, v) => { try { return v === undefined ? localStorage.getItem(k) : localStorage.setItem(k, v); } catch { return null; } };
const el = (tag, cls, ...kids) => { const n = document.createElement(tag); if (cls) n.className = cls; n.append(...kids); return n; };

// ---- evidence: of a file from its ledger, of a server from the statement's page
const form = $('form[data-here]'), shown = e => e && !e.closest('.off');
const CARD = { who: 'Who', cue: 'Verb used', said: 'Said', stance: 'Stance', via: 'Through', wh: 'Where', rep: 'Reported', again: 'Told again', uses: 'Used in' };
const content = row => $('.what', row).firstChild.textContent;
const speaker = row => { const e = $$('.who bdi', row).find(shown); return e?.title || e?.textContent || ''; };
function words(n, row) {
  const at = document.getElementById('at-' + n), quote = el('blockquote', 'q'); quote.dir = 'auto';
  if (!at) quote.append(el('mark', '', content(row)));
  else for (const piece of at.closest('p').childNodes) {
    const own = piece.dataset?.s?.split(' ').includes(n);
    if (piece.textContent) quote.append(el(own ? 'mark' : 'span', own ? '' : 'ctx', piece.textContent));
  }
  return quote;
}
function cardOf(row) {
  const facts = el('dl', 'facts'), n = row.id;
  for (const [part, label] of Object.entries(CARD)) {
    const cell = $$('.' + part, row).find(shown)?.cloneNode(true) ?? (part === 'uses' ? el('b', '', 'no sentence of the brief') : null);
    if (!cell?.textContent) continue;
    $$('.off', cell).forEach(e => e.remove());
    $$('bdi[title]', cell).forEach(e => { e.textContent = e.title; e.removeAttribute('title'); });
    const told = el('dd', '', ...cell.childNodes);
    if (part === 'uses') told.dataset.uses = '';
    facts.append(el('dt', '', label), told);
  }
  const made = el('article', 'dri', el('p', 't1', $('th .c', row).cloneNode(true), ' ', el('bdi', '', speaker(row))), words(n, row), facts);
  made.dataset.card = n;
  return made;
}
const unknown = n => el('p', '', `${n} is not among the statements of this day.`);
async function card(n, href) {
  const row = form && document.getElementById(n);
  if (row) return shown(row) ? cardOf(row) : unknown(n);
  try {
    const page = new DOMParser().parseFromString(await (await fetch(href)).text(), 'text/html');
    const found = $('[data-card]', page);
    return found ? document.importNode(found, true) : unknown(n);
  } catch { return el('p', '', `${n} could not be fetched: is the program still running?`); }
}
const mark = ids => { $$('.act').forEach(e => e.classList.remove('act')); for (const n of ids) { $$(`[data-s~="${n}"]`).forEach(e => e.classList.add('act')); document.getElementById(n)?.classList.add('act'); } };
let back = null, asked = [];
async function lay() {
  const base = back.getAttribute('href') || '';
  $('#drb').replaceChildren(...await Promise.all(asked.map(n => card(n, base.replace(/\/S\d+[a-z]?(?=[?#]|$)/, '/' + n)))));
}
window.addEventListener('asof', () => { if (!$('#drawer').hidden) lay(); });
async function evidence(ids, from) {
  back = from; asked = ids; await lay();
  $('#dr-h').textContent = ids.length > 1 ? `Evidence: ${ids.length} statements` : 'Evidence';
  $('#drawer').hidden = false; $('#drawer').scrollTop = 0; mark(ids); $('#drx').focus({ preventScroll: true });
}
function shut() { if ($('#drawer').hidden) return; $('#drawer').hidden = true; mark([]); back?.focus?.({ preventScroll: true }); }
$('#drx').onclick = shut;
document.addEventListener('click', e => {
  if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
  const at = e.target.closest('a[data-at]');
  if (at && at.getAttribute('href').startsWith('#')) { e.preventDefault(); return goto(at.dataset.at); }
  const a = e.target.closest('a[data-s]');
  if (a && !a.closest('[data-card]')) { e.preventDefault(); evidence(a.dataset.s.trim().split(/\s+/), a); }
});
function goto(n) {
  const place = document.getElementById('at-' + n); if (!place) return;
  $('#drawer').hidden = true; const words = place.nextElementSibling || place;
  words.scrollIntoView({ block: 'center' }); mark([n]); words.classList.add('flash'); words.focus({ preventScroll: true });
  setTimeout(() => words.classList.remove('flash'), 2400);
}

// ---- the ledger of a file is filtered here, among the speakers of the day; a server's by its form
if (form) {
  form.onsubmit = e => e.preventDefault();
  const rows = [...$('#led').tBodies[0].rows];
  const fill = () => {
    const before = $('#fb').value, names = new Set(rows.filter(shown).map(speaker));
    $('#fb').replaceChildren(new Option('Anyone', ''), ...[...names].sort((a, b) => a.localeCompare(b)).map(name => new Option(name)));
    $('#fb').value = names.has(before) ? before : '';
  };
  const filter = () => {
    const q = $('#q').value.trim().toLowerCase(), who = $('#fb').value, st = $('#fs').value && $('#fs').selectedOptions[0].textContent; let n = 0, all = 0;
    for (const r of rows) {
      if (!shown(r)) continue; all++;
      const name = speaker(r), ok = (!q || `${name} ${content(r)}`.toLowerCase().includes(q)) && (!who || name === who) && $('.stance', r).textContent.startsWith(st);
      r.style.display = ok ? '' : 'none'; n += ok;
    }
    $('#qn').textContent = `${n} of ${all} rows`;
  };
  ['q', 'fb', 'fs'].forEach(i => $('#' + i).addEventListener('input', filter));
  window.addEventListener('asof', () => { fill(); filter(); });
  fill();
}

// ---- what was known on: a file holds every day, each element its first and last
const slider = $('#asof');
if (slider) {
  const days = JSON.parse(slider.dataset.days);
  const apply = () => {
    const i = +slider.value;
    for (const e of $$('[data-from]')) e.classList.toggle('off', !(i >= +e.dataset.from && (!e.dataset.until || i < +e.dataset.until)));
    slider.setAttribute('aria-valuetext', days[i]); $('#prev').disabled = i === 0; $('#next').disabled = i === days.length - 1;
    $$('.ticks span').forEach((t, j) => t.classList.toggle('on', +t.dataset.i === i));
    const u = new URL(location.href); i === days.length - 1 ? u.searchParams.delete('asof') : u.searchParams.set('asof', days[i]);
    try { history.replaceState(null, '', u); } catch { /* files that refuse */ }
    window.dispatchEvent(new Event('asof'));
  };
  const step = d => { slider.value = +slider.value + d; apply(); };
  slider.addEventListener('input', apply); $('#prev').onclick = () => step(-1); $('#next').onclick = () => step(1);
  const want = new URL(location.href).searchParams.get('asof');
  if (want) slider.value = Math.max(0, days.filter(d => d <= want).length - 1);
  apply();
} else {
  $$('.asofform select, .asofform input').forEach(e => e.addEventListener('change', () => e.form.submit()));
}

// ---- review
const Q = $$('#queue>li'); let cur = 0;
function sel(i, focus = true) { if (!Q.length) return; cur = Math.max(0, Math.min(Q.length - 1, i)); Q.forEach((l, j) => { l.classList.toggle('cur', j === cur); l.tabIndex = j === cur ? 0 : -1; }); if (focus) Q[cur].focus(); }
Q.forEach((l, i) => l.addEventListener('focusin', () => sel(i, false)));
sel(0, false);

// ---- keys: single characters can be turned off (WCAG 2.1.4)
const sk = $('#sk'); let single = store('sk') !== '0'; sk.checked = single;
sk.onchange = () => { single = sk.checked; store('sk', single ? '1' : '0'); };
$('#keys').onclick = () => $('#help').showModal();
document.addEventListener('keydown', e => {
  if (e.key === 'Escape' && !$('#help').open) return shut();
  if (!single || e.ctrlKey || e.metaKey || e.altKey || (/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) && e.target.type !== 'range')) return;
  const k = e.key, rail = $$('.rail a');
  if (/^[1-8]$/.test(k) && rail[k - 1]) rail[k - 1].click();
  else if (k === '[') $('#prev')?.click(); else if (k === ']') $('#next')?.click();
  else if (k === '?') $('#help').showModal();
  else if (k === '/' && $('#q')) { e.preventDefault(); $('#q').focus(); }
  else if (Q.length && (k === 'j' || k === 'k')) sel(cur + (k === 'j' ? 1 : -1));
  else if (Q.length && 'aru'.includes(k)) $(`[data-key=${k}]`, k === 'u' ? document : Q[cur])?.click();
});

// ---- theme, print
const th = $('#theme'), dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme:dark)').matches;
const paint = () => { th.textContent = dark() ? 'Light' : 'Dark'; th.setAttribute('aria-label', `${th.textContent} theme`); }; const kept = store('theme'); if (kept) root.dataset.theme = kept; paint();
th.onclick = () => { root.dataset.theme = dark() ? 'light' : 'dark'; store('theme', root.dataset.theme); paint(); };
$('#print').onclick = () => print();
const hash = location.hash.match(/^#(S\d+[a-z]?)$/); if (hash && form && document.getElementById(hash[1])) evidence([hash[1]], document.body);
})();
