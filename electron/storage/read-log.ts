import { open } from 'node:fs/promises';
import { logEntries, type LogCode } from './log-entries';
import type { LogKind, LogWord } from './log-words';

/** A line of the log, read back: each word of it is one that this program would write. */
export interface LoggedLine {
  /** `2026-11-23 10:05:12.345 +09:00`, by this PC's clock; earlier versions wrote no zone. */
  at: LogWord;
  level: 'info' | 'warn';
  code: LogCode;
  details: { name: string; word: LogWord }[];
}

/** The log is 1 MB at most; a file that somebody has put there may be anything. */
const MOST_BYTES = 256 * 1024;

/**
 * The newest lines of a log, oldest first. The file is on the disk, and of an earlier version names may stand in it: what isn't an entry
 * of ours is left out, and of an entry each word that isn't one of its kind becomes 「?」.
 */
export async function readLog(file: string, most: number): Promise<LoggedLine[]> {
  return loggedLines(await endOf(file)).slice(-most);
}

/** As electron-log writes them; a line with much beside it goes over several. */
const BEGIN =
  /^\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}(?: [+-]\d\d:\d\d)?)\] \[(info|warn)\] {1,3}([a-z]+\/[a-z-]+)(?= |$)/;
const DETAIL = /([A-Za-z]{1,30}): '([^'\n]{0,8000})'/g;

export function loggedLines(text: string): LoggedLine[] {
  const entries: string[] = [];
  for (const line of text.split(/\r?\n/))
    if (line.startsWith('[')) entries.push(line);
    else if (entries.length > 0) entries.push(`${entries.pop() ?? ''}\n${line}`);
  return entries.flatMap(lineIn);
}

function lineIn(entry: string): LoggedLine[] {
  const [all = '', at, level, code = ''] = BEGIN.exec(entry) ?? [];
  if (at === undefined || !Object.hasOwn(logEntries, code)) return [];
  const kinds: Readonly<Record<string, LogKind<never>>> = logEntries[code as LogCode];
  const details = Array.from(entry.slice(all.length).matchAll(DETAIL), ([, name = '', word = '']) => ({ name, word }));
  return [
    {
      at: at as LogWord,
      level: level === 'info' ? 'info' : 'warn',
      code: code as LogCode,
      details: Object.entries(kinds).map(([name, kind]) => ({
        name,
        word: kind.read(details.find((detail) => detail.name === name)?.word ?? ''),
      })),
    },
  ];
}

async function endOf(file: string): Promise<string> {
  const handle = await open(file, 'r').catch(() => null);
  if (!handle) return '';
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, MOST_BYTES));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('utf8', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await handle.close();
  }
}
