import type { PrintRoute } from '@shared/ipc/printing';
import type { Result } from '@shared/problems/problem';

/** A paper on its way to a printer or a PDF. */
export interface RoutePaper {
  bytes: Uint8Array;
  kind: 'docx' | 'xlsx';
  title: string;
}

/** Where it is printed. */
export interface PrintTarget {
  /** The system's name of a printer; '' for the usual one. */
  printer: string;
  copies: number;
}

/** A program that makes PDFs and prints. Problems: `route/failed`, `route/time`, `route/cancelled`, `route/barred`, `route/not-startable`. */
export interface Route {
  name: Exclude<PrintRoute, 'own'>;
  /** What it opens: Word no sheets where there is no Excel. */
  kinds: readonly RoutePaper['kind'][];
  pdf: (paper: RoutePaper, signal: AbortSignal) => Promise<Result<Uint8Array>>;
  print: (paper: RoutePaper, target: PrintTarget, signal: AbortSignal) => Promise<Result<null>>;
}
