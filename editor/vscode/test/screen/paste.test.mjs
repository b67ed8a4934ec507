// What other programs have copied, pasted into a catalog.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, suite } from 'node:test';
import { copy } from '../harness/clipboard.mjs';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { openEditor } from '../harness/session.mjs';

const control = (id) => `基準 ${id} 𠮷を確かめる。\r\n  分類: サイバー攻撃対応態勢の整備\r\n  考え方:\r\n    始め。\r\n`;
const files = Object.fromEntries(['運991', '運992', '運993', '運994', '運995', '運996', '運997', '運998'].map((id) => [`${id}.fisc`, control(id)]));

// The lines of a page of a PDF, the invisible and the radical that come with them, and a list.
const page = '台帳は、利⽤者が年\r\n一回\u200b𠮷する。次による。\r\n(1)\t自ら実施\r\nする。\r\n# 注意\r\n';
const word = {
  text: '台帳を年二回𠮷する。\r\n結果を報告する。\r\n',
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<p class=MsoNormal>台帳を年<span class=msoDel><del cite="mailto:a" datetime="2026-01-01T00:00">二</del></span>回𠮷する。</p>
<p class=MsoNormal>結果を報告する。<!--[if gte vml 1]><v:shape><v:imagedata src="a.png"/></v:shape><![endif]--><![if !vml]><img width=1 src="a.png"><![endif]></p>
<!--EndFragment--></body></html>`,
};

// As Excel has it: what spans rows, a line break within a cell, and a column of the maker's own.
const excel = {
  'text/plain': '項番\t内容説明\tクラウド事業者\t利用者\t該当情報\t社内の所管\r\n(1)\t台帳を確かめる。\t○\t—\t両方に当てはまる。\t総務部\r\n(2)\t"記録は、次による。\n① 保管する。"\t○\t○\t\t\r\n',
  'text/html': `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:"\\@"}</style></head><body><table><!--StartFragment-->
 <tr><td class=xl65>項番</td><td>内容説明</td><td>クラウド事業者</td><td>利用者</td><td>該当情報</td><td>社内の所管</td></tr>
 <tr><td>(1)</td><td>台帳を確かめる。</td><td>○</td><td>—</td><td rowspan=2 class=xl66>両方に当てはまる。</td><td>総務部</td></tr>
 <tr><td>(2)</td><td class=xl67>記録は、次による。<br>
    ① 保管する。</td><td>○</td><td>○</td><td></td></tr>
<!--EndFragment--></table></body></html>`,
};

suite('Pasting', () => {
  let session;
  before(async () => {
    session = await openEditor({
      locale: 'ja',
      prepare: ({ workspace }) => {
        for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(workspace, name), text);
      },
    });
    await session.workbench.restored();
    await session.workbench.open('運991.fisc');
    // Before there is a server, the paste is a plain one.
    await session.workbench.coverage.waitFor();
  });
  after(() => session?.close());
  const it = (title, body) => onScreen(title, () => session, body);

  const behindSentence = async ({ page, workbench }, file) => {
    await workbench.open(file);
    await workbench.clickLine('始め。');
    await page.keyboard.press('End');
  };
  const below = async (at, file) => {
    await behindSentence(at, file);
    await at.page.keyboard.press('Enter');
    await eventually('the cursor is below', () => at.workbench.cursor(), (text) => text?.includes('Ln 5, Col 5'));
  };
  const becomes = ({ workbench }, ...lines) => eventually('the text', () => workbench.lines(), (all) => JSON.stringify(all.slice(3, 3 + lines.length)) === JSON.stringify(lines));
  const widget = ({ page }) => page.locator('.post-edit-widget').first();

  it('a page of a PDF is pasted as prose, and one undo takes it back', async (at) => {
    await copy(at, { 'text/plain': page });
    await below(at, '運991.fisc');
    await at.page.keyboard.press('Control+V');
    await becomes(at, '    始め。', '    台帳は、利用者が年一回𠮷する。', '    次による。', '    (1) 自ら実施する。', '    ＃ 注意');
    await widget(at).waitFor();
    await at.page.locator('.notification-list-item-message', { hasText: '「＃」にした' }).first().waitFor();
    await takeScreenshot(at.page, 'pasted-prose');
    await at.page.keyboard.press('Control+S');
    const file = path.join(at.workspace, '運991.fisc');
    await eventually('the file is saved', () => fs.readFileSync(file, 'utf8'), (text) => text.includes('    次による。\r\n    (1) 自ら実施する。\r\n'));
    await at.page.keyboard.press('Control+Z');
    await becomes(at, '    始め。', '    ');
  });

  it('the plain paste is one choice away', async (at) => {
    await copy(at, { 'text/plain': '一つ。二つ。\r\n' });
    await below(at, '運992.fisc');
    await at.page.keyboard.press('Control+V');
    await becomes(at, '    始め。', '    一つ。', '    二つ。');
    await widget(at).click();
    await at.page.locator('.action-widget .monaco-list-row', { hasText: '文として貼り付ける' }).first().waitFor();
    await takeScreenshot(at.page, 'paste-choices');
    await at.workbench.accept(at.page.locator('.action-widget .monaco-list-row', { hasText: 'Plain Text' }).first());
    await becomes(at, '    始め。', '    一つ。二つ。');
  });

  it('what is deleted in Word and its pictures are left out, and that is said; its paragraphs stay apart', async (at) => {
    await copy(at, { 'text/plain': word.text, 'text/html': word.html });
    await below(at, '運993.fisc');
    await at.page.keyboard.press('Control+V');
    await becomes(at, '    始め。', '    台帳を年回𠮷する。', '', '    結果を報告する。');
    const message = await at.page.locator('.notification-list-item-message', { hasText: '図・画像1点' }).first().innerText();
    assert.match(message, /削除された文字か隠し文字1か所/);
  });

  it('rows of a table are pasted as they are into prose, and as clauses where the columns are told', async (at) => {
    const { page, workbench } = at;
    await copy(at, { 'text/plain': '1\t台帳を確かめる。\r\n2\t𠮷を確かめる。\r\n' });
    await below(at, '運994.fisc');
    await page.keyboard.press('Control+V');
    await becomes(at, '    始め。', '    1 台帳を確かめる。', '    2 𠮷を確かめる。');
    await widget(at).click();
    await workbench.accept(page.locator('.action-widget .monaco-list-row', { hasText: '列の意味を選ぶ' }).first());
    for (const [column, role] of [['A', '項番'], ['B', '内容']]) {
      await page.locator('.quick-input-title', { hasText: `列 ${column} は何か` }).first().waitFor();
      if (column === 'A') await takeScreenshot(page, 'paste-columns');
      await workbench.box.fill(role);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: role }).first().waitFor();
      await page.keyboard.press('Enter');
    }
    await eventually('the clauses', () => workbench.lines(), (lines) => lines.join('\n').includes('  clause 1\n    text: 台帳を確かめる。\n\n  clause 2\n    text: 𠮷を確かめる。') && !lines.some((line) => line.includes('1 台帳')));
  });

  it('rows that were copied from Excel become clauses between the others, and one undo takes them back', async (at) => {
    const { page, workbench } = at;
    await copy(at, excel);
    await workbench.open('運997.fisc');
    await workbench.clickLine('始め。');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+V');
    const clauses = ['  clause (1)', '    text: 台帳を確かめる。', '    responsibility: provider', '    information: 両方に当てはまる。', '', '  clause (2)', '    text:', '      記録は、次による。', '      ① 保管する。', '    responsibility: provider, user'];
    await eventually('the clauses', () => workbench.lines(), (lines) => JSON.stringify(lines.slice(5, 5 + clauses.length)) === JSON.stringify(clauses));
    const message = await page.locator('.notification-list-item-message', { hasText: '知らない列' }).first().innerText();
    assert.match(message, /2 行目の 6 列目: 貼り付けなかった/);
    await takeScreenshot(page, 'pasted-rows');
    await page.keyboard.press('Control+Z');
    await eventually('the text as it was', () => workbench.lines(), (lines) => !lines.some((line) => line.includes('台帳')));
  });

  it('rows that cannot be clauses say why, and only to whoever asks', async (at) => {
    const { page, workbench } = at;
    await copy(at, { 'text/plain': '基準番号\t要件\r\n運997\t台帳を確かめる。\r\n運998\t𠮷を確かめる。\r\n' });
    await below(at, '運998.fisc');
    await page.keyboard.press('Control+V');
    await eventually('the plain text', () => workbench.lines(), (lines) => lines.some((line) => line.includes('運997 台帳を確かめる。')));
    await widget(at).click();
    await workbench.accept(page.locator('.action-widget .monaco-list-row', { hasText: '項として貼り付ける' }).first());
    await page.locator('.notification-list-item-message', { hasText: 'いくつもの基準（運997, 運998）の行がある。' }).first().waitFor();
    await takeScreenshot(page, 'paste-refused');
    assert.ok(!(await workbench.lines()).some((line) => line.includes('clause')));
  });

  it('so is what is copied for several cursors', async (at) => {
    await copy(at, { 'text/plain': '一つ。\r\n二つ。' });
    await behindSentence(at, '運995.fisc');
    await at.workbench.command('Add Cursor Above');
    await eventually('two cursors', () => at.workbench.cursor(), (text) => text?.includes('2'));
    await at.page.keyboard.press('Control+V');
    await eventually('both have their line', () => at.workbench.lines(), (lines) => lines.some((line) => line.endsWith('一つ。')) && lines.includes('    始め。二つ。'));
  });

  it('so is what is copied from a catalog', async (at) => {
    await at.workbench.open('運996.fisc');
    await at.page.keyboard.press('Control+A');
    await at.page.keyboard.press('Control+C');
    await at.page.keyboard.press('Control+End');
    await at.page.keyboard.press('Control+V');
    await becomes(at, '    始め。', '基準 運996 𠮷を確かめる。', '  分類: サイバー攻撃対応態勢の整備');
  });

  it('nothing was asked of the network', ({ outside }) => assert.deepEqual(outside, []));
});
