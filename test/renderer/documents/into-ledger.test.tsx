import { use, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { saidBeforehand } from '../../../renderer/features/documents/editable-value';
import { useIntoLedger } from '../../../renderer/features/documents/use-into-ledger';
import type { KeepDocument } from '../../../renderer/features/documents/use-keep-document';
import { LedgerContext } from '../../../renderer/state/open-ledger';
import { aFilledField } from '../../builders/evaluation';
import { openPack } from '../../support/open-pack';
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

/** 台帳も直す of a value that is taken away, whose answer is held back while `meanwhile` stands in the box. */
async function answersLate(meanwhile: string | undefined): Promise<{ kept: unknown[]; filled: string[] }> {
  const person = himawari.people.find(({ name }) => name === '田中 美智子')!;
  const lacking = { ...person, jobType: '' };
  let answer = (_: unknown): void => {};
  const commit = vi.fn(() => new Promise((resolve) => (answer = resolve)));
  const filled: string[] = [];
  let now: object | undefined;
  const commitMade = vi.fn((make: (now: unknown) => { value: { sentence: string } }) => {
    filled.push(make(now).value.sentence);
    return Promise.resolve(success({ id: 'change-2' }));
  });
  const path = 'users.0.jobType';
  let held = { ...paper!, overrides: { [path]: '' } as Record<string, string> };
  const kept: unknown[] = [];
  const keep: KeepDocument = (changes) => {
    held = { ...held, ...(typeof changes === 'function' ? changes(held) : changes) } as typeof held;
    kept.push(held.overrides);
  };
  let ways: ReturnType<typeof useIntoLedger> | undefined;
  function Screen() {
    ways = useIntoLedger(keep, 'nagareyama-tritrus');
    return null;
  }
  function WithRecords({ children }: { children: ReactNode }) {
    const ledger = use(LedgerContext) as unknown as { memory: { read: () => { records: object } } };
    now ??= ledger.memory.read().records;
    const memory = { ...ledger.memory, read: () => ({ records: now }) };
    return (
      <LedgerContext value={{ ...ledger, memory, records: { commit, commitMade } } as never}>{children}</LedgerContext>
    );
  }
  screenOf(
    <WithRecords>
      <Screen />
    </WithRecords>,
    '/documents/d',
    'clerk',
  );
  const field = aFilledField({
    ...{ path, overridden: true, value: '' },
    ledger: { entity: 'staff', id: person.id, fields: ['jobType'] },
  });
  ways?.changeLedger(field, '');
  if (meanwhile !== undefined) keep({ overrides: { [path]: meanwhile } });
  now = { ...now, people: new Map([[person.id, lacking]]) } as object;
  answer(success({ id: 'change-1' }));
  await vi.waitFor(() => expect(kept.at(-1)).toEqual({}));
  return { kept, filled };
}

test('what is typed while the ledger is still being changed isn’t lost when the answer comes: the ledger has it, too', async () => {
  const { kept, filled } = await answersLate('看護師');
  expect(filled).toEqual(['田中 美智子の職種を、書類から入れました']);
  // It stood on the paper until the ledger had it.
  expect(kept.slice(0, -1)).not.toContainEqual({});
});

test('nothing goes into the ledger twice where nothing was typed meanwhile', async () => {
  expect((await answersLate(undefined)).filled).toEqual([]);
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

test('a user’s own address never goes into the ledger as the login of the 管理画面', () => {
  const user = himawari.people.find(({ mail, officeId, status }) => {
    const isThere = himawari.enrolments.some((one) => one.officeId === officeId && one.packId === 'fukui-mimamori');
    return mail !== '' && status === 'registered' && isThere;
  })!;
  const fukui = himawari.enrolments.find((one) => one.officeId === user.officeId && one.packId === 'fukui-mimamori')!;
  const login = (typed: string): string => goesTo('enrolment', fukui.id, 'administratorMail', typed);
  expect(login(user.mail)).toBe('paper');
  expect(login(user.mail.toUpperCase())).toBe('paper');
  expect(login('kanri-2@example.jp')).not.toBe('paper');
});

test('where a typed value goes is said beforehand', () => {
  const said = (field: string): string | undefined => {
    const filled = aFilledField({ ledger: { entity: 'staff', id: here.id, fields: [field] } });
    return saidBeforehand({ ...waysOf('fukui-mimamori'), pack: openPack('fukui-mimamori') }, filled).hint;
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

test('what this paper put into the ledger is corrected there when it is corrected here, without a question', async () => {
  let now = { people: new Map([[here.id, { ...here, otherPhone: '' }]]) } as object;
  const commitMade = vi.fn((make: (now: unknown) => { value: { updates: { after: object }[] } }) => {
    const [update] = make(now).value.updates;
    if (update) now = { people: new Map([[here.id, update.after]]) };
    return Promise.resolve(success(update ? { id: crypto.randomUUID() } : null));
  });
  const kept: unknown[] = [];
  const keep: KeepDocument = (changes) => void kept.push(typeof changes === 'function' ? changes(paper!) : changes);
  let ways: ReturnType<typeof useIntoLedger> | undefined;
  function Screen() {
    ways = useIntoLedger(keep, 'fukui-mimamori');
    return null;
  }
  function WithRecords({ children }: { children: ReactNode }) {
    const ledger = use(LedgerContext) as unknown as { memory: object };
    const memory = { ...ledger.memory, read: () => ({ records: now }) };
    return <LedgerContext value={{ ...ledger, memory, records: { commitMade } } as never}>{children}</LedgerContext>;
  }
  screenOf(
    <WithRecords>
      <Screen />
    </WithRecords>,
    '/documents/d',
    'clerk',
  );
  const field = aFilledField({ ledger: { entity: 'staff', id: here.id, fields: ['otherPhone'] } });
  ways?.fillLedger(field, '090-0000-0001');
  // The paper that is filled anew isn't there yet: the box is still open, and says what it said before.
  ways?.fillLedger(field, '090-0000-0002');
  await vi.waitFor(() => expect(kept).toHaveLength(2));
  expect(now).toMatchObject({ people: new Map([[here.id, { ...here, otherPhone: '090-0000-0002' }]]) });
  expect(kept).toEqual([{ state: paper?.state }, { state: paper?.state }]);
  expect(ways?.goesTo(field, '090-0000-0003')).toBe('ledger');
  // Somebody else has said otherwise since: that is asked.
  now = { people: new Map([[here.id, { ...here, otherPhone: '090-0000-0009' }]]) };
  expect(ways?.goesTo(field, '090-0000-0003')).toBe('asked');
});
