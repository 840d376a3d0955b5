import Dexie, { type DBCore, type DBCoreTransaction } from 'dexie';
import { jsonArrayOpener, type SealedRecord } from '@shared/vault/json-array';
import type { RecordCipher } from '@shared/vault/record-cipher';
import type { RecordVersion } from '@shared/vault/sealed-record';
import {
  PAGES,
  readList,
  tagOf,
  TagList,
  WRITES,
  type ListedRecord,
  type ListHead,
  type ListPage,
  type WriteEntry,
} from '@shared/vault/written-list';
import { clearOut, coreTable, newestRow, putRow, eachRowOf, type Within } from './core-rows';
import { UNLISTED } from './stored-chunk';
import { currentInstant } from './clock';

/** Records of one entry: more begin the next. What a transaction notes in another turn writes its entry anew. */
const ENTRY = 200;

/** Where a list begins, or begins anew. */
export interface ListBeginning {
  /** Its first number is above this, and above all that it has had here: what stands outside of the database. */
  floor?: number;
  pages?: readonly ListPage[];
  /** The same records go on: no new epoch. */
  isSame?: boolean;
}

/** The entry that a transaction is writing. */
interface Working {
  entry: WriteEntry;
  version: RecordVersion;
  /** Of the entry, as it was last put. */
  tag: string;
  /** It is to be put once what is noted together is noted, or now. */
  soon: { now: () => PromiseLike<void>; done: PromiseLike<void> } | null;
}

/** The end of the list, after a transaction that the disk has. */
export type WrittenEnd = Pick<ListHead, 'write' | 'tag' | 'at'>;

/**
 * Keeps the list of a ledger's records (shared/vault/written-list.ts): beneath Dexie, in the very transaction that changes
 * them, whoever it is that writes. A ledger without a list is written to as before; whoever opens it begins one.
 */
export class WriteList {
  /** The highest number that is known to stand outside of the database, too. */
  anchored = 0;
  /** Told of each end that the disk has. */
  onWritten: (end: WrittenEnd) => void = () => {};
  private core: DBCore | null = null;
  private readonly working = new WeakMap<DBCoreTransaction, PromiseLike<Working | null>>();

  constructor(private readonly cipher: RecordCipher) {}

  attach(core: DBCore): void {
    this.core = core;
  }

  /** Tables that a transaction needs beside those asked for. */
  tablesFor(tables: readonly string[]): string[] {
    const isListed = this.has(WRITES) && tables.some((table) => !UNLISTED.includes(table));
    return isListed ? [...new Set([...tables, WRITES])] : [...tables];
  }

  /** Of what a transaction writes next; null for a ledger without a list. */
  version(transaction: DBCoreTransaction): PromiseLike<RecordVersion | null> {
    return this.of(transaction).then((working) => working && working.version);
  }

  /** Takes down what changes in a transaction, after {@link version} has answered. */
  note(transaction: DBCoreTransaction, changed: readonly ListedRecord[]): PromiseLike<void> {
    return this.of(transaction).then((working) => {
      if (!working) return;
      if (working.entry.changed.length >= ENTRY) this.next(working);
      working.entry.changed.push(...changed);
      return this.putSoon(transaction, working);
    });
  }

  /** Takes back what a write was noted for and didn't do. */
  notDone(transaction: DBCoreTransaction, failed: ReadonlySet<ListedRecord>): PromiseLike<void> {
    return this.of(transaction).then((working) => {
      if (!working) return;
      const done = working.entry.changed.filter((one) => !failed.has(one));
      // They stand in an entry before: then nothing of the transaction may stand.
      if (done.length + failed.size !== working.entry.changed.length) return transaction.abort();
      working.entry.changed = done;
      return this.put(transaction, working);
    });
  }

  /** A table is emptied. */
  clear(transaction: DBCoreTransaction, table: string): PromiseLike<void> {
    return this.of(transaction).then((working) => {
      if (!working) return;
      this.next(working);
      working.entry.cleared.push(table);
      return this.put(transaction, working);
    });
  }

  /** Begins the list in a transaction that holds {@link WRITES} and {@link PAGES}, in the place of one that is there. */
  begin(
    transaction: DBCoreTransaction,
    { floor = 0, pages = [], isSame = false }: ListBeginning = {},
  ): PromiseLike<void> {
    const within = this.within(transaction);
    return newestRow(within, WRITES).then((newest) => {
      const before = this.opened(newest);
      const write = Math.max(floor, newest ? Number(newest.id) : 0) + 1;
      const epoch = before?.epoch ?? 0;
      const version = { epoch: isSame ? epoch : epoch + 1, write };
      const sealed = pages.map((page) => this.cipher.seal(PAGES, String(page.page), page, version));
      const entry = this.newEntry(version, '', sealed.map(tagOf));
      const working: Working = { entry, version, tag: '', soon: null };
      this.working.set(transaction, Dexie.Promise.resolve(working));
      this.tellOf(transaction);
      return Dexie.Promise.all([
        clearOut(within, PAGES),
        clearOut(within, WRITES),
        ...pages.map(({ page }, i) => putRow(within, PAGES, page, sealed[i] as Uint8Array)),
        this.put(transaction, working),
      ]).then(() => {});
    });
  }

  /** {@link begin} with what lies on the disk, in a transaction that holds every table. */
  async listAnew(transaction: DBCoreTransaction, floor: number): Promise<void> {
    const tags = new TagList();
    for (const { name } of this.core?.schema.tables ?? []) {
      if (UNLISTED.includes(name)) continue;
      const all = tags.of(name);
      await eachRowOf(this.within(transaction), name, (rows) => {
        for (const { id, sealed } of rows) all.set(id, tagOf(sealed));
      });
    }
    await this.begin(transaction, { floor, pages: tags.pages() });
  }

  /** Folds all entries into pages, in a transaction that holds {@link WRITES} and {@link PAGES}. */
  async fold(transaction: DBCoreTransaction): Promise<void> {
    const [pages, writes]: SealedRecord[][] = [[], []];
    await eachRowOf(this.within(transaction), PAGES, (rows) => void pages?.push(...rows));
    await eachRowOf(this.within(transaction), WRITES, (rows) => void writes?.push(...rows));
    const list = readList(jsonArrayOpener(this.cipher), pages ?? [], writes ?? []);
    // One that doesn't hold is nobody's to tidy.
    if (list.state === 'whole') await this.begin(transaction, { pages: list.tags.pages(), isSame: true });
  }

  private of(transaction: DBCoreTransaction): PromiseLike<Working | null> {
    let working = this.working.get(transaction);
    if (!working) {
      working = this.has(WRITES)
        ? newestRow(this.within(transaction), WRITES).then((newest) => this.after(transaction, newest))
        : Dexie.Promise.resolve(null);
      this.working.set(transaction, working);
    }
    return working;
  }

  /** The entry after the newest one on the disk. */
  private after(transaction: DBCoreTransaction, newest: SealedRecord | null): Working | null {
    if (!newest) return null;
    // One that doesn't open was told when the ledger was opened: what is written goes on behind it.
    const epoch = this.opened(newest)?.epoch ?? 1;
    const version = { epoch, write: Number(newest.id) + 1 };
    this.tellOf(transaction);
    return { entry: this.newEntry(version, tagOf(newest.sealed), null), version, tag: '', soon: null };
  }

  private next(working: Working): void {
    // What is noted in it stands in it first: the next one names its tag.
    void working.soon?.now();
    // Nothing stands in it yet: it may go on.
    if (working.tag === '') return;
    working.version = { ...working.version, write: working.version.write + 1 };
    working.entry = this.newEntry(working.version, working.tag, null);
    working.tag = '';
  }

  private newEntry(version: RecordVersion, previous: string, pages: string[] | null): WriteEntry {
    const { anchored } = this;
    return { ...version, at: currentInstant(), previous, anchored, pages, cleared: [], changed: [] };
  }

  /** Once for all that is noted in one turn: the record of a change and its event come down together, and an entry holds both. */
  private putSoon(transaction: DBCoreTransaction, working: Working): PromiseLike<void> {
    if (working.soon) return working.soon.done;
    let put: PromiseLike<void> | null = null;
    const now = (): PromiseLike<void> => {
      if (put) return put;
      working.soon = null;
      return (put = this.put(transaction, working));
    };
    working.soon = { now, done: Dexie.Promise.resolve().then(now) };
    return working.soon.done;
  }

  private put(transaction: DBCoreTransaction, working: Working): PromiseLike<void> {
    const { entry, version } = working;
    const sealed = this.cipher.seal(WRITES, String(entry.write), entry, version);
    working.tag = tagOf(sealed);
    return putRow(this.within(transaction), WRITES, entry.write, sealed);
  }

  private tellOf(transaction: DBCoreTransaction): void {
    const tell = (): void => {
      void this.working.get(transaction)?.then((working) => {
        if (!working || working.tag === '') return;
        const { tag, entry } = working;
        this.onWritten({ write: entry.write, tag, at: entry.at });
      });
    };
    (transaction as unknown as IDBTransaction).addEventListener('complete', tell, { once: true });
  }

  private opened(row: SealedRecord | null): WriteEntry | null {
    if (!row) return null;
    try {
      return this.cipher.open(WRITES, row.id, row.sealed) as WriteEntry;
    } catch {
      return null;
    }
  }

  private has(table: string): boolean {
    return this.core !== null && coreTable(this.core, table) !== null;
  }

  private within(transaction: DBCoreTransaction): Within {
    if (!this.core) throw new Error('the database is not open');
    return { core: this.core, transaction };
  }
}
