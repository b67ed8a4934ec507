// What the server's commands take and give, as FiscDsl.LanguageServer has it in Protocol/Commands.cs, CatalogView.cs and Changes.cs.
import type { Location, Range } from 'vscode-languageclient';

/** What a row counts as; `isGap` says whether it is open. */
export type Evidence = 'cited' | 'none' | 'notApplicable' | 'missing';

export interface Counts {
  readonly assessed: number;
  readonly cited: number;
  readonly none: number;
  readonly notApplicable: number;
  readonly missing: number;
  readonly openGaps: number;
}

export interface Gap {
  readonly subject: string;
  readonly status: 'missing' | 'none';
  readonly isAccepted: boolean;
  readonly location: Location;
}

export interface CoverageResult {
  readonly reference?: string;
  readonly total: Counts;
  readonly categories: readonly { readonly path: readonly string[]; readonly counts: Counts }[];
  readonly gaps: readonly Gap[];
}

/** What `fisc.build` writes, by name: the library's OutputFormat. */
export type OutputFormat = 'json' | 'xlsx';

export interface BuildResult {
  readonly files: readonly { readonly uri: string; readonly length: number }[];
  readonly coverage: CoverageResult;
}

export interface CategoryEntry {
  readonly id?: string;
  readonly title?: string;
  readonly counts: Counts;
  readonly location?: Location;
  readonly categories: readonly CategoryEntry[];
  readonly controls: readonly ControlEntry[];
}

export interface ControlEntry {
  readonly id: string;
  readonly title?: string;
  readonly counts: Counts;
  readonly location: Location;
}

export interface ClauseEntry {
  readonly subject: string;
  readonly label: string;
  readonly text?: string;
  readonly evidence?: Evidence;
  readonly isGap: boolean;
  readonly isAccepted: boolean;
  readonly location: Location;
  readonly clauses: readonly ClauseEntry[];
}

export interface SourceEntry {
  readonly id: string;
  readonly title?: string;
  readonly citations: number;
  readonly flags: readonly string[];
  readonly location: Location;
}

export interface CatalogResult {
  readonly root: string;
  readonly reference?: string;
  readonly title?: string;
  readonly keywords?: 'en' | 'ja';
  readonly total: Counts;
  readonly categories: readonly CategoryEntry[];
  readonly sources: readonly SourceEntry[];
}

export interface PreviewColumn {
  readonly key: string;
  readonly group: string;
  readonly title: string;
}

export interface PreviewCitation {
  readonly id: string;
  readonly locator?: string;
  readonly title?: string;
  readonly urls: readonly string[];
}

export interface PreviewRow {
  readonly subject: string;
  readonly range: Range;
  readonly codes: readonly string[];
  readonly quotation: string;
  readonly provider?: boolean;
  readonly user?: boolean;
  readonly evidence: Evidence;
  readonly citations: readonly PreviewCitation[];
  readonly reason?: string;
  readonly information?: string;
  readonly finding?: string;
  readonly notes: readonly string[];
  readonly corrections: readonly { readonly printed: string; readonly replacement: string; readonly reason?: string }[];
}

export interface PreviewResult {
  readonly id: string;
  readonly title?: string;
  readonly category: readonly string[];
  readonly intent?: string;
  readonly uri: string;
  readonly range: Range;
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly PreviewRow[];
}

export type ChangeKind = 'added' | 'removed' | 'modified' | 'renamed' | 'moved' | 'split' | 'merged';

/** `location` is undefined for what was removed; `oldLocation`, under the file's address today, for what was added. */
export interface ChangeEntry {
  readonly class: string;
  readonly classes: readonly string[];
  readonly kind: ChangeKind;
  readonly subject: string;
  readonly formerSubject?: string;
  readonly owner: string;
  readonly title: string;
  readonly oldText?: string;
  readonly newText?: string;
  readonly marked: string;
  readonly location?: Location;
  readonly oldLocation?: Location;
}

export interface DiffResult {
  readonly revision: string;
  readonly commit: string;
  readonly classes: readonly { readonly name: string; readonly label: string; readonly count: number }[];
  readonly changes: readonly ChangeEntry[];
}
