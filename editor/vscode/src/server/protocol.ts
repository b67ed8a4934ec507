// What the server understands and answers beyond the protocol, as FiscDsl.LanguageServer has it in Protocol: each interface
// has a record's name and members, one a line and in its order. A test holds them to each other.
import type { Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageclient';

export interface InitializationOptions {
  readonly diagnostics?: 'push' | 'pull';
  readonly locale?: string;
  readonly rulesUri?: string;
  readonly referencesCommand?: string;
  readonly acceptCommand?: string;
  readonly correctCommand?: string;
}

/** The commands of the server, each with its answer. */
export interface Commands {
  readonly 'fisc.build': BuildResult;
  readonly 'fisc.coverage': CoverageResult;
  readonly 'fisc.preview': PreviewResult;
  readonly 'fisc.catalog': CatalogResult;
  readonly 'fisc.clauses': readonly ClauseEntry[];
  readonly 'fisc.citations': readonly ClauseEntry[];
  readonly 'fisc.diff': DiffResult;
  readonly 'fisc.return': ReturnResult;
  readonly 'fisc.correction': CorrectionResult;
  readonly 'fisc.paste': readonly PasteResult[];
  readonly 'fisc.plan': PlanResult;
}

/** What all commands take. */
export interface CommandArgument {
  readonly uri: string;
  readonly formats?: readonly OutputFormat[];
  readonly directory?: string;
  readonly position?: Position;
  readonly control?: string;
  readonly source?: string;
  readonly revision?: string;
  readonly range?: Range;
  readonly corrected?: string;
  readonly reason?: string;
  readonly text?: string;
  readonly html?: string;
  readonly workbook?: string;
  readonly columns?: readonly string[];
  readonly table?: number;
  readonly reference?: readonly PlanValue[];
}

export interface CorrectionResult {
  readonly edit?: TextEdit;
}

/** What a clipboard is taken for. */
export type PasteKind = 'prose' | 'rows';

/** Without `edit` the clipboard cannot be pasted so; `notes` say why, else what of it is not pasted, or not as it was. Where a column is open, the user is asked. */
export interface PasteResult {
  readonly kind: PasteKind;
  readonly title: string;
  readonly edit?: TextEdit;
  readonly notes: readonly string[];
  readonly isPreferred: boolean;
  readonly columns: readonly PasteColumn[];
  readonly roles: readonly PasteRole[];
}

export interface PasteColumn {
  readonly letters: string;
  readonly heading?: string;
  readonly samples: readonly string[];
  readonly role?: string;
  readonly isOpen: boolean;
}

export interface PasteRole {
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

/** Without `text` no table was named. */
export interface PlanResult {
  readonly workbook: string;
  readonly id: string;
  readonly tables: readonly PlanTable[];
  readonly fields: readonly PlanField[];
  readonly notices: readonly string[];
  readonly text?: string;
}

export interface PlanTable {
  readonly name: string;
  readonly place: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly isUsable: boolean;
  readonly isHidden: boolean;
}

export interface PlanField {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly isDate: boolean;
}

export interface PlanValue {
  readonly name: string;
  readonly value: string;
}

/** What a catalog is compiled to, by name. */
export type OutputFormat = 'json' | 'xlsx' | 'csv' | 'markdown' | 'html' | 'review';

export interface WrittenFile {
  readonly uri: string;
  readonly length: number;
}

export interface BuildResult {
  readonly files: readonly WrittenFile[];
  readonly coverage: CoverageResult;
}

export interface CoverageCounts {
  readonly assessed: number;
  readonly covered: number;
  readonly openGaps: number;
  readonly statuses: readonly StatusCount[];
}

export interface StatusCount {
  readonly status: EvidenceStatus;
  readonly label: string;
  readonly count: number;
}

export interface CategoryCoverage {
  readonly path: readonly string[];
  readonly counts: CoverageCounts;
}

export interface CoverageGap {
  readonly subject: string;
  readonly status: EvidenceStatus;
  readonly isAccepted: boolean;
  readonly location: Location;
}

export interface CoverageResult {
  readonly reference?: string;
  readonly total: CoverageCounts;
  readonly categories: readonly CategoryCoverage[];
  readonly gaps: readonly CoverageGap[];
}

export interface PreviewCitationResult {
  readonly id: string;
  readonly locator?: string;
  readonly title?: string;
  readonly urls: readonly string[];
}

export interface PreviewCorrectionResult {
  readonly printed: string;
  readonly replacement: string;
  readonly reason?: string;
}

export interface PreviewTextResult {
  readonly key: string;
  readonly text: string;
}

export interface PreviewRowResult {
  readonly subject: string;
  readonly range: Range;
  readonly codes: readonly string[];
  readonly quotation: string;
  readonly provider?: boolean;
  readonly user?: boolean;
  readonly isGap: boolean;
  readonly evidence: string;
  readonly citations: readonly PreviewCitationResult[];
  readonly reason?: string;
  readonly texts: readonly PreviewTextResult[];
  readonly notes: readonly string[];
  readonly corrections: readonly PreviewCorrectionResult[];
}

export interface PreviewColumnResult {
  readonly key: string;
  readonly group: string;
  readonly title: string;
}

export interface PreviewResult {
  readonly id: string;
  readonly title?: string;
  readonly category: readonly string[];
  readonly intent?: string;
  readonly uri: string;
  readonly range: Range;
  readonly columns: readonly PreviewColumnResult[];
  readonly rows: readonly PreviewRowResult[];
}

export interface CatalogResult {
  readonly root: string;
  readonly reference?: string;
  readonly title?: string;
  readonly keywords?: 'en' | 'ja';
  readonly total: CoverageCounts;
  readonly categories: readonly CategoryEntry[];
  readonly sources: readonly SourceEntry[];
}

export interface CategoryEntry {
  readonly id?: string;
  readonly title?: string;
  readonly counts: CoverageCounts;
  readonly location?: Location;
  readonly categories: readonly CategoryEntry[];
  readonly controls: readonly ControlEntry[];
}

export interface ControlEntry {
  readonly id: string;
  readonly title?: string;
  readonly counts: CoverageCounts;
  readonly location: Location;
}

export interface ClauseEntry {
  readonly subject: string;
  readonly label: string;
  readonly text?: string;
  readonly evidence?: EvidenceStatus;
  readonly isGap: boolean;
  readonly isAccepted: boolean;
  readonly location: Location;
  readonly clauses: readonly ClauseEntry[];
}

/** What a row counts as; `isGap` says whether it is open. */
export type EvidenceStatus = 'cited' | 'none' | 'notApplicable' | 'missing';

export interface SourceEntry {
  readonly id: string;
  readonly title?: string;
  readonly citations: number;
  readonly flags: readonly string[];
  readonly location: Location;
}

export interface ChangeClassEntry {
  readonly name: string;
  readonly label: string;
  readonly count: number;
}

/** `location` is undefined for what was removed; `oldLocation`, under the file's address today, for what was added; `places` for all but a replaced term. */
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
  readonly responsible?: string;
  readonly leftToDecide?: string;
  readonly marked: string;
  readonly location?: Location;
  readonly oldLocation?: Location;
  readonly places?: readonly TermPlaceEntry[];
}

export interface TermPlaceEntry {
  readonly subject: string;
  readonly isLeft: boolean;
  readonly location: Location;
}

export type ChangeKind = 'added' | 'removed' | 'modified' | 'renamed' | 'moved' | 'split' | 'merged';

export interface DiffResult {
  readonly revision: string;
  readonly commit: string;
  readonly classes: readonly ChangeClassEntry[];
  readonly changes: readonly ChangeEntry[];
}

/** What is said of a cell: a change that was not taken; one that stands in the text beside what that says; something left out; something good to know. */
export type ReturnRemarkKind = 'conflict' | 'clash' | 'left' | 'note';

export interface ReturnRemarkEntry {
  readonly kind: ReturnRemarkKind;
  readonly address: string;
  readonly text: string;
}

/** Of a change, `location` is in the text behind the edit, `oldLocation` in that before; `conflicts` are in the text behind it, too. */
export interface ReturnResult {
  readonly workbook: string;
  readonly changedCells: number;
  readonly classes: readonly ChangeClassEntry[];
  readonly changes: readonly ChangeEntry[];
  readonly remarks: readonly ReturnRemarkEntry[];
  readonly edit: WorkspaceEdit;
  readonly conflicts: readonly Location[];
  readonly hasNewErrors: boolean;
}
