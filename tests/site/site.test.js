// The site as a reader has it: a folder on disk, in a real browser, with nothing to load from anywhere.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const axe = readFileSync(path.join(here, 'node_modules/axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'fisc-site-'));
const catalog = path.join(here, 'catalog.fisc');
let browser;
let site;

before(async () => {
  site = build('site', catalog);
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox'] });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

function build(name, from, ...more) {
  const program = process.env.FISC_UNDER_TEST?.split(' ') ?? ['dotnet', path.join(here, '../FiscDsl.Cli.Tests/bin/Release/net10.0/fisc.dll')];
  const output = path.join(folder, name);
  execFileSync(program[0], [...program.slice(1), 'build', from, '--format', 'html', '-o', output, ...more], { env: { ...process.env, FISC_LANG: 'ja' } });
  return path.join(output, more.includes('--as-printed') ? '見本-printed-site' : '見本-site');
}

const addressOf = (page, fragment = '') => pathToFileURL(path.join(site, page)).href + fragment;

/** Opens a page, and fails for whatever it complains of or asks for outside of its folder. */
async function open(page, { fragment = '', ...options } = {}) {
  const context = await browser.newContext({ locale: 'ja-JP', ...options });
  const tab = await context.newPage();
  tab.faults = [];
  tab.on('pageerror', (error) => tab.faults.push(String(error)));
  tab.on('console', (message) => { if (message.type() === 'error') tab.faults.push(message.text()); });
  tab.on('request', (request) => { if (!request.url().startsWith(pathToFileURL(site).href)) tab.faults.push(request.url()); });
  await tab.goto(addressOf(page, fragment));
  return tab;
}

async function close(tab) {
  assert.deepEqual(tab.faults, []);
  await tab.context().close();
}

const pathsOf = (tab) => tab.locator('#results li .label').allTextContents();

describe('the search', () => {
  for (const [words, found] of [
    ['運１１２', '運112'], ['ｻｲﾊﾞｰ', '運113'], ['さいばー', '運113'], ['消磁', '運112/2'], ['𠮷野', '運113/1'], ['AES ２５６', '運113/(1)'], ['aes', '運113/(1)'], ['未前防止', '運113/1'],
  ]) test(`finds ${words}`, async () => {
    const tab = await open('index.html');
    await tab.locator('#words').fill(words);
    assert.ok((await pathsOf(tab)).includes(found), `${words}: ${await pathsOf(tab)}`);
    assert.ok(await tab.locator('#contents').isHidden());
    await close(tab);
  });

  test('shows where a word stands, as it is written', async () => {
    const tab = await open('index.html');
    await tab.locator('#words').fill('しょうじ さーばー');
    await tab.locator('#words').fill('ｻｰﾊﾞｰ');
    assert.deepEqual(await tab.locator('#results mark').allTextContents(), ['ｻｰﾊﾞｰ', 'サーバー']);
    await close(tab);
  });

  test('says that it finds nothing', async () => {
    const tab = await open('index.html');
    await tab.locator('#words').fill('存在しない語');
    assert.match(await tab.locator('#found').textContent(), /条件に合う項はない/);
    await tab.locator('#clear').click();
    assert.ok(await tab.locator('#contents').isVisible());
    await close(tab);
  });

  test('filters by party, status, source and category, and the way back leads to what was', async () => {
    const tab = await open('index.html');
    await tab.locator('#party').selectOption('provider');
    assert.deepEqual(await pathsOf(tab), ['運112/2', '運113/1', '運113/(1)']);
    await tab.locator('#status').selectOption('gap');
    assert.deepEqual(await pathsOf(tab), ['運112/2']);
    await tab.goBack();
    assert.equal((await pathsOf(tab)).length, 3);
    await tab.goBack();
    assert.ok(await tab.locator('#contents').isVisible());
    await tab.goForward();
    await tab.locator('#source').selectOption('5');
    assert.deepEqual(await pathsOf(tab), ['運113/(1)']);
    const address = tab.url();
    await tab.locator('#results a').first().click();
    await tab.goBack();
    assert.equal(tab.url(), address);
    assert.deepEqual(await pathsOf(tab), ['運113/(1)']);
    await close(tab);
  });

  test('has an address', async () => {
    const tab = await open('index.html', { fragment: '#q=監査&category=運用基準' });
    assert.deepEqual(await pathsOf(tab), ['運113/-1']);
    await close(tab);
  });
});

describe('a clause', () => {
  test('has an address that lasts as long as its path', async () => {
    const tab = await open('controls/運113.html', { fragment: '#(1)' });
    assert.ok(await tab.locator('section.clause:target blockquote').getByText('AES256').isVisible());
    await close(tab);
  });

  test('says where its address is only its place', async () => {
    const tab = await open('controls/運113.html');
    assert.equal(await tab.locator('.positional').count(), 1);
    assert.match(await tab.locator('[id="-1"] .positional').textContent(), /並び順による/);
    await close(tab);
  });

  test('leads to what it mentions', async () => {
    const tab = await open('controls/運113.html');
    await tab.locator('blockquote').getByRole('link', { name: '運112' }).click();
    assert.equal(await tab.locator('h1').textContent(), '運112 媒体を廃棄すること。');
    await close(tab);
  });

  test('can be quoted with its address', async () => {
    const tab = await open('controls/運113.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    await tab.locator('[id="(1)"] .quote summary').click();
    await tab.locator('[id="(1)"] .copy').click();
    await tab.locator('[id="(1)"] .copy', { hasText: 'コピーした' }).waitFor();
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^運113\/\(1\)「AES256 で.*」（「「𠮷野クラウド」対応リファレンス」版 1.30） file:.*controls\/.*#\(1\)$|%281%29$/s);
    await close(tab);
  });

  test('shows the print where that is asked for, on each page', async () => {
    const tab = await open('controls/運113.html');
    assert.ok(await tab.locator('.corrected').first().isVisible());
    await tab.locator('#as-printed').check();
    assert.equal(await tab.locator('.printed').first().innerText(), '未前防止');
    assert.ok(await tab.locator('.corrected').first().isHidden());
    await tab.locator('header nav a').first().click();
    await tab.goto(addressOf('controls/運113.html'));
    assert.ok(await tab.locator('#as-printed').isChecked());
    await close(tab);
  });
});

describe('without a script', () => {
  test('everything is there but the search', async () => {
    const tab = await open('index.html', { javaScriptEnabled: false });
    assert.ok(await tab.locator('#search').isHidden());
    assert.ok(await tab.getByText('検索と絞り込みには JavaScript がいる').isVisible());
    await tab.getByRole('link', { name: '運113' }).first().click();
    await tab.locator('#as-printed').check();
    assert.ok(await tab.locator('.printed').first().isVisible());
    await close(tab);
  });
});

describe('what is hostile', () => {
  test('runs nothing and leads nowhere', async () => {
    const hostile = path.join(folder, 'hostile.fisc');
    writeFileSync(hostile, readFileSync(catalog, 'utf8')
      .replaceAll('媒体を廃棄すること。', '<script>alert(1)</script>"><img src=x onerror=alert(1)> ]]> \u202eevil 𠮷')
      .replaceAll('公開文書で確認した。', '[x](javascript:alert(1)) `</script>` で確認した。'));
    const was = site;
    try {
      site = build('hostile', hostile);
      for (const page of ['index.html', 'controls/運112.html', 'sources.html', 'coverage.html', 'whole.html']) {
        const tab = await open(page, { fragment: page === 'index.html' ? '#q=script' : '' });
        let asked = false;
        tab.on('dialog', () => { asked = true; });
        assert.ok((await tab.locator('body').innerText()).includes('<script>alert(1)</script>') || page === 'sources.html' || page === 'coverage.html', page);
        assert.equal(await tab.locator('img, a[href^="javascript:"], main script').count(), 0);
        assert.ok(!(await tab.locator('body').innerText()).includes('\u202e'));
        assert.ok(!asked);
        await close(tab);
      }
    } finally {
      site = was;
    }
  });
});

describe('everybody', () => {
  for (const scheme of ['light', 'dark'])
    for (const page of ['index.html', 'controls/運113.html', 'sources.html', 'coverage.html', 'revisions.html', 'whole.html'])
      test(`reads ${page} (${scheme}): axe finds nothing`, async () => {
        const tab = await open(page, { colorScheme: scheme, bypassCSP: true, fragment: page === 'index.html' ? '#status=gap' : '' });
        await tab.evaluate(axe);
        const { violations } = await tab.evaluate(() => axe.run({ preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
        assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`), []);
        await close(tab);
      });

  test('comes to a result by the keyboard alone', async () => {
    const tab = await open('index.html');
    await tab.keyboard.press('Tab');
    assert.equal(await tab.evaluate(() => document.activeElement.className), 'skip');
    await tab.locator('#words').focus();
    await tab.keyboard.type('aes');
    for (let i = 0; i < 6; i++) await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/controls/);
    assert.ok(await tab.locator('section.clause:target').isVisible());
    await close(tab);
  });
});

describe('on paper', () => {
  test('it has contents, running heads and page numbers', async () => {
    const tab = await open('whole.html');
    const pdf = path.join(folder, 'whole.pdf');
    await tab.pdf({ path: pdf, preferCSSPageSize: true });
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    assert.ok(pages.length >= 2);
    for (const [index, text] of pages.entries()) {
      assert.ok(text.includes('「𠮷野クラウド」対応リファレンス'), `the head of page ${index + 1}: ${text}`);
      assert.match(text, new RegExp(`${index + 1} ?/ ?${pages.length}\\s*$`), `the number of page ${index + 1}: ${text}`);
    }

    assert.ok(pages[0].includes('目次') && pages[0].includes('運113'));
    assert.ok(pages.slice(1).every((text) => text.includes('運用基準')));
    await close(tab);
  });
});
