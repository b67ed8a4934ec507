// A workspace with several folders: of which catalog the views speak, how catalogs and what is in them are begun, and what is shown when one is gone.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, suite } from 'node:test';
import { commitAll } from '../harness/git.mjs';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { openEditor } from '../harness/session.mjs';

const small = {
  '吉野.fisc': `reference yoshino
  title: 𠮷野クラウドのリファレンス
  keywords: en

category 運用基準
  category 外部委託管理

source 1 𠮷野の白書
  url: https://example.com/yoshino.pdf
  access: public
`,
  '委託.fisc': `control 運109 𠮷野の委託先を確かめること。
  category: 外部委託管理

  clause 1
    text: 委託先の台帳を確かめること。
    responsibility: provider
    evidence: 1

  clause 2
    text: 𠮷野の体制を確かめること。
    responsibility: provider
`,
};

suite('Several folders', () => {
  let session;
  before(async () => {
    session = await openEditor({ locale: 'ja', viewport: { width: 1500, height: 950 }, prepare: twoFolders });
    await session.workbench.restored();
    await session.workbench.open('運113.fisc');
    await session.workbench.showCatalog();
  });
  after(() => session?.close());
  const it = (title, body) => onScreen(title, () => session, body);

  const second = (...names) => path.join(session.folder, '第二', ...names);
  const header = (view) => eventually('a title', () => session.workbench.view(view).locator('.pane-header').innerText());
  const row = (view, name) => session.workbench.view(view).getByRole('treeitem', { name }).first();
  const ratio = () => session.workbench.coverage.innerText({ timeout: 5000 }).catch(() => '');
  const squiggle = () => session.page.locator('.editor-instance .squiggly-warning').first().waitFor();
  const titled = (text) => eventually(`the title has '${text}'`, () => header('カタログ'), (title) => title.includes(text));

  it('the views and the status bar speak of the catalog that the cursor is in', async ({ page, workbench }) => {
    await squiggle();
    await titled('Amazon Web Services');
    await row('カタログ', /サイバー攻撃対応態勢の整備/).waitFor();
    await row('情報源', /リスクおよびコンプライアンス, 参照 \d/).waitFor();
    const before = await eventually('the coverage', ratio);
    await workbench.open('委託.fisc');
    await squiggle();
    await titled('𠮷野クラウドのリファレンス');
    await row('カタログ', /運109.*情報参照元が未記入/).waitFor();
    await row('情報源', /^1 𠮷野の白書, 参照 1/).waitFor();
    await row('カタログ', /サイバー攻撃対応態勢の整備/).waitFor({ state: 'hidden' });
    await eventually('the coverage', ratio, (text) => text.includes('1/2'));
    await takeScreenshot(page, 'ja-second-folder');
    await workbench.open('運113.fisc');
    await titled('Amazon Web Services');
    await eventually('the coverage', ratio, (text) => text === before);
  });

  it('the changes are those of the catalog that the cursor is in', async ({ page, workbench }) => {
    const changes = workbench.view('変更');
    await changes.locator('.pane-header').click();
    await changes.locator('.welcome-view-content', { hasText: '変更はない' }).waitFor();
    await workbench.open('委託.fisc');
    await workbench.clickLine('𠮷野の体制を');
    await page.keyboard.press('End');
    await page.keyboard.type('毎年確かめること。');
    await changes.getByRole('treeitem', { name: /運109\/2/ }).first().waitFor();
    await workbench.open('運113.fisc');
    await changes.locator('.welcome-view-content', { hasText: '変更はない' }).waitFor();
    await workbench.open('委託.fisc');
    await changes.getByRole('treeitem', { name: /運109\/2/ }).first().waitFor();
    await page.keyboard.press('Control+Z');
    await changes.locator('.pane-header').click();
  });

  it('a source that there is already is refused in the box, and Escape changes nothing', async ({ page, workbench }) => {
    await workbench.command('情報源を追加');
    await eventually('the next number', () => workbench.box.inputValue(), (value) => value === '2');
    const message = page.locator('.quick-input-widget:visible .quick-input-message');
    for (const [text, refusal] of [['１', 'すでにある: 1 𠮷野の白書'], ['𠮷 2', '空白'], ['', 'IDを書く']]) {
      await workbench.box.fill(text);
      await eventually(`'${text}' is refused`, () => message.innerText(), (said) => said.includes(refusal));
      await page.keyboard.press('Enter');
      assert.ok(await workbench.box.isVisible());
    }
    await page.keyboard.press('Escape');
    await workbench.box.waitFor({ state: 'hidden' });
    assert.equal(fs.readFileSync(second('吉野.fisc'), 'utf8'), small['吉野.fisc']);
    assert.equal(await page.locator('.tab.dirty').count(), 0);
  });

  it('a new source begins behind the others, and is counted', async ({ page, workbench }) => {
    await workbench.open('吉野.fisc');
    await workbench.open('委託.fisc');
    await workbench.command('情報源を追加');
    await workbench.answer('２');
    const source = (title) => eventually('the source', () => workbench.lines(), (lines) => lines.join('\n').includes(`access: public\n\nsource 2 ${title}\n  url: https://`));
    await source('');
    await page.keyboard.type('𠮷野の規程');
    await source('𠮷野の規程');
    await page.keyboard.press('Escape');
    await row('情報源', /^2 𠮷野の規程, 参照 0/).waitFor();
    await page.keyboard.press('Control+S');
    await eventually('the file', () => fs.readFileSync(second('吉野.fisc'), 'utf8'), (text) => text.startsWith(`${small['吉野.fisc']}\nsource 2 𠮷野の規程\n`));
  });

  it('a catalog is made in a folder that is chosen; Escape makes none, and one that is there stays', async ({ page, workbench }) => {
    const folder = second('新しい𠮷');
    const before = fs.readdirSync(second());
    await workbench.command('カタログを新規作成');
    // It lists the folders that there are before it hears of a key.
    const listed = page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: '運用基準' });
    await listed.waitFor();
    await page.keyboard.press('Escape');
    await workbench.box.waitFor({ state: 'hidden' });
    assert.deepEqual(fs.readdirSync(folder), []);

    await choose(second());
    await page.locator('.notification-list-item', { hasText: /第二/ }).first().waitFor();
    assert.deepEqual(fs.readdirSync(second()), before);

    await choose(folder);
    await page.locator('.tab.active', { hasText: 'catalog.fisc' }).waitFor();
    await titled('サンプルクラウド');
    await row('情報源', /ホワイトペーパー/).waitFor();
    await takeScreenshot(page, 'ja-new-catalog');

    async function choose(chosen) {
      await workbench.command('カタログを新規作成');
      await listed.waitFor();
      await workbench.box.fill(`${chosen}/`);
      await listed.waitFor({ state: 'hidden' });
      await page.locator('.quick-input-widget:visible .monaco-button', { hasText: 'ここに作る' }).first().click();
      await workbench.box.waitFor({ state: 'hidden' });
    }
  });

  it('where the catalog is deleted that the views show, they show another', async ({ workbench }) => {
    await workbench.command('View: Close All Editors');
    fs.rmSync(second('新しい𠮷'), { recursive: true });
    // Editors close one after the other, and on a slow machine the cursor is in one of the second folder for a moment.
    await eventually('another title', () => header('カタログ'), (title) => /Amazon Web Services|𠮷野クラウド/.test(title));
    await row('カタログ', /./).waitFor();
  });

  it('where there is none left, they say so, and the status bar shows nothing', async ({ page, workbench, workspace }) => {
    fs.rmSync(second(), { recursive: true });
    for (const name of fs.readdirSync(workspace)) fs.rmSync(path.join(workspace, name), { recursive: true });
    for (const name of ['カタログ', '情報源']) await workbench.view(name).locator('.welcome-view-content', { hasText: 'カタログがまだない' }).waitFor();
    await workbench.coverage.waitFor({ state: 'hidden' });
    await eventually('no title', () => header('カタログ'), (title) => !/サンプル|Amazon/.test(title));
    await takeScreenshot(page, 'ja-no-catalog');
  });
});

/** The example, and a small catalog beside it; each in a repository of its own. */
function twoFolders({ workspace, folder }) {
  const beside = path.join(folder, '第二');
  fs.mkdirSync(path.join(beside, '新しい𠮷'), { recursive: true });
  for (const [name, text] of Object.entries(small)) fs.writeFileSync(path.join(beside, name), text);
  for (const each of [workspace, beside]) commitAll(each);
  const file = path.join(folder, '二つ.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: [{ path: workspace }, { path: beside }] }));
  return { workspace: file };
}
