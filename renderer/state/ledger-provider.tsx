import { useEffect, useRef, useState, type ReactNode } from 'react';
import { backupDeed } from '@shared/audit/backup-deed';
import { chosenName, recordedName } from '@shared/audit/chosen-name';
import { failure, success, type Result } from '@shared/problems/problem';
import type { LedgerUser } from '@shared/vault/ledger-user';
import type { MadeBackup } from '../data/backup';
import { backUpUnopened } from '../data/backup-unopened';
import type { LedgerKind } from '../data/database';
import { vouchForKeys } from '../data/known-keys';
import { hadRecords, lossNoted, mayOpenAllTheSame } from '../data/lost-records';
import type { LedgerStores } from '../data/ledger-stores';
import { keepStorage, openLedger } from '../data/open-ledger';
import { keepRecoveryKey } from '../data/recovery-key-to-print';
import { SubmissionSender } from '../data/outbox';
import { anchorsOf } from '../data/anchoring';
import { USER_NAME } from '../data/meta-store';
import { keepUserName } from '../data/user-names';
import { OfficeMailAddressStore } from '../data/office-mail-address-store';
import { ask, onNotice } from '../ipc/ask';
import { LedgerContext, type OpenLedger } from './open-ledger';
import { useChannels, type OpeningProblem } from './session';
import { useToast } from './toasts';
import { endPage, useLockFromOutside } from './use-lock';
import { clock } from '../data/clock';

/** What a person has said may be, of a ledger that isn't as it should be. */
interface Allowed {
  leavesOutDamaged: boolean;
  acceptsAltered: boolean;
}
/** What was found beside the open ledger is looked at again before it opens, where somebody can choose what becomes of it. */
interface HowToOpen extends Allowed {
  isThorough: boolean;
}
const ALLOWS: Partial<Record<OpeningProblem['code'], Partial<Allowed>>> = {
  'ledger/damaged': { leavesOutDamaged: true },
  'ledger/altered': { acceptsAltered: true },
};

interface LedgerProviderProps {
  kind: LedgerKind;
  dataKey: Uint8Array;
  /** Who has opened it; null where it has no users. */
  user: LedgerUser | null;
  /** Of a ledger made just now. It stays in the ledger until it was printed and typed back. */
  newRecoveryKey: string | null;
  children: ReactNode;
  /** Shown while the ledger opens, with the number of records so far. */
  opening: (records: number) => ReactNode;
  /** Shown when it can't be opened; the ledger is left alone. */
  onProblem: (problem: OpeningProblem, openAllTheSame: () => void) => ReactNode;
}

/** Opens a ledger for the screens below, and closes it when it is no longer wanted. */
export function LedgerProvider(props: LedgerProviderProps) {
  const { kind, dataKey, user: openedBy, newRecoveryKey, children, opening, onProblem } = props;
  const actor = useRef('');
  const toast = useToast();
  const channels = useChannels();
  const [open, setOpen] = useState<OpenLedger | null>(null);
  const [problem, setProblem] = useState<OpeningProblem | null>(null);
  const [records, setRecords] = useState(0);
  const [allowed, setAllowed] = useState<HowToOpen>({
    leavesOutDamaged: false,
    acceptsAltered: false,
    isThorough: false,
  });
  useEffect(() => {
    let isWanted = true;
    let stores: LedgerStores | null = null;
    let outbox: SubmissionSender | null = null;
    void (async () => {
      const isExpected = () => hadRecords(kind);
      const disk = { hasRoom: () => ask('app:has-room'), mend: () => ask('records:mend') };
      const copies: MadeBackup[] = [];
      const beforeMigration = async (version: number): Promise<Result<unknown>> => {
        // The sample is made anew when it is lost.
        if (kind === 'sample') return success(null);
        const made = await backUpUnopened({ kind, dataKey, version });
        if (made.ok) copies.push(made.value);
        return made;
      };
      actor.current = openedBy?.name ?? '';
      const isReadOnly = openedBy?.role === 'reader';
      const opener = { kind, key: dataKey, channels, actor: () => actor.current, ...allowed, isReadOnly };
      const order = { ...opener, isExpected, disk, beforeMigration, anchors: anchorsOf(kind, dataKey) };
      const [opened, isKept, hasRoomNow] = await Promise.all([
        openLedger({ ...order, onProgress: setRecords }),
        keepStorage(),
        disk.hasRoom(),
      ]);
      if (!opened.ok) {
        const told = await lossNoted(kind, opened);
        return isWanted && setProblem(told);
      }
      // Nobody waits for it any more: it writes nothing beside the one that is opened now.
      if (!isWanted) return opened.value.disk.close();
      stores = opened.value;
      const { memory, meta, audit, submissions } = stores;
      if (kind === 'own') await ask('records:opened');
      if (kind === 'own') {
        const vouched = await vouchForKeys(stores, allowed.acceptsAltered);
        // What opened it counts no more: main has forgotten the key, and asks anew.
        if (!vouched.ok) return endPage();
        if (vouched.value) toast(vouched.value);
      }
      const kept = newRecoveryKey === null ? success(null) : await keepRecoveryKey(meta, newRecoveryKey);
      if (!kept.ok) return isWanted && setProblem(kept);
      const said = String((await meta.read(USER_NAME)) ?? '');
      actor.current = recordedName(openedBy, said);
      for (const copy of copies) await audit.note(backupDeed('before-migration', copy));
      const changeUserName = async (userName: string): Promise<void> => {
        actor.current = chosenName(userName);
        setOpen((now) => now && { ...now, userName });
        const written = await meta.write(USER_NAME, userName);
        if (!written.ok) toast(written);
        await keepUserName(meta, userName);
      };
      const isNow = (user: LedgerUser): void => {
        actor.current = user.name;
        setOpen((now) => now && { ...now, user, userName: user.name });
      };
      const toldAddresses = await OfficeMailAddressStore.open(meta);
      if (!isWanted) return opened.value.disk.close();
      const [now, random] = [() => clock.now(), Math.random];
      outbox = new SubmissionSender({ kind, channels, memory, meta, submissions, ask, onNotice, now, random });
      const userName = openedBy?.name ?? said;
      setOpen({
        ...stores,
        ...{ kind, dataKey, outbox, isKept, hasRoom: hasRoomNow },
        ...{ user: openedBy, isNow, userName, changeUserName, toldAddresses },
      });
      // Papers leave by who may send them.
      if (!isReadOnly) await outbox.start();
      // What opening has left for later: it is looked at while somebody works.
      const looked = stores.list.isLookDue ? await stores.list.look() : null;
      if (!looked?.problem || !isWanted) return;
      const line = String(looked.problem.details['lines']).split('\n')[0] ?? '';
      const run = (): void => setAllowed({ leavesOutDamaged: false, acceptsAltered: false, isThorough: true });
      toast(failure('ledger/altered-behind', { line }), { label: '開き直して選ぶ', run }, { isNews: true });
    })();
    return () => {
      isWanted = false;
      outbox?.stop();
      stores?.disk.close();
      setOpen(null);
      setProblem(null);
    };
  }, [kind, dataKey, openedBy, newRecoveryKey, allowed, toast, channels]);
  useLockFromOutside(kind, open);
  useEffect(() => {
    if (open?.kind !== 'own') return;
    return onNotice('keys:changed', async () => {
      if (!(await vouchForKeys(open, false)).ok) await endPage();
    });
  }, [open]);
  const openAllTheSame = async (found: OpeningProblem): Promise<void> => {
    const may = await mayOpenAllTheSame(kind, found);
    if (may.ok) setAllowed((now) => ({ ...now, ...ALLOWS[found.code] }));
    else if (may.code !== 'asked/declined') toast(may);
  };
  if (problem) return onProblem(problem, () => void openAllTheSame(problem));
  if (!open) return opening(records);
  return <LedgerContext value={open}>{children}</LedgerContext>;
}
