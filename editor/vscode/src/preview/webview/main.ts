// Runs in the page of the preview: draws what it is sent, keeps the scroll, and says where somebody clicks.
import type { PageMessage, ShowMessage } from '../messages';
import { element } from './elements';
import { controlOf } from './table';

declare function acquireVsCodeApi(): { postMessage(message: PageMessage): void };

const vscode = acquireVsCodeApi();
const main = document.getElementById('preview') as HTMLElement;
let control: string | undefined;
let subject: string | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => {
  if (data.type !== 'show') return;
  const { preview, line, texts } = data;
  const scroll = preview?.id === control ? document.documentElement.scrollTop : 0;
  main.replaceChildren(...(preview === undefined ? [element('p', { class: 'empty' }, texts.empty)] : controlOf(preview, texts)));
  document.documentElement.scrollTop = scroll;
  mark(preview?.id, line);
  control = preview?.id;
});

// A click on a link follows it; while text is being selected, nothing moves.
main.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('a') !== null || getSelection()?.isCollapsed === false) return;
  const line = target.closest<HTMLElement>('[data-line]')?.dataset.line;
  if (line !== undefined) vscode.postMessage({ type: 'reveal', line: Number(line) });
});

/** Marks the row of the cursor, and brings it into view where the cursor has come to another one. */
function mark(id: string | undefined, line: number | undefined): void {
  const rows = [...main.querySelectorAll<HTMLElement>('tbody tr')];
  const row = rows.findLast((candidate) => line !== undefined && Number(candidate.dataset.line) <= line);
  row?.classList.add('current');
  const here = row === undefined ? undefined : `${id} ${row.dataset.subject}`;
  if (here !== undefined && here !== subject) row?.scrollIntoView({ block: 'nearest' });
  subject = here;
}

vscode.postMessage({ type: 'ready' });
