import { routesInOrder, type PrintingWork, type PrintRoute, type RouteChoice } from '@shared/ipc/printing';
import type { ValueToFind } from '@shared/forms/pdf/look-at-pdf';
import { lostProblem } from '@shared/forms/pdf/lost-words';
import { failure, success, type Problem, type Result } from '@shared/problems/problem';
import type { FileKind } from '@shared/submission/known-kinds';
import type { PdfLook } from '../look-at-pdf';
import type { PrintTarget, Route, RoutePaper } from './route';

export interface OwnRoute {
  pdf: (bytes: Uint8Array, title: string) => Promise<Result<Uint8Array>>;
  print: (
    bytes: Uint8Array,
    title: string,
    look: (pdf: Uint8Array) => Promise<boolean>,
  ) => Promise<Result<{ cancelled: boolean }>>;
}

/** What somebody in front of the PC is asked. */
export interface RouteQuestions {
  /** One program failed: may the next one do it? */
  mayGoOn: (failed: Problem, next: PrintRoute, what: 'pdf' | 'print') => Promise<boolean>;
  /** A program prints without its own dialog: yes, no, or rather through the app's print dialog. */
  howToPrint: (by: Route['name'], target: PrintTarget) => Promise<'print' | 'own' | 'cancel'>;
  /** Characters have no glyph of their own: may it be handed out all the same? */
  mayHandOut: (lost: Problem, what: 'pdf' | 'print') => Promise<boolean>;
}

interface Parts {
  choice: () => RouteChoice;
  /** The printer that the office chose for other programs; '' for the usual one. */
  printer: () => string;
  /** The programs of this PC. */
  routes: () => Promise<Partial<Record<Route['name'], Route>>>;
  own: OwnRoute;
  look: Pick<PdfLook, 'lost'>;
  /** Names of the printers that the system knows now. */
  printers: () => Promise<readonly string[]>;
  finish: (pdf: Uint8Array, title: string) => Promise<Result<Uint8Array>>;
  kindOf: (bytes: Uint8Array) => Promise<Result<FileKind | null>>;
  ask: RouteQuestions;
  /** What another program is doing; null when it is done. */
  onWork: (work: PrintingWork) => void;
}

/** Every Windows has such ones, with no printer at all: nothing comes out of them, and without a dialog nobody is told where a file went. */
const isOfPaper = (printer: string): boolean => !NO_PAPER.test(printer);
const NO_PAPER = /\bpdf\b|cubepdf|いきなりPDF|\bxps\b|onenote|docuworks|^fax$/i;

interface Order {
  bytes: Uint8Array;
  title: string;
  /** What must stand on the paper; null where nobody knows any more. */
  values: readonly ValueToFind[] | null;
}

/**
 * Papers to PDF and to the printer through the program that the office chose. Where one fails, the next does it, but
 * only after somebody has heard of it. Whether a form may become a PDF at all is asked before, in `Papers`.
 */
export class PaperRoutes {
  /** What other programs are doing, the latest last: that one is shown, and that one is cancelled. */
  private readonly working = new Map<AbortController, PrintingWork>();
  private readonly running = new Set<Promise<unknown>>();
  /** What this PC keeps from us, as somebody was told: by its rules a program, or a program that can't be started, by the kind of paper. */
  private readonly barred = new Set<string>();
  private isClosed = false;

  constructor(private readonly parts: Parts) {}

  /** Ends what another program is doing. */
  cancel(): void {
    [...this.working.keys()].at(-1)?.abort();
  }

  /** Ends all that other programs are doing, and waits until their files are gone. Nothing new begins. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const working of this.working.keys()) working.abort();
    await Promise.allSettled(this.running);
  }

  /** @param without programs that are passed over; one that fails joins them when somebody agrees to go on */
  pdf(
    order: Omit<Order, 'values'>,
    without = new Set<PrintRoute>(),
  ): Promise<Result<{ pdf: Uint8Array; by: PrintRoute }>> {
    return this.byTurns<{ pdf: Uint8Array; by: PrintRoute }>(order, 'pdf', {
      own: async () => {
        const made = await this.parts.own.pdf(order.bytes, order.title);
        return made.ok ? success({ pdf: made.value, by: 'own' }) : made;
      },
      other: async (route, paper, signal) => {
        const made = await route.pdf(paper, signal);
        if (!made.ok) return made;
        const finished = await this.parts.finish(made.value, order.title);
        if (finished.ok) return success({ pdf: finished.value, by: route.name });
        return failure('route/failed', { program: PROGRAMS[route.name], reason: finished.code });
      },
      without,
    });
  }

  /**
   * Looks at a paper that became PDFs before they are handed out, and asks when a character isn't drawn right. Problems:
   * `route/cancelled` after a no, `pdf/unread`.
   */
  async lookAt(pdfs: readonly Uint8Array[], values: Order['values']): Promise<Result<null>> {
    const lost = await this.parts.look.lost(pdfs, values);
    if (!lost.ok) return lost;
    if (lost.value.length === 0) return success(null);
    const told = lostProblem(lost.value);
    return (await this.parts.ask.mayHandOut(told, 'pdf')) ? success(null) : failure('route/cancelled', {});
  }

  /** The same before a print, by its PDF. */
  async mayPrint(pdf: Uint8Array, values: Order['values']): Promise<boolean> {
    const lost = await this.parts.look.lost([pdf], values);
    if (lost.ok && lost.value.length === 0) return true;
    const told = lost.ok ? lostProblem(lost.value, 'print') : lost;
    return this.parts.ask.mayHandOut(told, 'print');
  }

  async print(order: Order, copies = 1): Promise<Result<{ cancelled: boolean }>> {
    const own = () => this.parts.own.print(order.bytes, order.title, (pdf) => this.mayPrint(pdf, order.values));
    const target = { printer: this.parts.printer(), copies };
    // LibreOffice says that it has printed where the printer isn't there: the system's dialog may know another way.
    const printers = await this.parts.printers();
    const isThere = target.printer === '' ? printers.some(isOfPaper) : printers.includes(target.printer);
    if (!isThere) return own();
    return this.byTurns(order, 'print', {
      own,
      other: async (route, paper, signal) => {
        const how = await this.parts.ask.howToPrint(route.name, target);
        if (how === 'cancel') return success({ cancelled: true });
        if (how === 'own') return own();
        const printed = await route.print(paper, target, signal);
        if (printed.ok) return success({ cancelled: false });
        // It may have handed the paper to the printer before it fell silent: a second one is printed by nobody who wasn't told.
        if (printed.code === 'route/time') return failure('print/no-answer', { program: PROGRAMS[route.name] });
        return printed;
      },
      without: new Set(),
    });
  }

  private async byTurns<T>(order: Omit<Order, 'values'>, what: 'pdf' | 'print', ways: Ways<T>): Promise<Result<T>> {
    const told = await this.parts.kindOf(order.bytes);
    if (!told.ok) return told;
    const kind = told.value?.extension;
    if (kind !== 'docx' && kind !== 'xlsx') return ways.own();
    const choice = this.parts.choice();
    const routes = choice === 'own' ? {} : await this.parts.routes();
    const found = { word: 'word' in routes, libreoffice: 'libreoffice' in routes };
    const takes = (name: Route['name']): boolean =>
      !ways.without.has(name) &&
      !this.barred.has(name) &&
      !this.barred.has(`${name} ${kind}`) &&
      (routes[name]?.kinds.includes(kind) ?? true);
    const turns = routesInOrder(choice, found).filter((name) => name === 'own' || takes(name));
    for (const [i, name] of turns.entries()) {
      if (name === 'own') return ways.own();
      const route = routes[name];
      const done: Result<T> = route
        ? await this.watched({ by: name, what, title: order.title }, (signal) =>
            ways.other(route, { bytes: order.bytes, kind, title: order.title }, signal),
          )
        : failure('route/missing', { program: PROGRAMS[name] });
      if (done.ok || done.code === 'route/cancelled') return done;
      const next = turns[i + 1] ?? 'own';
      if (!(await this.parts.ask.mayGoOn(done, next, what))) return failure('route/cancelled', {});
      ways.without.add(name);
      // That won't change while the app is open: who has been told once isn't asked at each paper.
      if (done.code === 'route/barred') this.barred.add(name);
      if (done.code === 'route/not-startable') this.barred.add(`${name} ${kind}`);
    }
    return ways.own();
  }

  private async watched<T>(work: PrintingWork, make: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const working = new AbortController();
    if (this.isClosed) working.abort();
    this.working.set(working, work);
    this.parts.onWork(work);
    const made = make(working.signal);
    this.running.add(made);
    try {
      return await made;
    } finally {
      this.running.delete(made);
      this.working.delete(working);
      this.parts.onWork([...this.working.values()].at(-1) ?? null);
    }
  }
}

interface Ways<T> {
  own: () => Promise<Result<T>>;
  other: (route: Route, paper: RoutePaper, signal: AbortSignal) => Promise<Result<T>>;
  without: Set<PrintRoute>;
}

const PROGRAMS: Record<Route['name'], string> = { word: 'Word', libreoffice: 'LibreOffice' };
