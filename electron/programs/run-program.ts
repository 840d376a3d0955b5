import { spawn } from 'node:child_process';

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
  /** What it wrote to stdout and stderr, cut off. */
  output: string;
}

export type RunProgram = (call: ProgramCall) => Promise<ProgramOutcome>;

const MOST_OUTPUT = 20_000;

/** Runs a program to its end; in time, or when it is cancelled, it is ended with all that it started. */
export const runProgram: RunProgram = ({ command, args, env = {}, timeout, signal }) =>
  new Promise((settle) => {
    if (signal?.aborted) return settle({ end: { how: 'cancelled' }, output: '' });
    const child = started(command, args, env);
    if (child instanceof Error) return settle({ end: { how: 'not-started', reason: child.message }, output: '' });
    let output = '';
    let ended: ProgramEnd | null = null;
    const take = (chunk: Buffer): void => {
      if (output.length < MOST_OUTPUT) output += chunk.toString('utf8');
    };
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
      settle({ end: ended ?? end, output: output.slice(0, MOST_OUTPUT) });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', ({ message }) => finish({ how: 'not-started', reason: message }));
    child.on('close', (code) => finish({ how: 'ended', code: code ?? -1 }));
  });

/** Some reasons not to start are told as events, others (arguments that are too long) are thrown. */
function started(command: string, args: readonly string[], env: Record<string, string>) {
  try {
    // A group of its own: `soffice` is a script that starts the program proper.
    return spawn(command, args, {
      shell: false,
      windowsHide: true,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Ends a program that we started, with its children. */
export function endTree(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { shell: false, windowsHide: true, stdio: 'ignore' }).on(
      'error',
      () => {},
    );
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
