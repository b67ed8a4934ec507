// Writing a control: what shows while somebody types, with and without an input method.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, suite } from 'node:test';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { openEditor } from '../harness/session.mjs';

const file = '追加.fisc';
const accepted = '許容.fisc';
const text = `control 運999 𠮷を確かめる。
  category: サイバー攻撃対応態勢の整備

  clause 1
    text: 台帳を𠮷する。
    information: 𠮷の説明。
    finding: 𠮷を確かめた。
    responsibility: provider, user
`;

suite('Writing', () => {
  let session;
  before(async () => {
    session = await openEditor({
      prepare: ({ workspace }) => {
        fs.writeFileSync(path.join(workspace, file), text);
        fs.writeFileSync(path.join(workspace, accepted), text.replace('運999', '運998'));
      },
    });
    await session.workbench.restored();
    await session.workbench.open(file);
  });
  after(() => session?.close());
  const it = (title, body) => onScreen(title, () => session, body);

  const squiggles = ({ page }) => page.locator('.editor-instance .squiggly-warning').count();
  const suggestions = ({ page }) => page.locator('.suggest-widget.visible .monaco-list-row');
  const toEnd = async ({ page, workbench }) => {
    await workbench.clickLine('clause 1');
    await page.keyboard.press('Control+End');
  };

  it('missing evidence is underlined, and the line goes when a source is cited', async (at) => {
    await eventually('a squiggle', () => squiggles(at), (count) => count > 0);
    await takeScreenshot(at.page, 'missing-evidence');
    await toEnd(at);
    await at.page.keyboard.type('    evidence: 5', { delay: 20 });
    await at.page.keyboard.press('Escape');
    await eventually('no squiggle', () => squiggles(at), (count) => count === 0);
    await at.page.keyboard.press('Backspace');
    await at.page.keyboard.press('Escape');
    await eventually('it is back', async () => (await squiggles(at)) + (await at.page.locator('.editor-instance .squiggly-error').count()), (count) => count > 0);
    await at.page.keyboard.type('5');
    await at.page.keyboard.press('Escape');
  });

  it('a source is completed by its Japanese title, which an input method composes', async (at) => {
    const { page, workbench } = at;
    await page.keyboard.type(', ');
    await suggestions(at).first().waitFor();
    await workbench.compose(['s', 'せ', 'せき', 'せきにん', '責任'], '責任');
    const row = suggestions(at).filter({ hasText: '責任共有モデル' });
    await row.waitFor();
    await takeScreenshot(page, 'completion');
    await row.click();
    // Behind an id the editor shows the title.
    await eventually('the citation', () => workbench.lines(), (lines) => lines.some((line) => /evidence: 5.*, 23/.test(line)));
  });

  it('while text is composed the cursor stays, nothing is formatted, and the text at the end is what was composed', async (at) => {
    const { page, workbench } = at;
    await workbench.clickLine('text: 台帳を');
    await page.keyboard.press('End');
    const before = await workbench.cursor();
    const line = /Ln (\d+)/.exec(before)[1];
    for (const step of ['k', 'か', 'かく', 'かくに', 'かくにん', '確認']) {
      await workbench.compose([step]);
      assert.match(await workbench.cursor(), new RegExp(`Ln ${line},`));
    }
    await workbench.compose([], '確認');
    await page.keyboard.press('Escape');
    await eventually('the text', () => workbench.lines(), (lines) => lines.includes('    text: 台帳を𠮷する。確認'));
  });

  it('a list that is open stays open while text is composed', async (at) => {
    const { page, workbench } = at;
    await toEnd(at);
    await page.keyboard.type(', ');
    await suggestions(at).first().waitFor();
    for (const step of ['c', 'cl', 'clo']) {
      await workbench.compose([step]);
      await eventually('the list', () => suggestions(at).count(), (count) => count > 0);
    }
    await workbench.compose([], 'Cloud');
    await suggestions(at).filter({ hasText: 'CloudTrail' }).first().click();
    await eventually('the citation', () => workbench.lines(), (lines) => lines.some((line) => /evidence: 5.*, 23.*, 19/.test(line)));
  });

  it('saving writes the file', async (at) => {
    await at.page.keyboard.press('Control+S');
    await eventually('the file', () => fs.readFileSync(path.join(at.workspace, file), 'utf8'), (now) => now.includes('台帳を𠮷する。確認\n'));
  });

  it('a finding is accepted with a reason that is typed', async (at) => {
    const { page, workbench } = at;
    await workbench.open(accepted);
    await eventually('a squiggle', () => squiggles(at), (count) => count > 0);
    const menu = page.locator('.action-widget .monaco-list-row');
    const row = menu.filter({ hasText: /[Aa]ccept/ }).first();
    await eventually('the menu', async () => {
      await page.keyboard.press('Escape');
      await workbench.clickLine('clause 1');
      await page.keyboard.press('Control+.');
      return row.waitFor({ timeout: 10_000 }).then(() => true, () => false);
    });
    await takeScreenshot(page, 'quick-fix');
    await row.click();
    const box = page.locator('.quick-input-widget:visible .quick-input-box input');
    await box.waitFor();
    await box.fill('𠮷の版で確認する');
    await page.keyboard.press('Enter');
    await eventually('the acceptance', () => workbench.lines(), (lines) => lines.includes('    accept: missing-evidence 𠮷の版で確認する'));
    await eventually('no squiggle', () => squiggles(at), (count) => count === 0);
  });

  it('a misprint is extracted: what it should say, and why, is asked for', async (at) => {
    const { page, workbench } = at;
    const row = page.locator('.action-widget .monaco-list-row').filter({ hasText: /misprint/ }).first();
    await eventually('the menu', async () => {
      await page.keyboard.press('Escape');
      await workbench.clickLine('text: 台帳を');
      await page.keyboard.press('End');
      for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Control+.');
      return row.waitFor({ timeout: 10_000 }).then(() => true, () => false);
    });
    await row.click();
    const box = page.locator('.quick-input-widget:visible .quick-input-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'する。');
    await takeScreenshot(page, 'correction');
    await box.fill('「𠮷」する。');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible').filter({ hasText: '→ 「𠮷」する。' }).waitFor();
    await box.fill('脱字');
    await page.keyboard.press('Enter');
    await eventually('the correction', () => workbench.lines(), (lines) => lines.includes('    correction: 「する。」→「「𠮷」する。」 脱字'));
  });

  it('nothing was asked of the network', ({ outside }) => assert.deepEqual(outside, []));
});
