import { z } from 'zod';

/** In so many milliseconds a paper is set as pages. It takes a second, a long one some more; a minute means that something is wrong. */
export const SETTING_LIMIT = 60_000;

/** What makes PDFs and prints: installed Word with Excel, LibreOffice, or the app itself. */
const printRoutes = ['word', 'libreoffice', 'own'] as const;
export const PrintRoute = z.enum(printRoutes);
export type PrintRoute = z.output<typeof PrintRoute>;

/** 印刷とPDFに使うソフト as the office chose: `auto` takes Word, else LibreOffice, else the app itself. */
export const RouteChoice = z.enum(['auto', ...printRoutes]);
export type RouteChoice = z.output<typeof RouteChoice>;

/** A program of this PC. */
export const FoundProgram = z.object({
  path: z.string(),
  /** As the program says it; '' where it doesn't. */
  version: z.string(),
});
export type FoundProgram = z.output<typeof FoundProgram>;

/** Word, and whether Excel is beside it, which sheets need. */
export const FoundWord = FoundProgram.extend({ hasExcel: z.boolean() });
export type FoundWord = z.output<typeof FoundWord>;

export const PrintingState = z.object({
  word: FoundWord.nullable(),
  libreoffice: FoundProgram.nullable(),
  /** What 自動で選ぶ takes on this PC. */
  automatic: PrintRoute,
  printers: z.array(z.object({ name: z.string(), label: z.string() })),
});
export type PrintingState = z.output<typeof PrintingState>;

/** A paper is being made by another program, which may take long. */
export const PrintingWork = z.object({ by: PrintRoute, what: z.enum(['pdf', 'print']), title: z.string() }).nullable();
export type PrintingWork = z.output<typeof PrintingWork>;

export const routeName: Record<PrintRoute, string> = { word: 'Word', libreoffice: 'LibreOffice', own: '連携台帳' };

/**
 * The routes to try, in order: the chosen one first, then what else is there. The app itself is always there and always
 * last; chosen, it is the only one.
 */
export function routesInOrder(choice: RouteChoice, found: Record<'word' | 'libreoffice', boolean>): PrintRoute[] {
  if (choice === 'own') return ['own'];
  const others = (['word', 'libreoffice'] as const).filter((name) => found[name] && name !== choice);
  return [...(choice === 'auto' ? [] : [choice]), ...others, 'own'];
}
