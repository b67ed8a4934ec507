import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import { goTo, locationOf } from '../places';
import { openMerged } from '../returned/mergedDocuments';
import type { ChangeEntry, DiffResult } from '../server/protocol';
import type { Listed } from './changesTree';
import { editorsGit } from './git';

/** Shows a change in the editor's diff: the file in the commit beside what it is now, or that beside what a workbook makes of it. What was removed stands in the commit alone. */
export async function openChange(change: ChangeEntry, result: Listed): Promise<void> {
  if ('workbook' in result) return openMerged(change, result);
  const { location, oldLocation } = change;
  if (location === undefined) return oldLocation === undefined ? undefined : openRemoved(oldLocation, result);
  const then = await committed(oldLocation ?? location, result.commit);
  if (then === undefined) return void (await goTo(location));
  const { uri, range } = locationOf(location);
  const title = `${uri.path.slice(uri.path.lastIndexOf('/') + 1)} (${result.revision} ↔ ${vscode.l10n.t('now')})`;
  const selection = new vscode.Range(range.start, range.start);
  await vscode.commands.executeCommand('vscode.diff', then, uri, title, { selection, preview: true });
}

async function openRemoved(oldLocation: Location, { commit, revision }: DiffResult): Promise<void> {
  const then = await committed(oldLocation, commit);
  if (then !== undefined) return void (await goTo({ ...oldLocation, uri: then.toString() }));
  const text = vscode.l10n.t(
    'What was removed stands in {0} alone, and the Git extension of the editor cannot show it.',
    revision,
  );
  void vscode.window.showInformationMessage(text);
}

/** The address of a file as it was in a commit; undefined where it was not there, or Git is turned off in the editor. */
async function committed(location: Location, commit: string): Promise<vscode.Uri | undefined> {
  try {
    const uri = (await editorsGit())?.toGitUri(locationOf(location).uri, commit);
    if (uri !== undefined) await vscode.workspace.fs.readFile(uri);
    return uri;
  } catch {
    return undefined;
  }
}
