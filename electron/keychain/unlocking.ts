import { join } from 'node:path';
import type { UnlockBy } from '@shared/ipc/keys';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { failure, success, type Result } from '@shared/problems/problem';
import { wrapOf, type KeysFile } from '@shared/vault/keys-file';
import { openByPassphrase, openByRecovery } from '@shared/vault/ledger-keys';
import { readRecoveryKey } from '@shared/vault/recovery-key';
import { dailyKey, type DailyKey } from './daily-key';
import type { KeyStoreParts } from './key-store-parts';
import { Tries } from './tries';

/** Opens key files by what a person shows, or without asking. Remembers nothing but the wrong tries. */
export class Unlocking {
  private readonly tries: Record<LedgerKind, Tries>;

  constructor(private readonly parts: KeyStoreParts) {
    const triesOf = (kind: LedgerKind): Tries => new Tries(join(parts.folder, `${kind}.tries.json`), parts.clock);
    this.tries = { own: triesOf('own'), sample: triesOf('sample') };
  }

  withoutAsking(kind: LedgerKind, file: KeysFile): Promise<DailyKey> {
    return dailyKey(kind, file, this.parts.keychain, this.parts.device);
  }

  /** Passphrases and recovery keys are counted and slowed down; typing errors aren't, as they tell nothing. */
  async by(kind: LedgerKind, file: KeysFile, shown: UnlockBy): Promise<Result<Uint8Array>> {
    if (shown.by === 'keychain') {
      const { dataKey, problem } = await this.withoutAsking(kind, file);
      if (dataKey) return success(dataKey);
      return problem ? { ok: false, ...problem } : failure('keys/locked', {});
    }
    if (shown.by === 'passphrase' && !wrapOf(file, 'passphrase')) return failure('keys/no-passphrase', {});
    const readable = shown.by === 'recovery' ? readRecoveryKey(shown.key) : success(null);
    if (!readable.ok) return readable;
    const tries = this.tries[kind];
    const allowed = await tries.begin();
    if (!allowed.ok) return allowed;
    const dataKey =
      shown.by === 'passphrase'
        ? await openByPassphrase(file, shown.passphrase, this.parts.tools)
        : openByRecovery(file, shown.key);
    await (dataKey.ok ? tries.forgive() : tries.wasWrong());
    return dataKey;
  }
}
