import type { LedgerKind } from '@shared/vault/ledger-kind';
import { roleNames } from '@shared/vault/role';
import type { LedgerUser } from '@shared/vault/ledger-user';
import { failure, success, type Problem, type Result } from '@shared/problems/problem';
import type { AskedFor } from '@shared/asks/question-words';
import type { KeysState } from '@shared/ipc/keys';
import type { Asking } from '../asks/asking';
import { intoHand } from '../keychain/into-hand';
import type { KeyStore } from '../keychain/key-store';
import { handle } from './handle';
import { noted } from './noted';

/** Who is told. */
interface KeyListeners {
  /** A ledger has just been opened. */
  unlocked: () => void;
  /** The page has given a key up: nothing of that ledger is on the screen any more. */
  locked: () => void;
  /** A ledger is gone for good. @returns what of it could not be taken away */
  erased: (kind: LedgerKind) => Promise<Problem | null>;
}

/**
 * What the page asks about the keys of the ledgers. The log gets codes, never what was typed or handed out.
 */
export function answerKeyChannels(keys: KeyStore, asking: Asking, { unlocked, locked, erased }: KeyListeners): void {
  handle('keys:state', async ({ kind }) => success(await keys.state(kind)));
  handle('keys:draft', async ({ kind }) => noted('keys/draft', named('recoveryKey', await keys.draft(kind))));
  handle('keys:create', async ({ kind, passphrase }) =>
    noted('keys/create', named('recoveryKey', await keys.create(kind, passphrase))),
  );
  handle('keys:unlock', async ({ kind, by, to }) => {
    const opened = await keys.unlock(kind, by);
    if (!opened.ok) return noted('keys/unlock', opened);
    unlocked();
    const { dataKey, user } = opened.value;
    return noted('keys/unlock', success({ dataKey: handedOut(dataKey, to), user }));
  });
  handle('keys:vouch', async ({ remembered }) => {
    const mayTakeOut = async (facts: readonly string[]): Promise<boolean> =>
      (await asking.mayDo('drop-ways', 'own', { facts })).ok;
    return noted('keys/vouch', await keys.vouch(remembered, mayTakeOut));
  });
  handle('keys:open-backup', async ({ by, to, ...backup }) => {
    const key = await keys.ofBackup(backup, by);
    return noted('keys/open-backup', key.ok ? success({ dataKey: handedOut(key.value, to) }) : key);
  });
  handle('keys:erase', async ({ kind }) => {
    const agreed = await asking.mayDo('erase-ledger', kind);
    if (!agreed.ok) return noted('keys/erase', agreed);
    const gone = await keys.erase(kind);
    if (gone.ok && kind === 'own') asking.forget();
    return noted('keys/erase', gone.ok ? success({ left: await erased(kind) }) : gone);
  });
  handle('keys:lock', async ({ kind }) => {
    await keys.lock(kind);
    locked();
    return success(null);
  });
  handle('keys:confirm-recovery', async ({ kind, typed }) =>
    noted('keys/confirm-recovery', await keys.confirmRecovery(kind, typed)),
  );
  answerWaysIn(keys, asking);
  answerUsers(keys, asking);
}

/** What changes who gets in: a person is asked in a window of main's own, and what is typed there the page doesn't see. */
function answerWaysIn(keys: KeyStore, asking: Asking): void {
  handle('keys:change-passphrase', async ({ kind, proof, passphrase, isOnlyWay }) => {
    const { ways } = await keys.state(kind);
    const hasOne = ways.some((way) => way === 'passphrase' || way === 'user');
    const agreed = await asking.mayDo(hasOne ? 'change-passphrase' : 'first-passphrase', kind, forUsers(ways));
    if (!agreed.ok) return noted('keys/change-passphrase', agreed);
    const shown = !(await asking.isAtStake(kind)) ? proof : hasOne ? 'seen' : 'none-yet';
    const changed = noted('keys/change-passphrase', await keys.changePassphrase(kind, shown, passphrase));
    if (!changed.ok || !isOnlyWay) return changed;
    return noted('keys/set-unlock', await keys.setUnlockBy(kind, 'passphrase'));
  });
  handle('keys:renew-recovery', async ({ kind }) => {
    const agreed = await asking.mayDo('renew-recovery', kind);
    return noted('keys/renew-recovery', named('recoveryKey', agreed.ok ? await keys.renewRecovery(kind) : agreed));
  });
  handle('keys:set-unlock', async ({ kind, daily }) => {
    const { ways } = await keys.state(kind);
    const act = daily === 'keychain' ? 'open-without' : 'change-passphrase';
    const agreed = await asking.mayDo(act, kind, forUsers(ways));
    return noted('keys/set-unlock', agreed.ok ? await keys.setUnlockBy(kind, daily) : agreed);
  });
}

/** What takes the place of users' own passphrases says so. */
const forUsers = (ways: KeysState['ways']): AskedFor =>
  ways.includes('user') ? { facts: ['使う人ごとの合い言葉は、どれも使えなくなります'] } : {};

/** 使う人: each change is asked about, with the name and the role that it is about. */
function answerUsers(keys: KeyStore, asking: Asking): void {
  handle('keys:add-user', async ({ kind, ...user }) => {
    const isFirst = !(await keys.state(kind)).ways.includes('user');
    const agreed = await asking.mayDo(isFirst ? 'first-user' : 'add-user', kind, { facts: [factOf(user)] });
    return noted('keys/add-user', agreed.ok ? await keys.users.add(kind, user) : agreed);
  });
  handle('keys:change-user', async ({ kind, passphrase, ...user }) => {
    const before = await keys.users.named(kind, user.id);
    if (!before) return noted('keys/change-user', failure('keys/no-such-user', {}));
    const facts = [
      ...new Set([factOf(before), factOf(user)]),
      ...(passphrase === null ? [] : ['新しい合い言葉にします']),
    ];
    const agreed = await asking.mayDo('change-user', kind, { facts });
    return noted('keys/change-user', agreed.ok ? await keys.users.alter(kind, user, passphrase) : agreed);
  });
  handle('keys:remove-user', async ({ kind, id }) => {
    const before = await keys.users.named(kind, id);
    if (!before) return noted('keys/remove-user', failure('keys/no-such-user', {}));
    const agreed = await asking.mayDo('remove-user', kind, { facts: [factOf(before)] });
    return noted('keys/remove-user', agreed.ok ? await keys.users.remove(kind, id) : agreed);
  });
  handle('keys:own-passphrase', async ({ kind, passphrase }) => {
    const agreed = await asking.mayDo('own-passphrase', kind);
    return noted('keys/own-passphrase', agreed.ok ? await keys.users.changeOwn(kind, passphrase) : agreed);
  });
}

/** 山田 花子（事務） */
const factOf = ({ name, role }: Pick<LedgerUser, 'name' | 'role'>): string => `${name}（${roleNames[role]}）`;

/** A data key on its way to the page: no copy of it stays here. @param to the page's hand, for which it is sealed; null: as it is */
function handedOut(key: Uint8Array, to: Uint8Array | null): Uint8Array {
  const dataKey = to ? intoHand(to, key) : key.slice();
  key.fill(0);
  return dataKey;
}

const named = <N extends string, T>(name: N, result: Result<T>): Result<Record<N, T>> =>
  result.ok ? success({ [name]: result.value } as Record<N, T>) : result;
