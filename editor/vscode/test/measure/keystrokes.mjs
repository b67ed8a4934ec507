import { eventually } from '../harness/poll.mjs';

/**
 * Types at the end of the file that is open, where a key makes a citation unknown and the next one takes that back, and gives
 * the times in milliseconds from a key to the frame that shows the squiggle, or shows it no more.
 */
export async function keystrokes({ page, workbench }, count) {
  await workbench.editor.locator('.view-line').last().click();
  await page.keyboard.press('Control+End');
  // The page keeps the time itself: a way there and back would count as waiting.
  await page.evaluate(() => {
    window.fiscKeys = [];
    let since;
    let was = 0;
    const count = () => document.querySelectorAll('.editor-instance .squiggly-error').length;
    addEventListener('keydown', ({ key }) => {
      if (key !== '9' && key !== 'Backspace') return;
      since = performance.now();
      was = count();
    }, true);
    const look = () => {
      if (since !== undefined && (was === 0) !== (count() === 0)) {
        window.fiscKeys.push(performance.now() - since);
        since = undefined;
      }
      requestAnimationFrame(look);
    };
    look();
  });
  const taken = () => page.evaluate(() => window.fiscKeys.length);
  for (let i = 0; i < count; i++) {
    await page.keyboard.press(i % 2 === 0 ? '9' : 'Backspace');
    await eventually(`key ${i + 1} shows`, taken, (number) => number === i + 1);
  }
  return page.evaluate(() => window.fiscKeys);
}
