// A user at the editor: a fresh profile, a fresh copy of a catalog, and a page that shows them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { newest } from './editors.mjs';
import { example } from './paths.mjs';
import { makeProfile } from './profile.mjs';
import { startServer } from './server.mjs';
import { Workbench } from './workbench.mjs';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
// A page that a test has changed counts as one from elsewhere, which may not speak to this machine.
flags.push('--disable-features=LocalNetworkAccessChecks');

/**
 * Opens the editor on a copy of a catalog; `close` ends all of it. `machine`: settings that belong to a machine, such as paths.
 * `extensions`: folders of others that are installed beside the packaged one.
 * `trusted: false`: nobody vouches for the folder until a test does. `prepare` can give a query for the page, such as
 * `{ workspace }`, a file that is opened in place of the folder.
 */
export async function openEditor({ editor = newest, catalog = example, locale, settings, machine, viewport, trusted = true, extensions = [], prepare } = {}) {
  // A short path: a Unix socket's is limited to 107 bytes.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fisc-'));
  const workspace = path.join(folder, 'workspace');
  if (catalog === undefined || catalog === null) fs.mkdirSync(workspace);
  else fs.cpSync(catalog, workspace, { recursive: true });
  const ends = [() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const profile = makeProfile(editor, folder, { locale, settings, machine, extensions });
    const server = await startServer(editor, profile, path.join(folder, 'code-server.log'), { trusted });
    ends.push(server.end);
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: flags });
    ends.push(() => browser.close());
    const context = await browser.newContext({ viewport: viewport ?? { width: 1400, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    // The server ends the extension host at once where the page has left, and waits for it to come back where it is closed.
    ends.push(() => page.goto('about:blank').catch(() => undefined));
    const outside = [];
    page.on('requestfailed', (request) => {
      if (!request.url().startsWith(`http://${server.address}`) && !request.url().startsWith('data:')) outside.push(request.url());
    });
    const { address } = server;
    const session = { page, context, workspace, outside, close, profile, folder, address, workbench: new Workbench(page) };
    const query = { ...(await prepare?.(session, server)) };
    session.opened = Date.now();
    await goTo(session, query.workspace === undefined ? { folder: workspace, ...query } : query);
    return session;
  } catch (error) {
    await close();
    throw error;
  }
}

/** Shows another folder or workspace in the window. */
export const goTo = ({ page, address }, query) =>
  page.goto(`http://${address}/?${new URLSearchParams(query)}`, { timeout: 120_000 });
