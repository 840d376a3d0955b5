import { failure, success, type Result } from '@shared/problems/problem';
import type { Keychain } from '../../../electron/keychain/keychain';

/** A fake: entries in memory, and every way in which a real keychain lets one down. */
export class FakeKeychain implements Keychain {
  readonly entries = new Map<string, string>();
  trouble: 'none' | 'unavailable' | 'locked' = 'none';

  read(account: string): Promise<Result<string | null>> {
    return this.answer(() => this.entries.get(account) ?? null);
  }
  write(account: string, secret: string): Promise<Result<null>> {
    return this.answer(() => {
      this.entries.set(account, secret);
      return null;
    });
  }
  remove(account: string): Promise<Result<null>> {
    return this.answer(() => {
      this.entries.delete(account);
      return null;
    });
  }

  private answer<T>(work: () => T): Promise<Result<T>> {
    if (this.trouble === 'none') return Promise.resolve(success(work()));
    return Promise.resolve(failure(`keychain/${this.trouble}`, { reason: 'fake' }));
  }
}
