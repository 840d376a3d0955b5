import { batchItems } from '@shared/batch/items';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import type { Form, Pack } from '@shared/packs/schema';
import type { OutputKind } from '@shared/packs/own-output';
import { sealOf } from '@shared/papers/review';
import { ask } from '../ipc/ask';
import { aboutForFile } from './paper-about';

/** A paper that is to be made, and whether as it leaves the office or with its gaps. */
export interface WantedPaper {
  paper: PaperDocument;
  mode: 'draft' | 'finished';
}

/** What became of one. */
export type PaperOutcome = { ok: true; files: readonly string[] } | { ok: false; message: string };

export interface Making {
  pack: Pack;
  form: Form;
  ledger: Ledger;
  wanted: readonly WantedPaper[];
  /** Asked between papers: what is made by then stays. */
  isCancelled: () => boolean;
  /** What was set so far, where nothing has left the house yet. */
  onSet: (count: number) => void;
  onMade: (some: readonly (readonly [WantedPaper, PaperOutcome])[]) => Promise<void>;
}

/** Few enough that the count moves while one looks, and that やめる is heard. A PDF takes a good part of a second. */
const FILES_AT_ONCE = 10;
const PDFS_AT_ONCE = 2;
const PRINTS_AT_ONCE = 4;
/** More would be too much for one window, and for one printer. */
export const MOST_IN_A_PRINT = 100;

/** Writes each paper into a folder. @returns why it stopped ahead of its end, or null */
export async function saveIntoFolder(making: Making, folder: string, outputs: OutputKind[]): Promise<string | null> {
  const { ledger, isCancelled, onMade } = making;
  const send = sender(making);
  const officeName = new Map(ledger.offices.map(({ id, name }) => [id, name]));
  for (const some of inTurns(making.wanted, outputs.includes('pdf') ? PDFS_AT_ONCE : FILES_AT_ONCE)) {
    if (isCancelled()) return null;
    const { mode, items, ...order } = send(some);
    const named = items.map((item, i) => {
      const paper = some[i]?.paper;
      const about = paper ? aboutForFile(paper, officeName.get(paper.officeId) ?? '') : '';
      return { ...item, about: about.slice(0, 200), date: paper?.date ?? '' };
    });
    const told = await ask('papers:save', { ...order, mode, items: named, folder, outputs });
    if (!told.ok) return told.message;
    const outcomes = told.value.map(({ result }): PaperOutcome =>
      result.ok ? { ok: true, ...result.value } : { ok: false, message: result.message },
    );
    await onMade(paired(some, outcomes));
    // A full disk or a folder that is gone: the next one would fare no better. After やめる nobody wants the next one.
    const lost = told.value.find(
      ({ result }) => !result.ok && (result.code.startsWith('file/') || result.code === 'route/cancelled'),
    );
    if (lost && !lost.result.ok) return lost.result.message;
  }
  return null;
}

/** Somebody's own will, and nothing that went wrong. */
export const PRINT_STOPPED = '印刷の画面で、印刷をやめました。';

/** How it is printed. */
export interface PrintOrder {
  /** Which of the form's copies, by their place. */
  copies: number[];
  isTwoSided: boolean;
}

/** Prints all papers in one job, or in jobs of a hundred. @returns why it stopped ahead of its end, or null */
export async function printTogether(making: Making, { copies, isTwoSided }: PrintOrder): Promise<string | null> {
  for (let from = 0; from < making.wanted.length; from += MOST_IN_A_PRINT) {
    const some = making.wanted.slice(from, from + MOST_IN_A_PRINT);
    const stopped = await printJob(
      { ...making, wanted: some, onSet: (count) => making.onSet(from + count) },
      { copies, isTwoSided },
    );
    if (stopped !== null || making.isCancelled()) return stopped;
  }
  return null;
}

async function printJob(making: Making, { copies, isTwoSided }: PrintOrder): Promise<string | null> {
  const begun = await ask('papers:print-begin', { isMixed: false });
  if (!begun.ok) return begun.message;
  const { job } = begun.value;
  const send = sender(making);
  const set: WantedPaper[] = [];
  const refused: [WantedPaper, PaperOutcome][] = [];
  try {
    for (const some of inTurns(making.wanted, PRINTS_AT_ONCE)) {
      if (making.isCancelled()) return null;
      const told = await ask('papers:print-add', { ...send(some), job, copies, isTwoSided });
      if (!told.ok) return told.message;
      told.value.forEach(({ result }, i) => {
        const one = some[i];
        if (!one) return;
        if (result.ok) set.push(one);
        else refused.push([one, { ok: false, message: result.message }]);
      });
      making.onSet(set.length + refused.length);
    }
    if (set.length === 0) {
      await making.onMade(refused);
      return null;
    }
    const printed = await ask('papers:print-run', { job, isTwoSided });
    if (!printed.ok) return printed.message;
    if (printed.value.cancelled) return PRINT_STOPPED;
    await making.onMade([...refused, ...set.map((one) => [one, { ok: true, files: [] }] as const)]);
    return null;
  } finally {
    await ask('papers:print-end', { job });
  }
}

/** What goes to the main process for some papers of one mode. */
export function sender({ pack, form, ledger, wanted }: Pick<Making, 'pack' | 'form' | 'ledger' | 'wanted'>) {
  const { shared, itemOf } = batchItems(
    wanted.map(({ paper }) => paper),
    ledger,
  );
  return (some: readonly WantedPaper[]) => ({
    packId: pack.id,
    formId: form.id,
    shared,
    mode: some[0]?.mode ?? ('finished' as const),
    items: some.map(({ paper }) => ({ ...itemOf(paper), seal: sealOf(paper) })),
  });
}

const paired = (some: readonly WantedPaper[], outcomes: readonly PaperOutcome[]): [WantedPaper, PaperOutcome][] =>
  some.flatMap((one, i) => {
    const outcome = outcomes[i];
    return outcome ? [[one, outcome]] : [];
  });

/** In their order, at most so many at once, and each time of one mode. */
export function* inTurns(wanted: readonly WantedPaper[], most: number): Generator<WantedPaper[]> {
  let some: WantedPaper[] = [];
  for (const one of wanted) {
    if (some.length === most || (some[0] && some[0].mode !== one.mode)) {
      yield some;
      some = [];
    }
    some.push(one);
  }
  if (some.length > 0) yield some;
}
