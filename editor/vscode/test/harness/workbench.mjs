// The editor's window: the few moves that the tests share, as a user makes them.
import { eventually, patience } from './poll.mjs';

export class Workbench {
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(patience);
    this.editor = page.locator('.editor-instance', { has: page.locator('.view-line') }).first();
  }

  /** Waits until the window shows the folder. */
  async restored() {
    const folder = this.page.locator('.explorer-folders-view .monaco-list-row').first();
    await this.page.locator('.monaco-workbench').waitFor();
    if (await folder.waitFor({ timeout: patience / 3 }).then(() => true, () => false)) return;
    // A window that takes another's place comes up without an extension host now and then, and shows nothing of a folder that
    // needs one. Who sits before it loads it again; that it was so is told.
    console.log(`the window was loaded again: nothing of its folder was shown within ${patience / 3} ms`);
    await this.page.reload();
    await folder.waitFor();
  }

  /** Types into the box that a key opens, and picks the row that says so. */
  async pick(key, text, row) {
    const { box } = this;
    const found = this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row', { hasText: row }).first();
    await eventually(`the list has '${row}'`, async () => {
      // Before the window has its keys, one goes unheard; and a list stays as it was when it was opened.
      if (!(await box.isVisible())) await this.page.keyboard.press(key);
      await box.fill(text, { timeout: 5000 }).catch(() => undefined);
      if (await found.waitFor({ timeout: 5000 }).then(() => true, () => false)) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
    await this.accept(found);
  }

  /** Clicks on a row of a list until the list is gone: one that is drawn anew meanwhile does not hear it. */
  async accept(row) {
    await eventually('the row is accepted', async () => {
      await row.click({ timeout: 5000 }).catch(() => undefined);
      return row.waitFor({ state: 'hidden', timeout: 5000 }).then(() => true, () => false);
    });
  }

  /** Runs a command of the palette by its title. */
  command(title) {
    return this.pick('F1', `>${title}`, title);
  }

  /** Runs a command of the palette that asks for one of several things, and chooses it. */
  async choose(title, row) {
    await this.command(title);
    const { box } = this;
    const found = this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row', { hasText: row }).first();
    await box.fill(row);
    await this.accept(found);
    await box.waitFor({ state: 'hidden' });
  }

  /** The box that asks for a text. */
  get box() {
    return this.page.locator('.quick-input-widget:visible .quick-input-box input');
  }

  /** Writes into the box that is open, and goes on. */
  async answer(text) {
    await this.box.fill(text);
    await this.page.keyboard.press('Enter');
    await this.box.waitFor({ state: 'hidden' });
  }

  /** Opens a file of the folder, and waits until it is drawn. */
  async open(file) {
    await this.pick('Control+P', file, file);
    await this.page.locator('.tab.active', { hasText: file }).first().waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Puts the cursor at the beginning of a line, counted from 1. */
  async goToLine(line) {
    await this.pick('Control+G', `:${line}`, new RegExp(`\\b${line}\\b`));
    await eventually('the cursor is there', () => this.cursor(), (text) => text?.includes(`Ln ${line},`));
  }

  /** What the status bar says of the cursor. */
  cursor() {
    return this.page.locator('#status\\.editor\\.selection').textContent();
  }

  /** The lines that are on the screen, as a user sees them. Their order in the page is another; blanks are no-break spaces. */
  lines(editor = this.editor) {
    return editor.locator('.view-line').evaluateAll((all) =>
      all
        .map((line) => [Number.parseInt(line.style.top, 10), line.textContent.replaceAll('\u00a0', ' ')])
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text),
    );
  }

  /** A line on the screen that holds a text. */
  line(text) {
    return this.editor.locator('.view-line', { hasText: text.replaceAll(' ', '\u00a0') }).first();
  }

  /**
   * Clicks on a line that holds a text, until the cursor is there: lines move when what is shown above them comes in, and
   * a click then meets another.
   */
  async clickLine(text) {
    const line = this.line(text);
    const cursor = this.editor.locator('.cursors-layer .cursor').first();
    const top = (place) => place.evaluate((element) => element.style.top, null, { timeout: 5000 }).catch(() => undefined);
    await eventually(`the cursor is in '${text}'`, async () => {
      await line.click();
      const met = async () => (await top(line)) === ((await top(cursor)) ?? 'nowhere');
      return eventually('the cursor', met, Boolean, 1000).catch(() => false);
    });
  }

  /** Composes with an input method, as the browser hears of it: what is shown on the way, and the text at the end. */
  async compose(steps, text) {
    const devtools = await this.page.context().newCDPSession(this.page);
    for (const step of steps) {
      const end = step.length;
      await devtools.send('Input.imeSetComposition', { text: step, selectionStart: end, selectionEnd: end });
    }
    if (text !== undefined) await devtools.send('Input.insertText', { text });
    await devtools.detach();
  }

  /** Shows the view container of the extension. */
  async showCatalog() {
    const icon = this.page.locator('.activitybar .action-item', { has: this.page.locator('[aria-label*="FISC"]') }).first();
    const shown = this.page.locator('.composite.viewlet[id="workbench.view.extension.fisc"], [id="workbench.view.extension.fisc"]');
    await eventually('the views are shown', async () => {
      if (!(await shown.first().isVisible())) await icon.click({ timeout: 5000 }).catch(() => undefined);
      return shown.first().isVisible();
    });
  }

  /** A view of the side bar by its name. */
  view(name) {
    return this.page.locator('.pane', { has: this.page.locator('.pane-header', { hasText: name }) }).first();
  }

  /** The page within the preview. */
  get preview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** The item of the status bar that shows the coverage. */
  get coverage() {
    return this.page.locator('[id="fisc-dsl.fisc.fisc.coverage"]');
  }
}
