/**
 * Copies in another program, which says itself what is on the clipboard: text by its type.
 * @param {{ context: import('playwright-core').BrowserContext, page: import('playwright-core').Page }} session
 * @param {Record<string, string>} flavours
 */
export async function copy({ context, page }, flavours) {
  const other = await context.newPage();
  await other.setContent('<p>𠮷</p>');
  await other.evaluate((all) => {
    document.addEventListener('copy', (event) => {
      for (const [type, text] of Object.entries(all)) event.clipboardData?.setData(type, text);
      event.preventDefault();
    });
    getSelection()?.selectAllChildren(document.body);
  }, flavours);
  await other.keyboard.press('Control+C');
  await other.close();
  await page.bringToFront();
}
