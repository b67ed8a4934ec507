import { eventually } from '../harness/poll.mjs';

/** How long the extension took to activate, as the extension host itself reports it. */
export async function activationTime(workbench) {
  await workbench.command('Developer: Show Running Extensions');
  const row = workbench.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'fisc' }).first();
  return eventually('the time', async () => /Activation: (\d+ms)/.exec(await row.innerText())?.[1]);
}
