'use strict';
// The site's own script: the choice between the printed and the corrected text, quotations, and the search of the index.
// All that it does beside the search has its equal without it.
(() => {
  const byId = (id) => document.getElementById(id);

  // A choice holds for all pages of a visit, where the browser remembers anything of pages that it opens from disk.
  const remember = {
    get(key) { try { return sessionStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { sessionStorage.setItem(key, value); } catch { /* Then it holds for this page. */ } },
  };

  const choice = byId('as-printed');
  if (choice) {
    choice.checked = remember.get('as-printed') === '1';
    choice.addEventListener('change', () => remember.set('as-printed', choice.checked ? '1' : '0'));
  }

  for (const button of document.querySelectorAll('.quote .copy')) {
    const quote = button.parentElement;
    const address = quote.querySelector('.address');
    const text = button.textContent;
    button.hidden = false;
    address.textContent = `${location.href.split('#')[0]}#${address.dataset.anchor}`;
    button.addEventListener('click', async () => {
      const said = quote.querySelector('p');
      if (!await copied(said)) return;
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = text; }, 2000);
    });
  }

  // Pages of an intranet are no secure context, in which alone the clipboard's newer interface is there.
  async function copied(element) {
    try {
      await navigator.clipboard.writeText(element.innerText);
      return true;
    } catch {
      getSelection().selectAllChildren(element);
      return document.execCommand('copy');
    }
  }

  const panel = byId('search');
  if (!panel || typeof fiscIndex === 'undefined') return;

  const shownAtOnce = 100;
  const filters = ['party', 'status', 'source', 'category'].map(byId);
  const words = byId('words'), results = byId('results'), found = byId('found'), contents = byId('contents');
  const entries = fiscIndex.map(([address, path, title, category, party, status, isOpen, sources, text]) =>
    ({ address, path, title, category, party, status, isOpen, sources, text, folded: fold(`${path}\n${title}\n${text}`) }));

  panel.hidden = false;
  byId('no-script').hidden = true;
  // An input method's unfinished word is no word.
  words.addEventListener('input', (event) => { if (!event.isComposing) show(false); });
  words.addEventListener('compositionend', () => show(false));
  for (const filter of filters) filter.addEventListener('change', () => show(true));
  byId('clear').addEventListener('click', () => {
    words.value = '';
    for (const filter of filters) filter.value = '';
    show(true);
    words.focus();
  });
  addEventListener('hashchange', restore);
  addEventListener('popstate', restore);
  restore();

  // Width of letters, case, and the kind of kana make no difference.
  function fold(text) {
    return text.normalize('NFKC').toLowerCase().replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
  }

  // The state stands behind the number sign, so that it has an address and the way back leads to it.
  function restore() {
    const asked = new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');
    words.value = asked.get('q') ?? '';
    for (const filter of filters) filter.value = asked.get(filter.id) ?? '';
    for (const filter of filters) if (filter.selectedIndex < 0) filter.value = '';
    list();
  }

  function show(isStep) {
    const asked = new URLSearchParams();
    if (words.value.trim()) asked.set('q', words.value.trim());
    for (const filter of filters) if (filter.value) asked.set(filter.id, filter.value);
    const address = [...asked].length > 0 ? `#${asked}` : location.href.split('#')[0];
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    list();
  }

  function list() {
    const terms = fold(words.value).split(/\s+/).filter((t) => t.length > 0);
    const [party, status, source, category] = filters.map((f) => f.value);
    const isAsked = terms.length > 0 || party || status || source || category;
    contents.hidden = isAsked;
    results.replaceChildren();
    if (!isAsked) {
      found.textContent = '';
      return;
    }

    const hits = entries.filter((e) => terms.every((t) => e.folded.includes(t))
      && (!party || e.party === party || (e.party === 'both' && (party === 'provider' || party === 'user')))
      && (!status || (status === 'gap' ? e.isOpen : e.status === status))
      && (!source || e.sources.includes(source))
      && (!category || e.category === category || e.category.startsWith(`${category}/`)));
    // What is named so stands before what says so.
    if (terms.length > 0) hits.sort((a, b) => rank(a, terms) - rank(b, terms));
    const of = (text, numbers) => numbers.reduce((said, number, index) => said.replace(`{${index}}`, number.toLocaleString()), text);
    found.textContent = hits.length === 0 ? found.dataset.none : of(found.dataset.found, [hits.length, entries.length]);
    append(hits, 0, terms, of);
  }

  function rank(entry, terms) {
    const path = fold(entry.path);
    return terms.some((t) => path === t) ? 0 : terms.some((t) => path.startsWith(t)) ? 1 : terms.some((t) => fold(entry.title).includes(t)) ? 2 : 3;
  }

  function append(hits, from, terms, of) {
    for (const hit of hits.slice(from, from + shownAtOnce)) results.append(item(hit, terms));
    const left = hits.length - from - shownAtOnce;
    if (left <= 0) return;
    const more = element('li', 'more');
    const button = element('button', '', of(found.dataset.more, [left]));
    button.type = 'button';
    button.addEventListener('click', () => {
      more.remove();
      append(hits, from + shownAtOnce, terms, of);
      results.children[from + shownAtOnce]?.querySelector('a, button')?.focus();
    });
    more.append(button);
    results.append(more);
  }

  function item(hit, terms) {
    const line = element('li');
    const link = element('a');
    link.href = hit.address;
    link.append(element('span', 'label', hit.path), ` ${hit.title}`);
    line.append(link);
    if (hit.status) line.append(' ', element('span', `status ${hit.status}`, byId('status').querySelector(`option[value="${hit.status}"]`).textContent));
    if (hit.text) line.append(excerpt(hit.text, terms));
    return line;
  }

  // The first place of a word, with what stands around it, as it is written.
  function excerpt(text, terms) {
    const shown = element('p', 'excerpt');
    const places = [];
    let folded = '';
    for (const [index, character] of characters(text)) {
      const one = fold(character);
      for (let i = 0; i < one.length; i++) places.push(index);
      folded += one;
    }

    places.push(text.length);
    const first = Math.min(...terms.map((t) => folded.indexOf(t)).filter((at) => at >= 0));
    const start = Number.isFinite(first) ? Math.max(0, first - 30) : 0;
    const end = Math.min(folded.length, start + 120);
    const marks = [];
    for (const term of terms) for (let at = folded.indexOf(term, start); at >= 0 && at < end; at = folded.indexOf(term, at + term.length)) marks.push([at, Math.min(at + term.length, end)]);
    marks.sort((a, b) => a[0] - b[0]);
    if (start > 0) shown.append('…');
    let at = start;
    for (const [from, to] of marks) {
      if (from < at) continue;
      shown.append(text.slice(places[at], places[from]), element('mark', '', text.slice(places[from], places[to])));
      at = to;
    }

    shown.append(text.slice(places[at], places[end]));
    if (end < folded.length) shown.append('…');
    return shown;
  }

  // Characters with what is set on them: ｻﾞ is one.
  function* characters(text) {
    let start = 0;
    let part = '';
    for (const character of text) {
      if (part && !/[\uff9e\uff9f\u3099\u309a\p{M}]/u.test(character)) {
        yield [start, part];
        start += part.length;
        part = '';
      }

      part += character;
    }

    if (part) yield [start, part];
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
})();
