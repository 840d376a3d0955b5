import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeysState, UnlockBy } from '@shared/ipc/keys';
import type { Wait } from '@shared/asks/lost-paper';
import type { WrongTries } from '@shared/ipc/settings';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { Result } from '@shared/problems/problem';
import { groups } from '@shared/vault/recovery-key';
import { KeyStore } from '../../../electron/keychain/key-store';
import type { Unlocked } from '../../../electron/keychain/unlocking';
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
  /** Of the system, which goes on while the app is closed. */
  up = 3 * 3_600_000;
  stretch = quickTools.stretch;
  /** What the settings say of them. */
  wrong: WrongTries = { own: 0, sample: 0, backup: 0 };
  /** What the settings say of who has lost the paper. */
  lostPaper: Wait | null = null;
  store: KeyStore;

  constructor(folder = join(temporaryFolder(), 'keys')) {
    this.folder = folder;
    this.store = this.restart();
  }

  /** Ends the app and starts it again. */
  restart(): KeyStore {
    this.running = 0;
    const clock = { now: () => this.wall, running: () => this.running, uptime: () => this.up };
    const { folder, keychain, device } = this;
    const tools = { ...quickTools, stretch: this.stretch };
    const wrongTries = { read: () => this.wrong, write: (wrong: WrongTries) => void (this.wrong = wrong) };
    const lostPaper = { read: () => this.lostPaper, write: (wait: Wait | null) => void (this.lostPaper = wait) };
    const today = (): string => '2026-11-20';
    this.store = new KeyStore({ folder, keychain, device, clock, wrongTries, lostPaper, tools, today });
    return this.store;
  }

  /** Somebody presses so many keys at the page. */
  presses(keys: number): void {
    for (let n = 0; n < keys; n++) this.store.keyPressed();
  }

  passes(seconds: number): void {
    this.wall += seconds * 1000;
    this.running += seconds * 1000;
    this.up += seconds * 1000;
  }

  /** The PC is on. The clock on the wall goes on with it. */
  waits(hours: number): void {
    this.passes(hours * 3600);
  }

  /** Somebody works at the PC, with the app on its screen. */
  async sits(hours: number): Promise<void> {
    for (let n = 0; n < hours * 6; n++) {
      this.passes(600);
      await this.store.saw(this.store.isOpen('own'));
    }
  }

  /** The PC is switched off for so long, and then starts. */
  isOff(hours: number): void {
    this.wall += hours * 3_600_000;
    this.up = 0;
    this.restart();
  }

  /** A ledger of the office's own; one with a passphrase has its recovery key on paper. @returns its recovery key */
  async hasLedger(passphrase: string | null = null): Promise<string> {
    const onPaper = passphrase === null ? null : await this.draftsOnPaper();
    const made = await this.store.create('own', passphrase);
    if (!made.ok) throw new Error(made.code);
    return onPaper ?? made.value ?? '';
  }

  /** The recovery key of a ledger to be made with a passphrase, printed and typed back. */
  async draftsOnPaper(kind: LedgerKind = 'own'): Promise<string> {
    const draft = await this.store.draft(kind);
    if (!draft.ok) throw new Error(draft.code);
    await this.typesBack(draft.value, kind);
    return draft.value;
  }

  /** Types two groups of a recovery key back. */
  async typesBack(recoveryKey: string, kind: LedgerKind = 'own'): Promise<void> {
    const groups = [group(recoveryKey, 1), group(recoveryKey, 5)];
    const typed = await this.store.confirmRecovery(kind, { groups, key: null });
    if (!typed.ok) throw new Error(typed.code);
  }

  async opens(by: UnlockBy, kind: LedgerKind = 'own'): Promise<Uint8Array> {
    const opened = await this.store.unlock(kind, by);
    if (!opened.ok) throw new Error(opened.code);
    return opened.value.dataKey;
  }

  tries(passphrase: string): Promise<Result<Unlocked>> {
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
  /** Nothing can be written in its place. @returns what gives the file back */
  blocks(name: string): () => void {
    const text = this.read(name);
    this.loses(name);
    mkdirSync(this.path(name));
    return () => {
      rmdirSync(this.path(name));
      this.write(name, text);
    };
  }
  loses(name: string): void {
    rmSync(this.path(name));
  }
}

/** As somebody types it. */
export const group = (key: string, index: number) => ({ group: index, text: groups(key)[index]!.toLowerCase() });

export const byKeychain: UnlockBy = { by: 'keychain' };
export const byPassphrase: UnlockBy = { by: 'passphrase', passphrase: PASSPHRASE };
export const byRecovery = (key: string): UnlockBy => ({ by: 'recovery', key });
