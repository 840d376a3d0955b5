import type { AskedRecord } from '../asks/asked-record';
import type { Asking } from '../asks/asking';
import { handle } from './handle';

/** What the page may read of what main was asked for. It writes nothing of it, and can only end a wait. */
export function answerAskedChannel(record: AskedRecord, asking: Asking): void {
  handle('asks:record', () => record.newest());
  handle('asks:end-wait', () => asking.takeWaitBack());
}
