import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, win32 } from 'node:path';
import { powershellIn } from '../../programs/powershell';
import type { ProgramEnd, ProgramOutcome } from '../../programs/run-program';
import type { ListeningProgram, TalkWithProgram } from '../../programs/talk-with-program';
import { WORD_SCRIPT } from './word-script';

/** One paper, as the script takes it. */
export interface WordOrder {
  source: string;
  /** The PDF to be; '' prints. */
  target: string;
  /** '' for the usual one. */
  printer: string;
  copies: number;
  /** In the place of a paper: what Word called Windows' usual printer, which is to be that again. */
  usual?: string;
}

interface Parts {
  workFolder: string;
  talkWith: TalkWithProgram;
  /** Windows' own folder, from which alone PowerShell is taken. */
  windows: string;
  /** Ends the Word or Excel that a broken-off script left behind. */
  endProgram: (pid: number) => void;
  /** Milliseconds for a paper; the first one waits for Word, which starts slowly when Windows has just started. */
  limit?: number;
  /** Milliseconds after a paper in which another one finds Word still there. */
  stays?: number;
  /** Milliseconds in which Word has gone, where it is told to, or is there, where it is waited for in order to end it. */
  patience?: number;
}

/** Nobody's start-up script is read, nothing is asked, and the one script that we wrote may run. */
const FLAGS = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass'];

/** A script that runs, and what it is doing. */
interface Running {
  talk: ListeningProgram;
  pids: Set<number>;
  /** Endings of papers whose program it has started. */
  kinds: Set<string>;
  /** That of the paper whose program it is starting now. */
  starting: string | null;
  /** Hears that it is there, or couldn't be started. */
  onStarted: (() => void) | null;
  /** Runs out, and then it is ended. */
  patience: NodeJS.Timeout | undefined;
  /** Windows' usual printer, while a paper is printed on another one; null: it is as it was. */
  usual: string | null;
  /** What it said of the paper that it is at. */
  said: string[];
  settle: ((end: ProgramEnd, words: string) => void) | null;
  /** It ended by itself. */
  ended: [end: ProgramEnd, words: string] | null;
}

/**
 * One script, and the Word and Excel that it started, for papers that come one after the other: they start once for all of them. Each has
 * its own time. After one that fails, takes too long or is cancelled, the next begins with a new Word.
 */
export class WordSession {
  private running: Running | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private leaving: NodeJS.Timeout | undefined;
  private number = 0;

  constructor(private readonly parts: Parts) {}

  /** Does one paper, when those before it are done. */
  do(order: WordOrder, signal: AbortSignal): Promise<ProgramOutcome> {
    const done = this.turn.then(() => this.doNow(order, signal));
    this.turn = done.catch(() => {});
    return done;
  }

  private async doNow(order: WordOrder, signal: AbortSignal): Promise<ProgramOutcome> {
    if (signal.aborted) return { end: { how: 'cancelled' }, output: '' };
    clearTimeout(this.leaving);
    if (this.running?.ended) this.running = null;
    const running = (this.running ??= await this.start());
    const outcome = await this.answered(running, order, signal);
    const { end } = outcome;
    if (end.how === 'time' || end.how === 'cancelled') this.breakOff(running);
    else if (end.how === 'ended' && end.code === 0)
      this.leaving = setTimeout(() => this.leave(), this.parts.stays ?? 3000);
    else this.leave();
    return outcome;
  }

  private answered(running: Running, order: WordOrder, signal: AbortSignal): Promise<ProgramOutcome> {
    return new Promise((settle) => {
      const stop = (how: 'time' | 'cancelled') => () => running.settle?.({ how }, '');
      // What is put back is no paper, and whoever comes next waits for it.
      const most = order.usual === undefined ? Infinity : (this.parts.patience ?? 20_000);
      const timer = setTimeout(stop('time'), Math.min(this.parts.limit ?? 120_000, most));
      const cancel = stop('cancelled');
      signal.addEventListener('abort', cancel, { once: true });
      running.said = [];
      running.settle = (end, words) => {
        running.settle = null;
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        settle({ end, output: [...running.said, words].join('\n').trim() });
      };
      if (running.ended) return running.settle(...running.ended);
      const kind = win32.extname(order.source);
      running.starting = running.kinds.has(kind) ? null : kind;
      running.talk.say(asciiJson({ number: ++this.number, ...order }));
    });
  }

  private async start(): Promise<Running> {
    const { workFolder, talkWith, windows } = this.parts;
    await mkdir(workFolder, { recursive: true, mode: 0o700 });
    const folder = await mkdtemp(join(workFolder, 'word-'));
    const script = join(folder, 'print.ps1');
    await writeFile(script, WORD_SCRIPT, { mode: 0o600 });
    const running: Omit<Running, 'talk'> = {
      ...{ pids: new Set<number>(), kinds: new Set<string>(), starting: null, onStarted: null, patience: undefined },
      ...{ usual: null, said: [], settle: null, ended: null },
    };
    const talk = talkWith(powershellIn(windows), [...FLAGS, '-File', script], {
      line: (line) => this.hear(running, line),
      gone: (code, words) => {
        running.ended ??= [code === null ? { how: 'not-started', reason: words } : { how: 'ended', code }, words];
        clearTimeout(running.patience);
        // Ended by others, it has closed nothing.
        if (code !== 0) this.endPrograms(running);
        running.settle?.(...running.ended);
        void rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => {});
      },
    });
    return Object.assign(running, { talk });
  }

  private hear(running: Omit<Running, 'talk'>, line: string): void {
    const [, word = '', rest = ''] = /^(pid|said|usual|done) (.*)$/.exec(line) ?? [];
    if (word === 'usual') running.usual = rest;
    if (word === 'done') running.usual = null;
    if (word === 'pid') {
      if (Number(rest) > 0) running.pids.add(Number(rest));
      if (running.starting !== null) running.kinds.add(running.starting);
    }
    if (word === 'said') running.said.push(rest);
    if (word === 'pid' || word === 'done') {
      running.starting = null;
      running.onStarted?.();
    }
    const [number, code] = rest.split(' ').map(Number);
    if (word === 'done' && number === this.number) running.settle?.({ how: 'ended', code: code ?? -1 }, '');
  }

  /** It closes what it opened, and is gone a moment later; whatever comes next begins anew. */
  private leave(): void {
    const { running } = this;
    this.running = null;
    if (!running || running.ended) return;
    running.talk.end();
    // Something of Word's own may ask before it goes, and nobody sees it.
    this.endsIn(running);
  }

  private breakOff(running: Running): void {
    this.running = null;
    if (running.starting === null) return this.endNow(running);
    // Which Word is its own it says in a moment: ended before, it would leave one behind that nobody knows.
    running.onStarted = () => this.endNow(running);
    this.endsIn(running);
  }

  private endsIn(running: Running): void {
    if (!running.ended) running.patience = setTimeout(() => this.endNow(running), this.parts.patience ?? 20_000);
  }

  /** Ending PowerShell wouldn't end Word. */
  private endNow(running: Running): void {
    clearTimeout(running.patience);
    running.onStarted = null;
    running.talk.kill();
    this.endPrograms(running);
  }

  private endPrograms(running: Pick<Running, 'pids' | 'usual'>): void {
    const { pids, usual } = running;
    for (const pid of pids) this.parts.endProgram(pid);
    pids.clear();
    running.usual = null;
    // It was ended while another printer was the usual one of Windows.
    if (usual) void this.do({ source: '', target: '', printer: '', copies: 0, usual }, new AbortController().signal);
  }
}

/** PowerShell reads its input in the system's code page: nothing but ASCII goes to it. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
