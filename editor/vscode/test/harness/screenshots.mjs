// Pictures of what a test has come to. Those of a failed test say so.
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { screenshots } from './paths.mjs';

export async function takeScreenshot(page, name, { keepMouse = false } = {}) {
  fs.mkdirSync(screenshots, { recursive: true });
  if (!keepMouse) {
    await page.mouse.move(2, 2);
    await page.locator('.workbench-hover:visible').first().waitFor({ state: 'hidden' });
  }
  await page.screenshot({ path: path.join(screenshots, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

/** A test of what is on the screen of a session; where it fails, there is a picture. */
export function onScreen(title, session, body) {
  test(title, async () => {
    try {
      await body(session());
    } catch (error) {
      const { page } = session() ?? {};
      if (page !== undefined) await takeScreenshot(page, `FAILED ${title.replaceAll(/[^\p{L}\d]+/gu, ' ')}`).catch(() => undefined);
      throw error;
    }
  });
}
