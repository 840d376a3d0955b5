import { channels } from '@shared/channels/channels';
import type { LedgerStores } from '../../renderer/data/ledger-stores';
import { makeBackup } from '../../renderer/data/backup';
import { noAnchors } from '../../renderer/data/anchoring';
import { openLedger } from '../../renderer/data/open-ledger';
import { openBackup, readBackup, type UnsealedBackup } from '../../renderer/data/read-backup';
import { restoreInto } from '../../renderer/data/restore';
import { unlock } from '../../renderer/data/ledger-key';
import { unwrap } from '../../shared/problems/problem';

/**
 * What `attachments.bench.ts` does in the app's page: with the page's own modules, on the app's origin, asking the real
 * main process. No screen attaches such files yet.
 */
class Bench {
  private store: LedgerStores | null = null;
  private key = new Uint8Array();
  private made = '';
  private opened: UnsealedBackup | null = null;

  async open(): Promise<void> {
    this.key = new Uint8Array(unwrap(await unlock('sample', { by: 'keychain' })).key);
    const newReader = () => ({ read: () => Promise.resolve({ records: {}, damaged: [], list: null }), end: () => {} });
    this.store = unwrap(
      await openLedger({
        kind: 'sample',
        key: this.key,
        channels,
        actor: () => 'bench',
        newReader,
        anchors: noAnchors,
      }),
    );
  }

  async add(files: number, size: number): Promise<void> {
    for (let file = 0; file < files; file++)
      unwrap(await this.needed().attachments.add({ recordId: 'bench', name: `${file}.pdf`, content: scanOf(size) }));
  }

  async backup(): Promise<boolean> {
    const made = unwrap(
      await makeBackup({ source: { kind: 'sample', dataKey: this.key, ...this.needed() }, reason: 'by-hand' }),
    );
    this.made = made.backup;
    return made.isChecked;
  }

  async look(): Promise<number> {
    this.opened = unwrap(await readBackup(unwrap(await openBackup(this.made)), this.key));
    return this.opened.attachments.length;
  }

  async restore(): Promise<void> {
    if (!this.opened) throw new Error('look into it first');
    unwrap(await restoreInto({ kind: 'sample', dataKey: this.key, backup: this.opened, channels, actor: 'bench' }));
  }

  async read(): Promise<number> {
    let bytes = 0;
    for (const id of await this.needed().attachments.ids())
      unwrap(await this.needed().attachments.read(id, (piece) => void (bytes += piece.length)));
    return bytes;
  }

  /** Runs one of them, and says how long it took and how long the page once didn't answer: milliseconds. */
  async timed(work: 'add' | 'backup' | 'look' | 'restore' | 'read', ...given: number[]) {
    let last = performance.now();
    let longest = 0;
    const beat = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last - 20);
      last = now;
    }, 20);
    const from = performance.now();
    const result = await (this[work] as (...numbers: number[]) => Promise<unknown>)(...given);
    clearInterval(beat);
    return { time: performance.now() - from, longest, result };
  }

  private needed(): LedgerStores {
    if (!this.store) throw new Error('open it first');
    return this.store;
  }
}

/** A file that is made while it is read: the bench shall not measure where Chromium keeps a gigabyte of Blobs. */
function scanOf(size: number): Blob {
  const piece = crypto.getRandomValues(new Uint8Array(65_536));
  const slice = (begin = 0, end = size) => ({
    arrayBuffer: () => {
      const bytes = new Uint8Array(end - begin);
      for (let at = 0; at < bytes.length; at += piece.length)
        bytes.set(piece.subarray(0, Math.min(piece.length, bytes.length - at)), at);
      return Promise.resolve(bytes.buffer);
    },
  });
  return { size, type: 'application/pdf', slice } as unknown as Blob;
}

Object.assign(globalThis, { bench: new Bench() });
