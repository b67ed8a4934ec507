import type { CatalogResult, CategoryEntry, ClauseEntry, ControlEntry } from '../server/protocol';

/** What the catalog's tree shows; `key` is the same as long as the thing is. */
export type Node = CategoryNode | ControlNode | ClauseNode;

export interface CategoryNode {
  readonly kind: 'category';
  readonly key: string;
  readonly entry: CategoryEntry;
  readonly parent?: CategoryNode;
}

export interface ControlNode {
  readonly kind: 'control';
  readonly key: string;
  readonly entry: ControlEntry;
  readonly parent: CategoryNode;
}

export interface ClauseNode {
  readonly kind: 'clause';
  readonly key: string;
  readonly entry: ClauseEntry;
  readonly parent: ControlNode | ClauseNode;
}

export const categoriesOf = (catalog: CatalogResult): CategoryNode[] => catalog.categories.map((entry) => categoryOf(entry));

export const belowCategory = (node: CategoryNode): (CategoryNode | ControlNode)[] => [
  ...node.entry.categories.map((entry) => categoryOf(entry, node)),
  ...node.entry.controls.map((entry): ControlNode => ({ kind: 'control', key: `control ${entry.id}`, entry, parent: node })),
];

export const clausesBelow = (parent: ControlNode | ClauseNode, entries: readonly ClauseEntry[]): ClauseNode[] =>
  // A control that is assessed itself stands beside its clauses, under the same name.
  entries.map((entry) => ({ kind: 'clause', key: `clause ${entry.subject}`, entry, parent }));

/** All controls of a catalog, where they hang. */
export function* controlsOf(catalog: CatalogResult): Generator<ControlNode> {
  const open: (CategoryNode | ControlNode)[] = categoriesOf(catalog).reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'control') yield node;
    else open.push(...belowCategory(node).reverse());
  }
}

export const hasOpenGap = (entry: ClauseEntry): boolean => (entry.isGap && !entry.isAccepted) || entry.clauses.some(hasOpenGap);

function categoryOf(entry: CategoryEntry, parent?: CategoryNode): CategoryNode {
  const key = `${parent?.key ?? 'category'} / ${entry.id ?? ''}`;
  return parent === undefined ? { kind: 'category', key, entry } : { kind: 'category', key, entry, parent };
}
