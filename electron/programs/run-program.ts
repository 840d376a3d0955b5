import { spawn } from 'node:child_process';
import { programWords } from './program-words';
import { windowsProgram } from './windows-program';

/** A program to run without a shell: nothing in a name or path can become a command. */
export interface ProgramCall {
  command: string;
  args: readonly string[];
  /** Added to the environment. */
  env?: Record<string, string>;
  /** Milliseconds after which it is ended. */
  timeout: number;
  signal?: AbortSignal;
}

export type ProgramEnd =
  | { how: 'ended'; code: number }
  | { how: 'time' }
  | { how: 'cancelled' }
  | { how: 'not-started'; reason: string };

export interface ProgramOutcome {
  end: ProgramEnd;
  /** What it wrote to stdout, then what to stderr, cut off. */
  output: string;
}

export type RunProgram = (call: ProgramCall) => Promise<ProgramOutcome>;

/** Bytes of each stream. */
export const MOST_OUTPUT = 20_000;

/** Runs a program to its end; in time, or when it is cancelled, it is ended with all that it started. */
export const runProgram: RunProgram = ({ command, args, env = {}, timeout, signal }) =>
  new Promise((settle) => {
    if (signal?.aborted) return settle({ end: { how: 'cancelled' }, output: '' });
    const child = started(command, args, env);
    if (child instanceof Error) return settle({ end: { how: 'not-started', reason: child.message }, output: '' });
    const [out, err] = [new Heard(), new Heard()];
    let ended: ProgramEnd | null = null;
    const endIt = (how: 'time' | 'cancelled'): void => {
      ended = { how };
      endTree(child.pid);
    };
    const timer = setTimeout(() => endIt('time'), timeout);
    const cancel = (): void => endIt('cancelled');
    signal?.addEventListener('abort', cancel, { once: true });
    const finish = (end: ProgramEnd): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      settle({ end: ended ?? end, output: out.words() + err.words() });
    };
    child.stdout.on('data', (chunk: Buffer) => out.take(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.take(chunk));
    child.on('error', ({ message }) => finish({ how: 'not-started', reason: message }));
    child.on('close', (code) => finish({ how: 'ended', code: code ?? -1 }));
  });

/** The beginning of what a program says. Read at its end: a letter may lie across two pieces, and tells in which code page they are. */
class Heard {
  private readonly pieces: Buffer[] = [];
  private room = MOST_OUTPUT;

  take(chunk: Buffer): void {
    const piece = chunk.subarray(0, this.room);
    this.room -= piece.length;
    this.pieces.push(piece);
  }

  words(): string {
    return programWords(Buffer.concat(this.pieces));
  }
}

/** A group of its own: `soffice` is a script that starts the program proper. */
const ALONE = { shell: false, windowsHide: true, detached: process.platform !== 'win32' } as const;

const started = (command: string, args: readonly string[], env: Record<string, string>) =>
  orWhyNot(() =>
    spawn(command, args, { ...ALONE, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } }),
  );

/** A program that is told more while it runs (`talk-with-program.ts`), or why it didn't start. */
export const startedToListen = (command: string, args: readonly string[]) =>
  orWhyNot(() => spawn(command, args, { ...ALONE, stdio: 'pipe' }));

/** Some reasons not to start are told as events, others (arguments that are too long) are thrown. */
function orWhyNot<C>(start: () => C): C | Error {
  try {
    return start();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Ends a program that we started, with its children. */
export function endTree(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    const taskkill = windowsProgram(process.env['SystemRoot'], 'taskkill.exe');
    const options = { shell: false, windowsHide: true, stdio: 'ignore' } as const;
    spawn(taskkill, ['/pid', String(pid), '/T', '/F'], options).on('error', () => {});
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/**
 * Starts a program that goes on when the app has ended, and lets go of it.
 *
 * @param folder in which it stands: never the app's own, as one that a program stands in can't be renamed
 * @returns whether it runs
 */
export const leaveRunning = (command: string, args: readonly string[], folder: string): Promise<boolean> =>
  new Promise((settle) => {
    try {
      const child = spawn(command, args, { cwd: folder, detached: true, shell: false, stdio: 'ignore' });
      child.once('error', () => settle(false));
      child.once('spawn', () => {
        child.unref();
        settle(true);
      });
    } catch {
      settle(false);
    }
  });
