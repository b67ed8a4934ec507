import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { ReturnResult } from '../server/protocol';

/** The edits of a document; `version` is null where the server has read its file. */
interface EditedDocument {
  readonly uri: vscode.Uri;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** The documents that a workbook changes. */
export const documentsOf = ({ edit }: ReturnResult): readonly EditedDocument[] =>
  (edit.documentChanges ?? []).flatMap((change) =>
    'edits' in change
      ? [
          {
            uri: vscode.Uri.parse(change.textDocument.uri, true),
            version: change.textDocument.version,
            edits: change.edits.filter((one): one is TextEdit => 'newText' in one),
          },
        ]
      : [],
  );

/** Whether two answers say the same, whichever documents were open. */
export const isSame = (one: ReturnResult, other: ReturnResult): boolean => contentOf(one) === contentOf(other);

const contentOf = (result: ReturnResult): string =>
  JSON.stringify([result.remarks, documentsOf(result).map(({ uri, edits }) => [uri.toString(), edits])]);
