import { appendFileSync, readFileSync, renameSync, statSync } from 'node:fs';
import { AskedLine, LINES_SHOWN } from '@shared/asks/asked-record';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { logProblem } from '../storage/log';

/** Bytes: more than a thousand lines. Then it becomes the former one, and that before it goes. */
const LONGEST = 128 * 1024;

/**
 * What main was asked for and what came of it: codes and times, a line each, only ever added to, and by main alone. A page can have
 * lines written by asking; it can't change one, and how often it may ask is limited. Whoever can write to the disk can delete it.
 */
export class AskedRecord {
  /**
   * @param file its former one lies beside it, with `.1` behind its name
   * @param who id of who has a ledger open, where it has users: a name would stand in the clear
   */
  constructor(
    private readonly file: string,
    private readonly now: () => Date,
    private readonly who: (kind: LedgerKind) => string | null = () => null,
  ) {}

  add(line: Omit<AskedLine, 'at' | 'by'>): void {
    try {
      if ((statSync(this.file, { throwIfNoEntry: false })?.size ?? 0) >= LONGEST) renameSync(this.file, this.former);
      const by = this.who(line.ledger);
      const whole = { at: this.now().toISOString(), ...line, ...(by === null ? {} : { by }) };
      appendFileSync(this.file, `${JSON.stringify(whole)}\n`, { mode: 0o600 });
    } catch (error) {
      // The disk is full, or the folder can't be written to: what was asked is answered all the same.
      logProblem('asks/unwritten', { error });
    }
  }

  /** The newest lines, newest first. A line that was broken off is left out. */
  newest(): AskedLine[] {
    const lines = [this.former, this.file].flatMap(linesOf);
    return lines.slice(-LINES_SHOWN).reverse();
  }

  private get former(): string {
    return `${this.file}.1`;
  }
}

function linesOf(file: string): AskedLine[] {
  try {
    return readFileSync(file, 'utf8').split('\n').flatMap(lineOf);
  } catch {
    return [];
  }
}

function lineOf(text: string): AskedLine[] {
  try {
    const line = AskedLine.safeParse(JSON.parse(text));
    return line.success ? [line.data] : [];
  } catch {
    return [];
  }
}
