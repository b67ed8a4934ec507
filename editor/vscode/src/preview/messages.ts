import type { PreviewResult } from '../server/protocol';

/** What the page of the preview is told. */
export interface ShowMessage {
  readonly type: 'show';
  /** Absent where there is no control yet. */
  readonly preview?: PreviewResult;
  /** The line of the cursor, where it is in the control. */
  readonly line?: number;
  readonly texts: PageTexts;
}

/** What the page says: that it has loaded, or where somebody clicked. */
export type PageMessage = { readonly type: 'ready' } | { readonly type: 'reveal'; readonly line: number };

/** The words of the page that are not the catalog's or the table's own. */
export interface PageTexts {
  readonly empty: string;
  readonly noAddress: string;
  readonly intent: string;
  readonly notes: string;
  readonly corrections: string;
  readonly noRows: string;
}
