// The words of the language have colours that can be told apart, in the themes that come with the editor.
import assert from 'node:assert/strict';
import { after, before, suite } from 'node:test';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { openEditor } from '../harness/session.mjs';

const themes = ['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast'];

suite('Colours', () => {
  let session;
  before(async () => {
    session = await openEditor();
    await session.workbench.restored();
    await session.workbench.open('運113.fisc');
  });
  after(() => session?.close());

  /** The colours of some words of the file, and of the ground behind them. */
  const colours = async ({ workbench }) => {
    const of = (line, word) =>
      workbench
        .line(line)
        .locator('span span', { hasText: word })
        .first()
        .evaluate((span) => getComputedStyle(span).color);
    return {
      comment: await of('番号の記号なので', '番号の記号'),
      keyword: await of('control 運113', /^control/),
      id: await of('control 運113', '運113'),
      field: await of('category: サイバー', /^category/),
      category: await of('category: サイバー', 'サイバー'),
      prose: await of('サイバー攻撃の手口は', '手口'),
    };
  };
  const ground = ({ page }) => page.locator('.editor-instance .monaco-editor-background').first().evaluate((it) => getComputedStyle(it).backgroundColor);

  for (const theme of themes)
    onScreen(`${theme}: words differ, and stand out from the ground`, () => session, async (at) => {
      const before = await ground(at);
      await at.workbench.choose('Preferences: Color Theme', theme);
      await eventually('the theme', () => ground(at), (now) => now !== before);
      // A line is drawn without colours first, and those of the server come last.
      // What is drawn anew meanwhile has none at all.
      const { behind, ...found } = await eventually(
        `colours of ${theme}`,
        async () => ({ ...(await colours(at)), behind: await ground(at) }),
        (now) =>
          Object.values(now).every((colour) => colour.startsWith('rgb')) &&
          new Set([now.comment, now.keyword, now.id, now.prose]).size === 4 && now.field !== now.prose && now.category !== now.field,
      );
      for (const [what, colour] of Object.entries(found)) assert.ok(contrast(colour, behind) >= 3, `${what}: ${colour} on ${behind}`);
      await takeScreenshot(at.page, `theme-${theme.replaceAll(' ', '-').toLowerCase()}`);
    });
});

// The contrast of two colours as WCAG 2 defines it.
function contrast(a, b) {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.match(/[\d.]+/g).map(Number).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
