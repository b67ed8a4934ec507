// Holds the Japanese texts to the English ones: every text that the code says has a translation with the same
// placeholders, and nothing is translated that nobody says.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const faults = [];

function compare(what, english, japanese) {
  for (const [key, text] of english) {
    if (!(key in japanese)) faults.push(`${what}: not translated: ${key}`);
    else if (placeholders(text) !== placeholders(japanese[key])) faults.push(`${what}: other placeholders: ${key}`);
  }
  const known = new Set(english.map(([key]) => key));
  for (const key of Object.keys(japanese)) if (!known.has(key)) faults.push(`${what}: nobody says: ${key}`);
}

const placeholders = (text) =>
  [...text.matchAll(/\{\d\}|command:[\w.]+/g)]
    .map(([found]) => found)
    .sort()
    .join(' ');

const sources = fs.readdirSync(path.join(root, 'src'), { recursive: true }).filter((file) => file.endsWith('.ts'));
const said = sources.flatMap((file) =>
  [
    ...fs.readFileSync(path.join(root, 'src', file), 'utf8').matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g),
  ].map(([, single, double]) => single ?? double),
);
compare(
  'l10n',
  [...new Set(said)].map((text) => [text, text]),
  read('l10n/bundle.l10n.ja.json'),
);

const nls = read('package.nls.json');
compare('package.nls', Object.entries(nls), read('package.nls.ja.json'));
const used = new Set(
  [...fs.readFileSync(path.join(root, 'package.json'), 'utf8').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key),
);
for (const key of used) if (!(key in nls)) faults.push(`package.json: no text for ${key}`);
for (const key of Object.keys(nls)) if (!used.has(key)) faults.push(`package.nls: nobody says: ${key}`);

for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
