import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { ReturnResult } from '../server/protocol';

/** The edits of a document; `version` is null where the server has read its file, `isNew` where the file is created by the edit. */
interface EditedDocument {
  readonly uri: vscode.Uri;
  readonly version: number | null;
  readonly isNew: boolean;
  readonly edits: readonly TextEdit[];
}

/** The documents that a workbook changes, and those that it brings. */
export function documentsOf({ edit }: ReturnResult): readonly EditedDocument[] {
  const changes = edit.documentChanges ?? [];
  const created = new Set(changes.flatMap((change) => ('kind' in change && change.kind === 'create' ? [change.uri] : [])));
  return changes.flatMap((change) =>
    'edits' in change
      ? [
          {
            uri: vscode.Uri.parse(change.textDocument.uri, true),
            version: change.textDocument.version,
            isNew: created.has(change.textDocument.uri),
            edits: change.edits.filter((one): one is TextEdit => 'newText' in one),
          },
        ]
      : [],
  );
}

/** Whether two answers say the same, whichever documents were open. */
export const isSame = (one: ReturnResult, other: ReturnResult): boolean => contentOf(one) === contentOf(other);

const contentOf = (result: ReturnResult): string =>
  JSON.stringify([result.remarks, documentsOf(result).map(({ uri, edits }) => [uri.toString(), edits])]);
