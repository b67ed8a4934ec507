// The tests of the extension host as tests of this process, so that all are counted by one.
import { suite, test } from 'node:test';
import { versionOf } from './editors.mjs';
import { runInHost } from './inHost.mjs';

export async function inHostSuite(editor) {
  const outcomes = await runInHost(editor);
  suite(`In VS Code ${versionOf(editor)}`, () => {
    for (const { title, error } of outcomes)
      test(title, () => {
        if (error !== undefined) throw new Error(error);
      });
  });
}
