import { join } from 'node:path';
import log from 'electron-log/main';
import { maskText } from './masked-text';

/**
 * The technical log, for us. It never holds what people typed: a log file is copied into mails without a second look.
 * Everything that goes in is a code and masked details.
 */
export function openLog(folder: string): void {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.file.level = 'info';
  log.transports.console.level = process.env['RENKEI_DEBUG'] ? 'debug' : false;
  log.transports.ipc.level = false;
}

export const logEvent = (code: string, details: Record<string, unknown> = {}): void => log.info(code, masked(details));
export const logProblem = (code: string, details: Record<string, unknown> = {}): void =>
  log.warn(code, masked(details));

const masked = (details: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(details).map(([key, value]) => [key, maskText(describe(value))]));

const describe = (value: unknown): string => (value instanceof Error ? (value.stack ?? value.message) : String(value));
