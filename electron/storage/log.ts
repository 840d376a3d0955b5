import { join } from 'node:path';
// Not `electron-log/main`, which opens a door to pages beside ours: whatever they say there is written as it is.
import log from 'electron-log/node';
import { logEntries, type LogCode, type LogDetails } from './log-entries';
import type { LogKind, LogWord } from './log-words';
import { setOwnFiles } from './own-files';

// Until it is opened nothing is written: electron-log would choose a folder of its own.
log.transports.file.level = false;
log.transports.console.level = false;

/**
 * The technical log, for us. It never holds what people typed, as a log file is copied into mails without a second look:
 * only entries of `log-entries.ts` with words that are known beforehand.
 *
 * @param dist what was built: faults are told by files in it
 */
export function openLog(folder: string, dist: string): void {
  setOwnFiles(dist);
  const { file } = log.transports;
  file.setAppName('renkei');
  file.resolvePathFn = () => join(folder, 'main.log');
  file.maxSize = 1024 * 1024;
  // With the zone: who reads it elsewhere, or of a PC whose clock is another country's, knows the moment all the same.
  file.format = '[{y}-{m}-{d} {h}:{i}:{s}.{ms} {z}] [{level}]{scope} {text}';
  file.level = 'info';
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  log.transports.console.level = process.env['RENKEI_DEBUG'] ? 'debug' : false;
}

type Told<C extends LogCode> = keyof LogDetails<C> extends never ? [] : [details: LogDetails<C>];

export const logEvent = <C extends LogCode>(code: C, ...told: Told<C>): void => log.info(code, inWords(code, told[0]));
export const logProblem = <C extends LogCode>(code: C, ...told: Told<C>): void =>
  log.warn(code, inWords(code, told[0]));

/** Nothing but what the entry has kinds for, whatever was handed in. */
function inWords(code: LogCode, details: object = {}): Record<string, LogWord> {
  const kinds: Readonly<Record<string, LogKind<never>>> = logEntries[code];
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, kind((details as Record<string, never>)[name] as never)]),
  );
}
