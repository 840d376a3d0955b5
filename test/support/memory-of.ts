import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';

/** A process of an app, by what it is: `main`, `renderer`, `utility` … */
export interface AppProcess {
  pid: number;
  type: string;
}

/** All processes of an app on Linux, from its main one down. */
export function processesOf(main: number): AppProcess[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const parent = /^PPid:\s+(\d+)/m.exec(textOf(`/proc/${name}/status`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isOf = (pid: number | undefined): boolean => pid !== undefined && (pid === main || isOf(parents.get(pid)));
  return [...parents.keys()].filter(isOf).map((pid) => {
    const type = /--type=(\S+?)(?:\0| )/.exec(`${textOf(`/proc/${pid}/cmdline`)} `)?.[1];
    return { pid, type: type ?? 'main' };
  });
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const PIECE = 16 * 1024 * 1024;

/** How often each of some bytes stands in the memory that a process can write to. @throws where it may not be read */
export function inMemoryOf(pid: number, wanted: Record<string, Buffer>): Record<string, number> {
  const found = Object.fromEntries(Object.keys(wanted).map((name) => [name, 0]));
  const longest = Math.max(...Object.values(wanted).map(({ length }) => length));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const room = Buffer.allocUnsafe(PIECE + longest);
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      if (from === undefined || to === undefined) continue;
      const end = Number.parseInt(to, 16);
      for (let at = Number.parseInt(from, 16); at < end; at += PIECE) {
        const piece = readAt(memory, at, room.subarray(0, Math.min(room.length, end - at)));
        for (const [name, bytes] of Object.entries(wanted)) found[name] = (found[name] ?? 0) + countIn(piece, bytes);
      }
    }
  } finally {
    closeSync(memory);
  }
  return found;
}

/** What can't be read (memory of a device) holds nothing of ours. */
function readAt(memory: number, at: number, room: Buffer): Buffer {
  try {
    return room.subarray(0, readSync(memory, room, 0, room.length, at));
  } catch {
    return room.subarray(0, 0);
  }
}

/** Those that begin within a piece; what is read of the next one is counted there. */
function countIn(piece: Buffer, bytes: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(bytes); at !== -1 && at < PIECE; at = piece.indexOf(bytes, at + 1)) count++;
  return count;
}

/** Whether processes of others can be read here: a system may keep that from its users. */
export function mayReadMemory(pid: number): boolean {
  try {
    closeSync(openSync(`/proc/${pid}/mem`, 'r'));
    return readlinkSync(`/proc/${pid}/exe`) !== '';
  } catch {
    return false;
  }
}
