import type { ChangeEntry } from '../server/protocol';

/** Characters of a text that a row shows, and those before the first difference that are among them. */
const Longest = 28;
const Before = 6;

/** The old and the new text. Unless both are short they begin shortly before they differ: a narrow view shows little more than one. */
export function shortened({ oldText, newText }: ChangeEntry): string {
  // Characters and not code units: a surrogate pair is not cut in two.
  const before = [...(oldText ?? '')];
  const after = [...(newText ?? '')];
  if (oldText === undefined || newText === undefined) return cut(oldText === undefined ? after : before, 0);
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same++;
  const short = before.length + after.length <= Longest;
  const start = short ? 0 : Math.max(same - Before, 0);
  return `${cut(before, start)} → ${cut(after, start)}`;
}

/** What has changed, with its former name. */
export const nameOf = ({ subject, formerSubject }: ChangeEntry): string =>
  formerSubject === undefined ? subject : `${formerSubject} → ${subject}`;

function cut(characters: readonly string[], start: number): string {
  const end = start + Longest;
  const text = characters.slice(start, end).join('').replace(/\s+/g, ' ');
  return `${start > 0 ? '…' : ''}${text}${characters.length > end ? '…' : ''}`;
}
