import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A call by which a program waited until a file lay on the disk. Times are milliseconds since 1970. */
export interface Sync {
  file: string;
  begun: number;
  ended: number;
}

/** Watches from outside, with strace, how a running program and its threads bring files to the disk. */
export class SyncWatch {
  private constructor(
    private readonly strace: ChildProcess,
    private readonly folder: string,
  ) {}

  /** @returns null where watching a program is refused: by the kernel's settings, or in a container */
  static async attach(pid: number): Promise<SyncWatch | null> {
    const folder = mkdtempSync(join(tmpdir(), 'strace-'));
    const format = ['-f', '-y', '-ttt', '-T', '-e', 'trace=fsync,fdatasync', '-e', 'signal=none'];
    const strace = spawn('strace', [...format, '-o', join(folder, 'calls'), '-p', String(pid)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const isAttached = await new Promise<boolean>((resolve) => {
      let said = '';
      strace.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (/^strace: Process \d+ attached/m.test(said)) resolve(true);
      });
      strace.once('error', () => resolve(false));
      strace.once('close', () => resolve(false));
    });
    if (isAttached) return new SyncWatch(strace, folder);
    rmSync(folder, { recursive: true, force: true });
    return null;
  }

  /** Lets go of the program, which runs on. @returns all calls since, in the order in which they ended */
  async end(): Promise<Sync[]> {
    const gone = new Promise((resolve) => this.strace.once('close', resolve));
    this.strace.kill('SIGINT');
    await gone;
    const calls = readFileSync(join(this.folder, 'calls'), 'utf8');
    rmSync(this.folder, { recursive: true, force: true });
    return syncsIn(calls);
  }
}

/**
 * `1234 1795183832.056266 fdatasync(100</path>) = 0 <0.001>`, or in two lines where another thread's call came between:
 * `… fdatasync(100</path> <unfinished ...>` and `1234 … <... fdatasync resumed>) = 0 <0.001>`. Only those that worked.
 */
function syncsIn(calls: string): Sync[] {
  const unfinished = new Map<string, string>();
  return calls.split('\n').flatMap((line): Sync[] => {
    const [, thread = '', seconds = '', call = ''] = /^(\d+) +([\d.]+) (.*)$/.exec(line) ?? [];
    const file = /^f(?:data)?sync\(\d+<(.*)>(?:\)| <unfinished)/.exec(call)?.[1] ?? unfinished.get(thread);
    if (file === undefined) return [];
    const took = / = 0 <([\d.]+)>$/.exec(call)?.[1];
    if (took === undefined) {
      if (call.endsWith('<unfinished ...>')) unfinished.set(thread, file);
      return [];
    }
    const isResumed = unfinished.delete(thread);
    const at = Number(seconds) * 1000;
    const length = Number(took) * 1000;
    // A line is stamped when it begins: a resumed one at the call's end.
    return [isResumed ? { file, begun: at - length, ended: at } : { file, begun: at, ended: at + length }];
  });
}
