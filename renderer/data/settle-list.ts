import type { Failure } from '@shared/problems/problem';
import type { ListReport } from '@shared/vault/list-check';
import { verdictOf } from '@shared/vault/list-verdict';
import { PAGES, WRITES } from '@shared/vault/written-list';
import { acceptedDeed, alteredLedger, beginList, begunDeed } from './altered-ledger';
import { Anchoring, knownWrite, type AnchorPlace, type OutsideEnd } from './anchoring';
import type { LedgerDatabase } from './database';

/** More entries than this are folded when the ledger is opened, or entries that name more records: pages are read in a third of the time. */
const FOLDED_FROM = { entries: 2_000, changes: 4_000 };

interface ListToSettle {
  database: LedgerDatabase;
  report: ListReport | null;
  outside: OutsideEnd;
  anchoring: Anchoring | null;
  isNew: boolean;
  /** Who sits at this PC. */
  actor: () => string;
  acceptsAltered: boolean;
}

/** Begins the list where there is none yet. @returns what isn't as it was left, unless it is to be opened all the same */
export async function settleList(look: ListToSettle): Promise<Failure | null> {
  const { database, report, outside, anchoring, isNew, actor } = look;
  if (!report) return null;
  const floor = knownWrite(outside);
  const verdict = verdictOf(report, outside.found);
  if (verdict.verdict === 'altered') {
    if (!look.acceptsAltered) return alteredLedger(database, verdict.faults);
    await beginList(database, { floor, deed: acceptedDeed(verdict.faults), actor: actor() });
  } else if (verdict.verdict === 'to-begin') {
    await beginList(database, { floor, deed: isNew ? null : begunDeed, actor: actor() });
  } else {
    // What a crash has left behind.
    if (report.head && report.head.write > floor) anchoring?.wrote(report.head);
    if (report.entries > FOLDED_FROM.entries || report.changes > FOLDED_FROM.changes) await foldList(database);
  }
  return null;
}

/** Not done, nothing is lost: the next opening has one entry more to read. */
const foldList = (database: LedgerDatabase): PromiseLike<void> =>
  database.transaction('rw', [WRITES, PAGES], ({ idbtrans }) => database.list.fold(idbtrans)).catch(() => {});

/** From here on each end of the list goes out; null where nothing is kept of this ledger outside. */
export function beginAnchoring(
  database: LedgerDatabase,
  dataKey: Uint8Array,
  place: AnchorPlace,
  { ledgerId, found }: OutsideEnd,
): Anchoring | null {
  if (typeof found !== 'string') database.list.anchored = found.write;
  if (ledgerId === null) return null;
  const anchoring = new Anchoring({ database, dataKey, ledgerId, place });
  database.list.onWritten = anchoring.wrote;
  return anchoring;
}
