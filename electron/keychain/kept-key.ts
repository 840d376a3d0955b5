import { randomBytes } from 'node:crypto';
import type { Keychain } from './keychain';

/** A key of main's own for seals: 32 bytes in the keychain. Where it can't be kept, or the keychain is closed just now, one that lasts until the app ends. */
export class KeptKey {
  private inMemory: Buffer | null = null;

  constructor(
    private readonly keychain: Pick<Keychain, 'read' | 'write'>,
    private readonly entry: string,
  ) {}

  async read(): Promise<Buffer> {
    if (this.inMemory) return this.inMemory;
    const stored = await this.keychain.read(this.entry);
    const isKey = stored.ok && stored.value !== null && /^[0-9a-f]{64}$/.test(stored.value);
    const key = isKey ? Buffer.from(stored.value ?? '', 'hex') : randomBytes(32);
    if (!isKey && stored.ok) await this.keychain.write(this.entry, key.toString('hex'));
    this.inMemory = key;
    return key;
  }
}
