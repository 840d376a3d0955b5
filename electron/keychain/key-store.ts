import { join } from 'node:path';
import type { BackupHeader } from '@shared/backup/header';
import type { AtPage } from '@shared/ipc/channel-roles';
import type { DailyUnlock, KeysState, TypedBack, UnlockBy, VouchedKeys } from '@shared/ipc/keys';
import type { ShownLately } from '@shared/asks/what-to-ask';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { failure, problem, success, type Result } from '@shared/problems/problem';
import { knownOf, type Remembered } from '@shared/vault/known-keys';
import { usersIn, type KeysFile } from '@shared/vault/keys-file';
import { keychainAccount } from '@shared/vault/ledger-keys';
import { BY_RECOVERY, type LedgerUser } from '@shared/vault/ledger-user';
import { ledgerUsers } from '@shared/vault/users';
import { copiedApart } from '@shared/vault/kept-apart';
import { isSignedBy, signed } from '@shared/vault/signed-keys';
import { keysState, type DailyKey } from './daily-key';
import { HandedOutKeys } from './handed-out';
import { KeyFiles, type StoredKeys } from './key-files';
import { LostPaperWait, type LedgerWaitedFor } from './lost-paper';
import { NewLedgerKeys } from './new-keys';
import { PressedKeys } from './pressed-keys';
import { ShownProofs } from './shown-proofs';
import { Unlocking, type Unlocked } from './unlocking';
import { UserService } from './user-service';
import { typedWay, vouch, type AsksFirst } from './vouching';
import { WaysIn } from './ways-in';
import { WhoIsAtPage } from './at-page';
import type { KeyStoreParts, OpenLedgerParts } from './key-store-parts';
import { Turns } from '../storage/turns';

/** A ledger that is open: main needs its key to change how it opens. */
interface OpenKeys {
  ledgerId: string;
  dataKey: Uint8Array;
  /** Who has opened it, where there are users. */
  user: LedgerUser | null;
  /** What was typed for that, by whoever may do everything ({@link typedWay}). */
  way: string | null;
  /** Of the key file that it has vouched for, or that was written since; null: it hasn't yet. */
  mac: string | null;
}

/**
 * The keys of this PC's two ledgers. One question after the other, so that neither two changes nor two tries can overtake
 * each other. A passphrase is taken only of a ledger whose recovery key is on paper: whoever forgets it has nothing else.
 */
export class KeyStore {
  private readonly files: KeyFiles;
  private readonly unlocking: Unlocking;
  private readonly open = new Map<LedgerKind, OpenKeys>();
  private readonly handed = new HandedOutKeys();
  private readonly proofs: ShownProofs;
  private readonly lostPaper: LostPaperWait;
  private readonly pressedKeys = new PressedKeys();
  private isOwnGiven = false;
  private wasOwnGiven = false;
  /** The own ledger has said that its key file isn't the one it had: from then on what is typed opens it, and nothing else. */
  private isAltered = false;
  private whenChanged = (): void => {};
  private readonly page: WhoIsAtPage;
  private readonly newKeys: NewLedgerKeys;
  private readonly waysIn: WaysIn;
  /** 使う人, of a ledger that is open. */
  readonly users: UserService;
  private readonly turns = new Turns();

  constructor(private readonly parts: KeyStoreParts) {
    this.files = new KeyFiles(parts.folder);
    this.unlocking = new Unlocking(parts);
    this.proofs = new ShownProofs(parts.clock.running);
    const { uptime, now } = parts.clock;
    const file = join(parts.folder, 'own.lost-paper.json');
    this.lostPaper = new LostPaperWait({ file, uptime, now, elsewhere: parts.lostPaper });
    this.page = new WhoIsAtPage(() => this.files.hasUsers('own'));
    const open: OpenLedgerParts = {
      change: (kind, work) => this.change(kind, work),
      save: (kind, from, to) => this.save(kind, from, to),
    };
    this.newKeys = new NewLedgerKeys({ ...parts, files: this.files, handed: this.handed });
    this.waysIn = new WaysIn({
      ...{ ...parts, ...open, handed: this.handed, unlocking: this.unlocking },
      withoutAsking: (kind, file) => this.withoutAsking(kind, file),
      wasShown: (kind, by, isProof) => this.wasShown(kind, by, isProof),
    });
    this.users = new UserService({
      ...parts,
      ...open,
      renamed: (kind, user) => this.isNow(kind, user),
      asTry: (kind, work, isHit) => this.unlocking.asTry(kind, work, isHit),
    });
  }

  /** Looks, and changes nothing but a spare file that may no longer be kept, and how long somebody has waited. */
  state(kind: LedgerKind): Promise<KeysState> {
    return this.turns.take(async () => {
      const stored = await this.files.load(kind);
      this.lookForAltered(kind, stored);
      const daily = stored.found === 'file' ? await this.withoutAsking(kind, stored.file) : null;
      const lostPaper =
        kind === 'own' && stored.found === 'file' ? await this.lostPaper.look(this.waitedFor(stored)) : null;
      const state = keysState(stored, daily, { ...this.toldOfUsers(kind, stored), lostPaper });
      // Opened for a look only.
      daily?.dataKey?.fill(0);
      return state;
    });
  }

  /**
   * Begins the keys of a ledger that is to have a passphrase. Nothing is on the disk before {@link create}, and a draft is
   * forgotten with the next one. Problem: `keys/exists`.
   *
   * @returns the recovery key, to be printed and typed back
   */
  draft(kind: LedgerKind): Promise<Result<string>> {
    return this.turns.take(() => this.newKeys.draft(kind));
  }

  /**
   * Makes the keys of a new ledger: opened by keychain, by passphrase, or both; the sample by its published key. Without
   * a keychain the passphrase must be there, and with one a draft whose recovery key is on paper. Problems: `keys/exists`,
   * `keys/recovery-first`, `keychain/…`, `vault/passphrase-short`, `file/…`.
   *
   * @returns the recovery key, shown this once; null when it is on paper already
   */
  create(kind: LedgerKind, passphrase: string | null): Promise<Result<string | null>> {
    return this.turns.take(() => this.newKeys.create(kind, passphrase));
  }

  /**
   * Opens a ledger. Problems: `keys/none`, `keys/damaged`, `keys/wait`; by keychain those of the keychain and
   * `keys/locked` when the ledger asks for a passphrase; `vault/passphrase-wrong`, `vault/recovery-typo`,
   * `vault/recovery-wrong`.
   *
   * @returns the data key, 32 bytes, the caller's own copy, and theirs to overwrite; and who has opened it
   */
  unlock(kind: LedgerKind, by: UnlockBy): Promise<Result<Unlocked>> {
    const isTyped = this.pressedKeys.canBe(by);
    return this.turns.take(async () => {
      const stored = await this.files.load(kind);
      if (stored.found === 'none') return failure('keys/none', {});
      if (stored.found === 'unusable') return { ok: false, ...stored.problem };
      const { file } = stored;
      if (by.by === 'keychain' && this.isAltered && kind === 'own') return failure('keys/altered', {});
      const opened = await this.unlocking.by(kind, file, by);
      if (!opened.ok) return opened;
      const { dataKey, user } = opened.value;
      await this.files.mend(kind, stored);
      // What a page shows itself proves nothing: one that was given the key before may have heard it, or left it for the one after.
      const isProof = isTyped && !this.isOwnGiven;
      // What the ledger has vouched for stays so, however often it is opened.
      const before = this.open.get(kind);
      const mac = before?.ledgerId === file.ledgerId ? before.mac : null;
      this.forget(kind);
      this.open.set(kind, { ledgerId: file.ledgerId, dataKey, user, way: typedWay(file, by, user), mac });
      if (kind === 'own') this.page.opened(user?.role ?? 'admin');
      if (by.by !== 'keychain') await this.wasShown(kind, by.by, isProof);
      // Whoever opens a closed ledger by the passphrase makes a new paper by it, and waits for nothing.
      if (kind === 'own' && by.by === 'passphrase') await this.lostPaper.end();
      if (kind === 'own') this.isOwnGiven = this.wasOwnGiven = true;
      return success({ dataKey: copiedApart(dataKey), user });
    });
  }

  /**
   * The own ledger is open, and says which key file it had. One that isn't that is told, and main forgets the key, unless who has opened it may go
   * on. Problems: `keys/altered`, `keys/locked`, those of writing a file and, where nothing else is left, of the keychain.
   *
   * @param mayTakeOut asks a person about ways in that would go
   */
  async vouch(
    remembered: Remembered,
    mayTakeOut: (names: readonly string[]) => Promise<boolean>,
  ): Promise<Result<VouchedKeys>> {
    const first = await this.vouchOnce(remembered, null);
    if (!('takesOut' in first)) return first;
    // Not in one turn with it: whoever asks looks at the keys, too.
    const { names, mark } = first.takesOut;
    const second = await this.vouchOnce(remembered, (await mayTakeOut(names)) ? mark : '');
    return 'takesOut' in second ? failure('keys/altered', {}) : second;
  }

  private vouchOnce(remembered: Remembered, agreed: string | null): Promise<Result<VouchedKeys> | AsksFirst> {
    return this.turns.take(async () => {
      const stored = await this.files.load('own');
      const open = this.open.get('own');
      if (!open || stored.found !== 'file' || stored.file.ledgerId !== open.ledgerId) return failure('keys/locked', {});
      const { dataKey, way } = open;
      // It has vouched for this very file already: what else a page says of its memory is no news.
      const isSame = open.mac !== null && open.mac === stored.file.mac && isSignedBy(stored.file, dataKey);
      if (isSame) {
        await this.files.makeAlike('own', stored.file);
        return success({ known: knownOf(stored.file), told: null });
      }
      const to = { file: stored.file, dataKey, remembered, way, agreed };
      const vouched = await vouch({ ...this.parts, files: this.files }, to);
      if ('takesOut' in vouched) return vouched;
      if (vouched.ok) {
        this.isAltered = false;
        this.open.set('own', { ...open, mac: vouched.value.known?.mac ?? null });
      } else this.wasAltered();
      return vouched;
    });
  }

  /** Calls whenever the own ledger's key file has changed: what the ledger remembers of it has to follow. */
  onChanged(listener: () => void): void {
    this.whenChanged = listener;
  }

  /**
   * Looks whether somebody has what opens a ledger, open or not: nothing else comes of it. Problems: `keys/none`, `keys/wait`, those of
   * a wrong key. Of users it is who has the ledger open, or 管理者: `keys/other-user` for anybody else's passphrase.
   */
  prove(kind: LedgerKind, by: Exclude<UnlockBy, { by: 'keychain' }>): Promise<Result<null>> {
    return this.turns.take(async () => {
      const stored = await this.files.load(kind);
      if (stored.found !== 'file') return failure('keys/none', {});
      this.lookForAltered(kind, stored);
      // What it would be compared with was written by somebody else.
      if (this.isAltered && kind === 'own') return failure('keys/altered', {});
      const proven = await this.unlocking.by(kind, stored.file, by);
      if (!proven.ok) return proven;
      proven.value.dataKey.fill(0);
      const { user } = proven.value;
      if (user && user.role !== 'admin' && user.id !== this.open.get(kind)?.user?.id)
        return failure('keys/other-user', {});
      await this.wasShown(kind, by.by);
      return success(null);
    });
  }

  /** Somebody has lost the own ledger's paper: from here on the office can see it, and take it back. Problems: `keys/none`, `file/…`. */
  waitForLostPaper(): Promise<Result<null>> {
    return this.turns.take(async () => {
      const stored = await this.files.load('own');
      return stored.found === 'file' ? this.lostPaper.begin(this.waitedFor(stored)) : failure('keys/none', {});
    });
  }

  /** The screen was looked at, for who waits: see {@link LostPaperWait.saw}. */
  saw(isSeen: boolean): Promise<void> {
    const sighting = { uptime: this.parts.clock.uptime(), isSeen };
    return this.turns.take(async () => {
      const stored = await this.files.load('own');
      if (stored.found === 'file') await this.lostPaper.saw(this.waitedFor(stored), sighting);
    });
  }

  /** @returns whether somebody waited */
  endWaitForPaper(): Promise<boolean> {
    return this.turns.take(async () => {
      const stored = await this.files.load('own');
      const waited = stored.found === 'file' ? await this.lostPaper.look(this.waitedFor(stored)) : null;
      await this.lostPaper.end();
      return waited !== null;
    });
  }

  /** Names of an open ledger's users, by id. */
  userNames(kind: LedgerKind): Promise<ReadonlyMap<string, string>> {
    return this.turns.take(async () => {
      const open = this.open.get(kind);
      const stored = await this.files.load(kind);
      const users = open && stored.found === 'file' ? ledgerUsers(stored.file, open.dataKey) : [];
      return new Map([...users, BY_RECOVERY].map(({ id, name }) => [id, name]));
    });
  }

  /** Something of the system's own was shown (Touch ID). */
  provenBySystem(kind: LedgerKind): void {
    this.proofs.add(kind, 'system');
  }

  shownLately(kind: LedgerKind): ShownLately {
    return this.proofs.lately(kind);
  }

  /** Whether the page has been given a key that it hasn't given up yet. */
  get isAnyOpen(): boolean {
    return this.open.size > 0;
  }

  /** Whether the page has been given the own ledger's key. */
  get hasGivenOwn(): boolean {
    return this.isOwnGiven;
  }

  /**
   * The ledger that the page may have on it: of one that gave the own key back it isn't known what it has kept, nor what it has left for the
   * page after it (in the store of its origin, in its address, under its name).
   */
  get shownLedger(): LedgerKind {
    return this.isOwnGiven || this.wasOwnGiven ? 'own' : 'sample';
  }

  /** A person has pressed a key at the page. */
  keyPressed(): void {
    this.pressedKeys.pressed();
  }

  /** The page is gone, with all that it had been given. */
  pageGone(): void {
    this.isOwnGiven = false;
    this.pressedKeys.pageGone();
  }

  /** Another page stands in its place. */
  pageIsNew(): void {
    const own = this.open.get('own');
    this.page.isNew(own ? (own.user?.role ?? 'admin') : null);
  }

  /** What whoever is at the page may ask for. */
  atPage(): Promise<AtPage> {
    return this.page.now();
  }

  /** Id of who has a ledger open, where it has users. */
  userId(kind: LedgerKind): string | null {
    return this.open.get(kind)?.user?.id ?? null;
  }

  isOpen(kind: LedgerKind): boolean {
    return this.open.has(kind);
  }

  /** Forgets the key, and a recovery key that is still on the screen. */
  lock(kind: LedgerKind): Promise<void> {
    return this.turns.take(() => {
      this.forget(kind);
      this.handed.forget(kind);
      return Promise.resolve();
    });
  }

  /**
   * Stores the day when the recovery key was typed back from paper; one that takes another's place is in force from here
   * on, and of a draft the passphrase may be chosen. What was typed is compared with the key that main itself handed out
   * or, after a restart, with the one that the page kept and that opens the ledger. Problems: `keys/recovery-mismatch` with
   * the group, `keys/recovery-unconfirmed` when too little was typed, `vault/recovery-typo`, `vault/recovery-wrong`.
   */
  confirmRecovery(kind: LedgerKind, typed: TypedBack): Promise<Result<null>> {
    if (typed.key === null && this.handed.get(kind)?.of === 'draft')
      return this.turns.take(() => Promise.resolve(this.handed.draftTyped(kind, typed.groups, this.parts.today())));
    return this.waysIn.confirmRecovery(kind, typed);
  }

  /**
   * A new recovery key. The one before goes on opening the ledger until the new one is typed back, and no copy of it opens
   * this PC's ledger again after that. @returns the key, shown this once
   */
  renewRecovery(kind: LedgerKind): Promise<Result<string>> {
    return this.waysIn.renewRecovery(kind);
  }

  /**
   * Sets, changes or (null) takes away the passphrase. Where there is one, it or the recovery key must be shown first, here or
   * ('seen') in a window of main's own just before; 'none-yet': what was asked there was for a first one, and another may have come meanwhile.
   * Problems: `keys/recovery-first` before the recovery key is on paper, `keys/proof-needed`, those of a wrong proof,
   * `vault/passphrase-short`, `keys/last-unlock`.
   */
  changePassphrase(
    kind: LedgerKind,
    proof: UnlockBy | 'seen' | 'none-yet' | null,
    passphrase: string | null,
  ): Promise<Result<null>> {
    return this.waysIn.changePassphrase(kind, proof, passphrase);
  }

  /**
   * By keychain also makes a fresh entry where the old one was lost, so that nobody is asked again. By passphrase alone,
   * too, only with the recovery key on paper. Problems: `keys/no-passphrase` before there is one, `keys/recovery-first`,
   * `keychain/…`.
   */
  setUnlockBy(kind: LedgerKind, daily: DailyUnlock): Promise<Result<null>> {
    return this.waysIn.setUnlockBy(kind, daily);
  }

  /** The data key of a backup. Problems: `keys/wait`, `keys/damaged`, `keys/no-passphrase`, those of a wrong key. */
  ofBackup(backup: Pick<BackupHeader, 'kind' | 'ledgerId' | 'wraps'>, by: UnlockBy): Promise<Result<Uint8Array>> {
    return this.turns.take(async () => {
      const own = await this.files.load('own');
      return this.unlocking.ofBackup(backup, by, own.found === 'file' ? own.file.ledgerId : null);
    });
  }

  /**
   * Erases a ledger's keys for good: whatever was sealed with them is noise from then on, but for its backups. Problems:
   * `file/…` when a key file can't be deleted.
   */
  erase(kind: LedgerKind): Promise<Result<null>> {
    return this.turns.take(async () => {
      const stored = await this.files.load(kind);
      this.forget(kind);
      this.handed.forget(kind);
      const erased = await this.files.erase(kind);
      if (erased.ok && kind === 'own') this.isAltered = this.wasOwnGiven = false;
      if (erased.ok && kind === 'own') await this.lostPaper.end();
      // Last: an entry that stays behind opens nothing without the file.
      if (erased.ok && stored.found === 'file') await this.parts.keychain.remove(keychainAccount(stored.file.ledgerId));
      return erased;
    });
  }

  /** Changes the keys of a ledger that is open. Problem: `keys/locked`, also when the file is another ledger's by now. */
  private change<T>(
    kind: LedgerKind,
    work: (file: KeysFile, dataKey: Uint8Array, user: LedgerUser | null) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return this.turns.take(async () => {
      const stored = await this.files.load(kind);
      this.lookForAltered(kind, stored);
      if (this.isAltered && kind === 'own') return failure('keys/altered', {});
      const open = this.open.get(kind);
      if (stored.found === 'unusable') return { ok: false, ...stored.problem };
      if (!open || stored.found === 'none' || stored.file.ledgerId !== open.ledgerId) return failure('keys/locked', {});
      return work(stored.file, open.dataKey, userStill(stored.file, open.user));
    });
  }

  /** A change of a ledger that is open: of the own one it is signed. */
  private async save(kind: LedgerKind, from: KeysFile, to: KeysFile): Promise<Result<null>> {
    const open = kind === 'own' ? this.open.get(kind) : undefined;
    const next = open ? signed(to, open.dataKey) : to;
    const saved = await this.files.save(kind, from, next);
    if (saved.ok && open) {
      if (open.mac !== null) this.open.set(kind, { ...open, mac: next.mac ?? null });
      this.whenChanged();
    }
    return saved;
  }

  /** Somebody has written to the own key file since its ledger vouched for it: nothing is signed that isn't ours. */
  private lookForAltered(kind: LedgerKind, stored: StoredKeys): void {
    const open = this.open.get('own');
    if (kind !== 'own' || !open?.mac || stored.found !== 'file' || stored.file.ledgerId !== open.ledgerId) return;
    if (stored.file.mac === open.mac && isSignedBy(stored.file, open.dataKey)) return;
    this.wasAltered();
    this.whenChanged();
  }

  private waitedFor({ file: keys }: Extract<StoredKeys, { found: 'file' }>): LedgerWaitedFor {
    const open = this.open.get('own');
    return { keys, dataKey: open?.ledgerId === keys.ledgerId ? open.dataKey : null };
  }

  private wasAltered(): void {
    this.isAltered = true;
    this.forget('own');
  }

  private withoutAsking(kind: LedgerKind, file: KeysFile): Promise<DailyKey> {
    if (!this.isAltered || kind !== 'own') return this.unlocking.withoutAsking(kind, file);
    return Promise.resolve({ dataKey: null, problem: problem('keys/altered', {}) });
  }

  /** Who has it open, and to 管理者 all that there are. */
  private toldOfUsers(kind: LedgerKind, stored: StoredKeys): Pick<KeysState, 'isOpen' | 'user' | 'users'> {
    const open = this.open.get(kind);
    if (!open || stored.found !== 'file') return { isOpen: open !== undefined, user: null, users: [] };
    const user = userStill(stored.file, open.user);
    const isAdmin = (user?.role ?? 'admin') === 'admin';
    return { isOpen: true, user, users: isAdmin ? [...ledgerUsers(stored.file, open.dataKey)] : [] };
  }

  private isNow(kind: LedgerKind, user: LedgerUser): void {
    const open = this.open.get(kind);
    if (open) this.open.set(kind, { ...open, user });
  }

  /** Who has the paper in hand, or a new one, has lost none. */
  private async wasShown(kind: LedgerKind, by: 'passphrase' | 'recovery', isProof = true): Promise<void> {
    if (isProof) this.proofs.add(kind, by);
    if (kind === 'own' && by === 'recovery') await this.lostPaper.end();
  }

  private forget(kind: LedgerKind): void {
    this.open.get(kind)?.dataKey.fill(0);
    this.open.delete(kind);
    this.proofs.forget(kind);
  }
}

/** Who has opened a ledger, as long as it has users. */
const userStill = (file: KeysFile, user: LedgerUser | null): LedgerUser | null =>
  user && [...usersIn(file), ...(usersIn(file).length > 0 ? [BY_RECOVERY] : [])].some(({ id }) => id === user.id)
    ? user
    : null;
