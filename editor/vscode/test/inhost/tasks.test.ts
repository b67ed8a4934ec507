import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { create, discard, packagedServer, root } from './workspace';

const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension('fisc-dsl.fisc');
  assert.ok(found);
  return found;
};

const run = async (task: vscode.Task): Promise<number | undefined> => {
  const ended = new Promise<number | undefined>((resolve) => {
    const listening = vscode.tasks.onDidEndTaskProcess((event) => {
      if (event.execution.task.name !== task.name) return;
      listening.dispose();
      resolve(event.exitCode);
    });
  });
  await vscode.tasks.executeTask(task);
  return ended;
};

suite('Tasks', () => {
  teardown(() => discard('誤り.fisc'));

  test('checking and building are offered for the folder, in their groups', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'fisc' });
    assert.deepEqual(tasks.map(({ name }) => name).sort(), ['build', 'check']);
    assert.equal(tasks.find(({ name }) => name === 'build')?.group?.id, vscode.TaskGroup.Build.id);
  });

  test('what the command line prints is read by the problem matchers, in both languages', async () => {
    await create('誤り.fisc', 'control 運999 𠮷\n  category: ない分類\n  clause 1\n    text: 𠮷\n    responsibility: provider\n    evidence: 404\n');
    const [program, ...before] = packagedServer();
    const matchers: { name: string; pattern: Record<string, number | string> }[] = extension().packageJSON.contributes.problemMatchers;
    for (const language of ['ja', 'en']) {
      let output = '';
      try {
        output = execFileSync(program, [...before, 'check', '--lang', language], { cwd: root().fsPath, encoding: 'utf8' });
      } catch (error) {
        output = (error as { stdout: string }).stdout;
      }
      const found = matchers.map(({ name, pattern }) => {
        const match = output.split('\n').map((line) => new RegExp(String(pattern.regexp)).exec(line)).find((it) => it !== null);
        assert.ok(match, `${name} finds nothing in ${output}`);
        return { file: match[Number(pattern.file)], line: Number(match[Number(pattern.line)]), code: match[Number(pattern.code)] };
      });
      assert.ok(found.every(({ file, line, code }) => file?.endsWith('.fisc') && line > 0 && /^FISC\d{4}$/.test(code ?? '')));
    }
  });

  // The oldest editor has no terminal here: its native module would have to be compiled, for half a minute at every run.
  if (process.env.FISC_TEST_EDITOR === 'oldest') return;
  test('a check ends well where there is no error, and with 1 where there is', async () => {
    const check = async (): Promise<vscode.Task> => {
      const found = (await vscode.tasks.fetchTasks({ type: 'fisc' })).find(({ name }) => name === 'check');
      assert.ok(found);
      return found;
    };
    assert.equal(await run(await check()), 0);
    await create('誤り.fisc', 'control 運999 𠮷\n  evidence: 404\n');
    assert.equal(await run(await check()), 1);
  });
});
