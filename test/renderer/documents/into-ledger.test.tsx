import { use, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { saidBeforehand } from '../../../renderer/features/documents/editable-value';
import { useIntoLedger } from '../../../renderer/features/documents/use-into-ledger';
import type { KeepDocument } from '../../../renderer/features/documents/use-keep-document';
import { LedgerContext } from '../../../renderer/state/open-ledger';
import { aFilledField } from '../../builders/evaluation';
import { himawari } from '../../support/sample-papers';
import { documents, screenOf } from '../roles/screen-of';

// On a server there is no page: what a store says is asked at once.
vi.mock('react', async (original) => {
  const react = await original<typeof import('react')>();
  return { ...react, useSyncExternalStore: (_subscribe: unknown, read: () => unknown) => read() };
});
vi.mock('../../../renderer/state/caught-up', () => ({ useCaughtUp: () => () => Promise.resolve() }));

const [paper] = documents;

/** Types into a place that the ledger says nothing of, and hands back what was kept of the paper then. */
async function types(written: unknown): Promise<unknown[]> {
  const kept: unknown[] = [];
  const keep: KeepDocument = (changes) => void kept.push(typeof changes === 'function' ? changes(paper!) : changes);
  const commitMade = vi.fn().mockResolvedValue(written);
  let ways: ReturnType<typeof useIntoLedger> | undefined;
  function Screen() {
    ways = useIntoLedger(keep, 'nagareyama-tritrus');
    return null;
  }
  function WithRecords({ children }: { children: ReactNode }) {
    return (
      <LedgerContext value={{ ...use(LedgerContext), records: { commitMade } } as never}>{children}</LedgerContext>
    );
  }
  screenOf(
    <WithRecords>
      <Screen />
    </WithRecords>,
    '/documents/d',
    'clerk',
  );
  ways?.fillLedger(aFilledField({ path: 'office.phone', overridden: false }), '04-0000-0001');
  await vi.waitFor(() => expect(kept).not.toEqual([]));
  return kept;
}

test('what goes from a paper into the ledger is kept like all else that is typed there: the paper says when', async () => {
  expect(await types(success({ id: 'change-1' }))).toEqual([{ state: paper?.state }]);
});

test('what the ledger didn’t take stays on the paper', async () => {
  const kept = await types(failure('unexpected', { reason: 'x' }));
  expect(kept).toEqual([{ overrides: expect.objectContaining({ 'office.phone': '04-0000-0001' }) as unknown }]);
});

function waysOf(packId: string): ReturnType<typeof useIntoLedger> {
  let ways: ReturnType<typeof useIntoLedger> | undefined;
  function Screen() {
    ways = useIntoLedger(() => {}, packId);
    return null;
  }
  screenOf(<Screen />, '/documents/d', 'clerk');
  return ways!;
}

/** Where what is typed into a place of a row goes. */
function goesTo(entity: string, id: string, field: string, typed: string): string {
  return waysOf('fukui-mimamori').goesTo(aFilledField({ ledger: { entity, id, fields: [field] } }), typed);
}

const here = himawari.people.find(({ leftOn, otherPhone }) => leftOn === null && !otherPhone)!;

test('a day on which somebody leaves is asked about, as it takes them out of the lists; what else the ledger lacks goes there', () => {
  expect(goesTo('staff', here.id, 'leftOn', '2026-12-31')).toBe('asked');
  expect(goesTo('staff', here.id, 'otherPhone', '090-0000-0001')).toBe('ledger');
});

test('where a typed value goes is said beforehand', () => {
  const said = (field: string): string | undefined => {
    const filled = aFilledField({ ledger: { entity: 'staff', id: here.id, fields: [field] } });
    return saidBeforehand(waysOf('fukui-mimamori'), filled).hint;
  };
  expect(said('leftOn')).toContain('聞きます');
  expect(said('name')).toBeUndefined();
  expect(said('otherPhone')).toBe('台帳にも入ります');
});

test('what a row says otherwise than the ledger is asked about, like what a single place says', () => {
  const [device] = himawari.devices.filter(({ assetNumber }) => assetNumber !== '');
  const [person] = himawari.people;
  expect(goesTo('device', device!.id, 'assetNumber', 'X-99')).toBe('asked');
  expect(goesTo('person', person!.id, 'jobType', '栄養士')).toBe('asked');
  expect(goesTo('device', device!.id, 'assetNumber', device!.assetNumber)).toBe('paper');
});
