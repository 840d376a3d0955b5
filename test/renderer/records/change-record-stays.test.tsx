import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { channels } from '@shared/channels/channels';
import { unwrap } from '@shared/problems/problem';
import { update } from '../../../renderer/data/records';
import { useChangeRecord } from '../../../renderer/records/panel/use-change-record';
import { LedgerContext, useRecords } from '../../../renderer/state/open-ledger';
import { SessionContext } from '../../../renderer/state/session';
import { aStaff } from '../../builders/staff';
import { freshDisk, openOffice } from '../data/office-on-disk';

/** Drawn to text, nothing stays from one time to the next: here it does, by the order of asking, as on a screen. */
const kept = vi.hoisted(() => ({ at: 0, all: [] as { deps: readonly unknown[]; value: unknown }[] }));
vi.mock('react', async (real) => {
  const useMemo = (make: () => unknown, deps: readonly unknown[]): unknown => {
    const at = kept.at++;
    const last = kept.all[at];
    if (last && deps.every((dep, i) => Object.is(dep, last.deps[i]))) return last.value;
    const value = make();
    kept.all[at] = { deps, value };
    return value;
  };
  return {
    ...(await real<typeof import('react')>()),
    useSyncExternalStore: (_subscribe: unknown, read: () => unknown) => read(),
    useMemo,
    useCallback: (own: unknown, deps: readonly unknown[]) => useMemo(() => own, deps),
  };
});

const words = { who: ({ name }: { name: string }) => `${name}さん` };

test('what columns write with stays the same function while people change: no row is drawn anew but the one that changed', async () => {
  freshDisk();
  const store = await openOffice();
  const open = { ...store, kind: 'own' };
  const session = { channels, packs: [], settings: {} };
  let count = 0;
  let change: unknown;
  function List() {
    change = useChangeRecord('people', words);
    count = useRecords('people').size;
    return null;
  }
  const draw = (): void => {
    kept.at = 0;
    renderToStaticMarkup(
      <SessionContext value={session as never}>
        <LedgerContext value={open as never}>
          <List />
        </LedgerContext>
      </SessionContext>,
    );
  };
  draw();
  const before = change;
  unwrap(await store.records.commit('佐藤 健一さんを台帳に追加しました', [update('people', aStaff())]));
  draw();
  expect(count).toBe(1);
  expect(change).toBe(before);
  store.disk.close();
});
