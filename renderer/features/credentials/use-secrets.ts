import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Deed, SecretChange } from '@shared/audit/deed';
import type { SecretEntry, SecretVersion, SecretsState } from '@shared/ipc/secrets';
import type { Account } from '@shared/ledger/entities';
import type { PasswordMaking } from '@shared/packs/password-making';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { problem as problemOf, type Problem, type Result } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useNote, useWriteDown } from '../../state/use-write-down';
import { useToast } from '../../state/toasts';
import { useAccountName } from '../../records/accounts/use-account-name';
import { useShownSecret, type ShownSecret } from './use-shown-secret';
import { whileWanted } from '../../state/while-wanted';

/** The passwords in this PC's keychain as the screen knows them: that they are there, and one at most for a moment. */
export interface SecretsOnScreen {
  /** Null until the keychain was asked. */
  entryOf: (id: string) => SecretEntry | null;
  /** The keychain is closed or away. */
  problem: Problem | null;
  shown: ShownSecret | null;
  /** Another one after each act. */
  turn: number;
  /** What the last act came to, where it failed: beside whose password. */
  failed: { id: string; problem: Problem } | null;
  show: (account: Account, which: SecretVersion) => Promise<void>;
  hide: () => void;
  copy: (account: Account, which: SecretVersion) => Promise<void>;
  /** Each of these: whether it was done. */
  store: (account: Account, secret: string) => Promise<boolean>;
  make: (account: Account, making: PasswordMaking) => Promise<boolean>;
  confirm: (account: Account) => Promise<boolean>;
  giveUp: (account: Account) => Promise<boolean>;
  /** One that was replaced; the first is the oldest. */
  putBack: (account: Account, nth: number) => Promise<boolean>;
  letGo: (account: Account) => Promise<boolean>;
  forget: (account: Account) => Promise<boolean>;
}

/** @param ids accounts whose passwords may be kept; the same list as long as they are the same */
export function useSecrets(ids: readonly string[]): SecretsOnScreen {
  const { kind } = useOpenLedger();
  const { state, turn, failed, told, fail } = useKeychainState(ids);
  const { shown, put, hide } = useShownSecret();
  const note = useNote();
  const writeDown = useWriteDown();
  const toast = useToast();
  const nameOf = useAccountName();
  /** Who sees it is written down before it is to be seen: what was seen can't be taken back. Main has asked by then. */
  const noted = useCallback(
    async (account: Account, deed: 'secret-shown' | 'secret-copied'): Promise<boolean> => {
      const content = { what: 'password' as const, account: account.id, name: nameOf(account) };
      if (await note({ kind: deed, content } as Deed)) return true;
      fail(account.id, problemOf('secrets/not-noted', {}));
      return false;
    },
    [note, nameOf, fail],
  );
  /** As `told`; whoever said no to main's own question knows it. */
  const wanted = useCallback(
    (id: string, result: Result<unknown>): boolean =>
      (result.ok || result.code !== 'asked/declined') && told(id, result),
    [told],
  );
  const changed = useCallback<Changed>(
    async (account, what, result) => {
      hide();
      if (!result.ok) return wanted(account.id, result);
      // Asked once, when it is written down: an answer on its way would speak of the keychain as it was a moment ago.
      await writeDown({ kind: 'secret-changed', content: { what, account: account.id, name: nameOf(account) } });
      return told(account.id, result);
    },
    [hide, told, wanted, writeDown, nameOf],
  );
  return useMemo(() => {
    const entries = new Map(state?.entries.map((entry) => [entry.id, entry]));
    return {
      entryOf: (id) => entries.get(id) ?? null,
      problem: state?.problem ?? null,
      shown,
      turn,
      failed,
      hide,
      show: async (account, which) => {
        const found = await ask('secrets:reveal', { kind, id: account.id, which });
        if (!wanted(account.id, found) || !found.ok) return;
        if (await noted(account, 'secret-shown')) put({ id: account.id, which, secret: found.value.secret });
        else void ask('secrets:hide');
      },
      copy: async (account, which) => {
        if (!wanted(account.id, await ask('secrets:copy', { kind, id: account.id, which }))) return;
        if (await noted(account, 'secret-copied')) toast('コピーしました。60秒後に消します');
        else await ask('clipboard:write', { text: '' });
      },
      ...changingActs(kind, changed),
    };
  }, [state, kind, shown, turn, failed, hide, put, noted, wanted, changed, toast]);
}

/** What the keychain holds, asked anew after each act, and what the last act came to. */
function useKeychainState(ids: readonly string[]) {
  const { kind } = useOpenLedger();
  const [state, setState] = useState<SecretsState | null>(null);
  const [turn, setTurn] = useState(0);
  const [failed, setFailed] = useState<SecretsOnScreen['failed']>(null);
  useEffect(
    () => whileWanted(ask('secrets:state', { kind, ids: [...ids] }), (found) => setState(found)),
    [kind, ids, turn],
  );
  const fail = useCallback((id: string, problem: Problem) => setFailed({ id, problem }), []);
  /** @returns whether it was done; where it wasn't, the account's line says why */
  const told = useCallback((id: string, result: Result<unknown>): boolean => {
    setFailed(result.ok ? null : { id, problem: result });
    setTurn((now) => now + 1);
    return result.ok;
  }, []);
  return { state, turn, failed, told, fail };
}

/** Says what an act came to, and writes it down. @returns whether it was done */
type Changed = (account: Account, what: SecretChange, result: Result<unknown>) => Promise<boolean>;

function changingActs(
  kind: LedgerKind,
  changed: Changed,
): Pick<SecretsOnScreen, 'store' | 'make' | 'confirm' | 'giveUp' | 'putBack' | 'letGo' | 'forget'> {
  const of = ({ id }: Account) => ({ kind, id });
  return {
    store: async (account, secret) => {
      const stored = await ask('secrets:store', { ...of(account), secret });
      return changed(account, stored.ok && stored.value.isNext ? 'begun' : 'kept', stored);
    },
    make: async (account, making) => {
      const made = await ask('secrets:make', { ...of(account), making });
      return changed(account, made.ok && made.value.isNext ? 'begun' : 'kept', made);
    },
    confirm: async (account) => changed(account, 'changed', await ask('secrets:confirm', of(account))),
    giveUp: async (account) => changed(account, 'given-up', await ask('secrets:give-up', of(account))),
    putBack: async (account, nth) =>
      changed(account, 'put-back', await ask('secrets:put-back', { ...of(account), nth })),
    letGo: async (account) => changed(account, 'let-go', await ask('secrets:let-go', of(account))),
    forget: async (account) => changed(account, 'forgotten', await ask('secrets:forget', { kind, ids: [account.id] })),
  };
}
