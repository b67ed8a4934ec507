// Fields and values while they are typed: what would be swallowed by prose, and what stands already.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, suite } from 'node:test';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { openEditor } from '../harness/session.mjs';

const head = '  category: サイバー攻撃対応態勢の整備\n\n  clause 1\n    text:\n';
const files = {
  '値.fisc': `control 運991 𠮷の値。\n${head}      台帳を𠮷する。\n    responsibility: user\n    evidence: 5 "全体", 1\n`,
  'コロン.fisc': `control 運992 𠮷のコロン。\n${head}      台帳を𠮷する。\n`,
  '変換.fisc': `control 運993 𠮷の変換。\n${head}      台帳を𠮷する。\n`,
  '候補.fisc': `control 運994 𠮷の候補。\n${head}      台帳を𠮷する。\n`,
  '余白.fisc': `control 運995 𠮷の余白。\n${head}      台帳を𠮷する。\nまた、𠮷野家は、訓練を行う。\nAmazon EC2 は、仮想サーバーである。\n    responsibility: user\n  clause 2\n    text: 報告する。\n`,
};

suite('Fields and values', () => {
  let session;
  before(async () => {
    session = await openEditor({
      prepare: ({ workspace }) => {
        for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(workspace, name), text);
      },
    });
    await session.workbench.restored();
  });
  after(() => session?.close());
  const it = (title, body) => onScreen(title, () => session, body);

  const row = ({ page }, label) => page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: new RegExp(`^${label}(?![,a-z])`) }).first();
  const has = ({ workbench }, line) => eventually(`'${line}'`, () => workbench.lines(), (lines) => lines.includes(line));
  const below = async ({ page, workbench }, file) => {
    await workbench.open(file);
    await workbench.clickLine('台帳を𠮷する。');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await eventually('the cursor is in the prose', () => workbench.cursor(), (text) => text?.includes('Col 7'));
  };
  const openList = (at, label) =>
    eventually('the list', async () => {
      await at.page.keyboard.press('Control+Space');
      if (await row(at, label).waitFor({ timeout: 5000 }).then(() => true, () => false)) return true;
      await at.page.keyboard.press('Escape');
      return false;
    });

  it('a value that stands is replaced whole, from in front of it and from within', async (at) => {
    const { page, workbench } = at;
    await workbench.open('値.fisc');
    await workbench.clickLine('responsibility: user');
    await page.keyboard.press('End');
    for (let i = 0; i < 'user'.length; i++) await page.keyboard.press('ArrowLeft');
    await openList(at, 'provider, user');
    await takeScreenshot(page, 'value-in-front');
    await row(at, 'provider').click();
    await has(at, '    responsibility: provider');
    await page.keyboard.press('Control+Z');
    await has(at, '    responsibility: user');
    await page.keyboard.press('End');
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowLeft');
    await openList(at, 'none');
    await row(at, 'none').click();
    await has(at, '    responsibility: none');
  });

  it('a colon behind the name of a field outdents it, and one undo takes that back', async (at) => {
    const { page } = at;
    await below(at, 'コロン.fisc');
    await page.keyboard.type('note', { delay: 20 });
    await page.keyboard.press('Escape');
    await page.keyboard.type(':');
    await has(at, '    note:');
    await takeScreenshot(page, 'colon-outdents');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
    await has(at, '      note:');
  });

  it('what an input method has typed is outdented by the next Enter, and one undo takes that back', async (at) => {
    const { page, workbench } = at;
    await below(at, '変換.fisc');
    await workbench.compose(['s', 'しゅたい', '主体', '主体：'], '主体：利用者');
    await page.keyboard.press('Escape');
    await has(at, '      主体：利用者');
    await page.keyboard.press('Enter');
    await has(at, '    主体：利用者');
    await takeScreenshot(page, 'enter-outdents');
    await page.keyboard.press('Control+Z');
    await has(at, '      主体：利用者');
  });

  it('the list at the end of a composition offers the field, and taking it outdents the line', async (at) => {
    const { page, workbench } = at;
    await below(at, '候補.fisc');
    await workbench.compose(['s', 'しゅたい', '主体'], '主体');
    await row(at, 'responsibility').waitFor();
    await takeScreenshot(page, 'field-offered');
    await row(at, 'responsibility').click();
    await has(at, '    responsibility: ');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
    await has(at, '      主体');
  });

  it('sentences on the margin are made part of the field above, all at once', async (at) => {
    const { page, workbench } = at;
    await workbench.open('余白.fisc');
    await eventually('a squiggle', () => page.locator('.editor-instance .squiggly-error').count(), (count) => count > 0);
    const fix = page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Make it part of the field above' }).first();
    await eventually('the menu', async () => {
      await page.keyboard.press('Escape');
      await workbench.clickLine('Amazon EC2 は');
      await page.keyboard.press('Control+.');
      return fix.waitFor({ timeout: 10_000 }).then(() => true, () => false);
    });
    await takeScreenshot(page, 'margin-fix');
    await fix.click();
    await has(at, '      また、𠮷野家は、訓練を行う。');
    await has(at, '      Amazon EC2 は、仮想サーバーである。');
    await eventually('no squiggle', () => page.locator('.editor-instance .squiggly-error').count(), (count) => count === 0);
  });

  it('nothing was asked of the network', ({ outside }) => assert.deepEqual(outside, []));
});
