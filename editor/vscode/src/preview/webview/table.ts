import type { PreviewCitationResult, PreviewColumnResult, PreviewResult, PreviewRowResult } from '../../server/protocol';
import type { PageTexts } from '../messages';
import { element, link, paragraphs } from './elements';

/** The columns of the printed table that differ from row to row; the others are the heading above it. */
const RowColumns = ['text', 'provider', 'user', 'evidence', 'information', 'finding'];

/** A control: its heading, and its rows under the header of the printed table. */
export function controlOf(preview: PreviewResult, texts: PageTexts): HTMLElement[] {
  const said = preview.rows.flatMap((row) => row.texts.map(({ key }) => key));
  const keys = [
    ...RowColumns,
    ...preview.columns.map(({ key }) => key).filter((key) => said.includes(key) && !RowColumns.includes(key)),
  ];
  const columns = keys.map((key) => preview.columns.find((column) => column.key === key) ?? { key, group: '', title: '' });
  const heading = element(
    'header',
    { 'data-line': String(preview.range.start.line) },
    element('p', { class: 'category' }, preview.category.join(' › ')),
    element('h1', {}, element('span', { class: 'id' }, preview.id), ` ${preview.title ?? ''}`),
  );
  if (preview.intent !== undefined) {
    const title = preview.columns.find((column) => column.key === 'intent')?.title ?? texts.intent;
    heading.append(element('details', { open: '' }, element('summary', {}, title), ...paragraphs(preview.intent)));
  }
  if (preview.rows.length === 0) return [heading, element('p', { class: 'empty' }, texts.noRows)];
  const body = element('tbody', {}, ...preview.rows.map((row) => rowOf(row, columns, texts)));
  const widths = element('colgroup', {}, ...columns.map(({ key }) => element('col', { class: key })));
  return [heading, element('table', {}, widths, head(columns), body)];
}

function head(columns: readonly PreviewColumnResult[]): HTMLElement {
  const upper = element('tr');
  const lower = element('tr');
  for (const [i, { key, group, title }] of columns.entries()) {
    const spans = columns.slice(i).findIndex((column) => column.group !== group);
    const width = spans < 0 ? columns.length - i : spans;
    if (i === 0 || columns[i - 1]?.group !== group) {
      upper.append(element('th', title === '' ? { rowspan: '2', class: key } : { colspan: String(width) }, group));
    }
    if (title !== '') lower.append(element('th', { class: key }, title));
  }
  return element('thead', {}, upper, lower);
}

function rowOf(row: PreviewRowResult, columns: readonly PreviewColumnResult[], texts: PageTexts): HTMLElement {
  const tr = element('tr', { 'data-line': String(row.range.start.line), 'data-subject': row.subject });
  for (const { key, group, title } of columns) {
    // The label heads the cell where the page is too narrow for a table.
    tr.append(element('td', { class: key, 'data-label': title === '' ? group : title }, ...cell(key, row, texts)));
  }
  return tr;
}

function cell(key: string, row: PreviewRowResult, texts: PageTexts): (Node | string)[] {
  switch (key) {
    case 'text':
      return [
        ...paragraphs(row.quotation),
        ...remarks(row, texts),
        element('p', { class: 'subject' }, [row.subject, ...row.codes].join(' · ')),
      ];
    case 'provider':
    case 'user':
      return [mark(row[key])];
    case 'evidence':
      return [evidence(row, texts)];
    default:
      return row.texts.filter((text) => text.key === key).flatMap(({ text }) => paragraphs(text));
  }
}

const mark = (isResponsible: boolean | undefined): string => (isResponsible === undefined ? '' : isResponsible ? '○' : '—');

function evidence(row: PreviewRowResult, texts: PageTexts): HTMLElement {
  if (row.citations.length > 0)
    return element(
      'ul',
      { class: 'citations' },
      ...row.citations.map((citation) => element('li', {}, ...cited(citation, texts))),
    );
  return element('p', { class: row.isGap ? 'gap' : 'settled' }, [row.evidence, row.reason ?? ''].join(' ').trim());
}

function cited({ id, locator, title, urls }: PreviewCitationResult, { noAddress }: PageTexts): (Node | string)[] {
  const [first, ...more] = urls;
  const name = title === undefined ? id : `${id} ${title}`;
  return [
    first === undefined ? name : link(first, name),
    ...more.flatMap((url, i) => [' ', link(url, `[${i + 2}]`)]),
    ...(first === undefined && title !== undefined ? [element('span', { class: 'locator' }, ` （${noAddress}）`)] : []),
    ...(locator === undefined ? [] : [element('span', { class: 'locator' }, ` 「${locator}」`)]),
  ];
}

function remarks({ notes, corrections }: PreviewRowResult, texts: PageTexts): HTMLElement[] {
  const all: HTMLElement[] = [];
  if (notes.length > 0) all.push(element('aside', {}, element('h2', {}, texts.notes), ...notes.flatMap(paragraphs)));
  if (corrections.length > 0) {
    const items = corrections.map(({ printed, replacement, reason }) =>
      element(
        'li',
        {},
        element('del', {}, printed),
        ' → ',
        element('ins', {}, replacement),
        reason === undefined ? '' : ` ${reason}`,
      ),
    );
    all.push(element('aside', {}, element('h2', {}, texts.corrections), element('ul', {}, ...items)));
  }
  return all;
}
