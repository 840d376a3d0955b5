import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeysState, LedgerKind, UnlockBy } from '@shared/ipc/keys';
import type { Result } from '@shared/problems/problem';
import { KeyStore } from '../../../electron/keychain/key-store';
import { PASSPHRASE, quickTools } from '../../builders/keys';
import { temporaryFolder } from '../../support/temporary-folder';
import { FakeKeychain } from './fake-keychain';

/** A PC with its profile, its keychain (a fake) and a clock that the test sets. Files are real. */
export class KeyDesk {
  readonly folder: string;
  keychain = new FakeKeychain();
  device = 'jimusho-1|suzuki';
  wall = Date.parse('2026-11-20T09:00:00+09:00');
  running = 0;
  stretch = quickTools.stretch;
  store: KeyStore;

  constructor(folder = join(temporaryFolder(), 'keys')) {
    this.folder = folder;
    this.store = this.restart();
  }

  /** Ends the app and starts it again. */
  restart(): KeyStore {
    this.running = 0;
    const clock = { now: () => this.wall, running: () => this.running };
    const { folder, keychain, device } = this;
    const tools = { ...quickTools, stretch: this.stretch };
    this.store = new KeyStore({ folder, keychain, device, clock, tools, today: () => '2026-11-20' });
    return this.store;
  }

  passes(seconds: number): void {
    this.wall += seconds * 1000;
    this.running += seconds * 1000;
  }

  /** A ledger of the office's own. @returns its recovery key */
  async hasLedger(passphrase: string | null = null): Promise<string> {
    const made = await this.store.create('own', passphrase);
    if (!made.ok) throw new Error(made.code);
    return made.value;
  }

  async opens(by: UnlockBy, kind: LedgerKind = 'own'): Promise<Uint8Array> {
    const opened = await this.store.unlock(kind, by);
    if (!opened.ok) throw new Error(opened.code);
    return opened.value;
  }

  tries(passphrase: string): Promise<Result<Uint8Array>> {
    return this.store.unlock('own', { by: 'passphrase', passphrase });
  }

  async state(kind: LedgerKind = 'own'): Promise<KeysState> {
    return this.store.state(kind);
  }

  path(name: string): string {
    return join(this.folder, name);
  }
  has(name: string): boolean {
    return existsSync(this.path(name));
  }
  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }
  write(name: string, text: string): void {
    writeFileSync(this.path(name), text);
  }
  loses(name: string): void {
    rmSync(this.path(name));
  }
}

export const byKeychain: UnlockBy = { by: 'keychain' };
export const byPassphrase: UnlockBy = { by: 'passphrase', passphrase: PASSPHRASE };
export const byRecovery = (key: string): UnlockBy => ({ by: 'recovery', key });
