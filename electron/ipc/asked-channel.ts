import type { AskedRecord } from '../asks/asked-record';
import { handle } from './handle';

/** What the page may read of what main was asked for. It writes nothing of it. */
export function answerAskedChannel(record: AskedRecord): void {
  handle('asks:record', () => record.newest());
}
