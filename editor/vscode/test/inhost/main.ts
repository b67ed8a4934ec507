// The extension host calls `run` instead of leaving the user to work. Each file holds a suite.
import { appendFileSync } from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';
import { patience } from '../harness/poll.mjs';

/** A line of the report, which the process that started the editor reads: a test begins, or has ended. */
export interface Line {
  readonly title: string;
  readonly state: 'begun' | 'passed' | 'failed' | 'done';
  readonly error?: string;
}

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 4 * patience, forbidPending: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // The first starts without any file of the language open, and the last ends the server.
  await import('./activation.test');
  await import('./findings.test');
  await import('./completion.test');
  await import('./navigation.test');
  await import('./rename.test');
  await import('./structure.test');
  await import('./formatting.test');
  await import('./codeActions.test');
  await import('./typing.test');
  await import('./commands.test');
  await import('./changes.test');
  await import('./workbooks.test');
  await import('./plans.test');
  await import('./tasks.test');
  await import('./texts.test');
  await import('./server.test');
  const report = (line: Line) =>
    appendFileSync(path.join(process.env.FISC_TEST_RUN ?? '', 'report.jsonl'), `${JSON.stringify(line)}\n`);
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('test', (test) => report({ title: test.fullTitle(), state: 'begun' }))
      .on('pass', (test) => report({ title: test.fullTitle(), state: 'passed' }))
      .on('fail', (test, error) => report({ title: test.fullTitle(), state: 'failed', error: String(error.stack ?? error) }));
  });
  report({ title: '', state: 'done' });
}
