import type * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import type { CurrentCatalog } from './currentCatalog';
import { type ClauseNode, type ControlNode, clausesBelow, controlsOf, type Node } from './nodes';

/** The control or clause whose text holds a place: the last one that begins before it. */
export async function nodeAt(catalog: CurrentCatalog, uri: vscode.Uri, position: vscode.Position): Promise<Node | undefined> {
  const loaded = await catalog.load();
  if (loaded === undefined) return undefined;
  const file = uri.toString();
  let control: ControlNode | undefined;
  for (const node of controlsOf(loaded)) if (isLater(node, control, file, position)) control = node;
  const last = control?.entry.location.range.start.line ?? 0;
  // Behind a control in the file something else may have begun.
  if (control === undefined || loaded.sources.some((s) => startsBetween(s.location, file, last, position.line))) return undefined;
  let clause: ClauseNode | undefined;
  const open = clausesBelow(control, await catalog.clausesOf(control.entry.id)).reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.entry.location.range.start.line > last && isLater(node, clause, file, position)) clause = node;
    open.push(...clausesBelow(node, node.entry.clauses).reverse());
  }
  return clause ?? control;
}

function isLater(
  node: ControlNode | ClauseNode,
  than: ControlNode | ClauseNode | undefined,
  file: string,
  position: vscode.Position,
): boolean {
  const { uri, range } = node.entry.location;
  return uri === file && range.start.line <= position.line && range.start.line >= (than?.entry.location.range.start.line ?? 0);
}

const startsBetween = ({ uri, range }: Location, file: string, after: number, until: number): boolean =>
  uri === file && range.start.line > after && range.start.line <= until;
