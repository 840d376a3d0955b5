import type { AskedLine, NamedLine } from '@shared/asks/asked-record';
import type { AskedRecord } from '../asks/asked-record';
import type { Asking } from '../asks/asking';
import type { KeyStore } from '../keychain/key-store';
import { handle } from './handle';

/** What the page may read of what main was asked for. It writes nothing of it, and can only end a wait. */
export function answerAskedChannel(
  record: AskedRecord,
  asking: Asking,
  keys: Pick<KeyStore, 'isOpen' | 'userNames'>,
): void {
  handle('asks:record', async () => {
    const names = keys.isOpen('own') ? await keys.userNames('own') : null;
    return record.newest().map((line) => told(line, names));
  });
  handle('asks:end-wait', () => asking.takeWaitBack());
}

/** @param names null: nobody has the ledger open, and no name is told */
function told({ by, ...line }: AskedLine, names: ReadonlyMap<string, string> | null): NamedLine {
  if (by === undefined || names === null) return { ...line, who: '' };
  return { ...line, who: names.get(by) ?? '外された方' };
}
