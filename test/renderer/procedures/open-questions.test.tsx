import { expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { newRun } from '@shared/procedures/kept-run';
import { hasSaidAll, openQuestions } from '@shared/procedures/open-questions';
import { isOfNetwork } from '@shared/procedures/own-hand-over';
import { proceduresFor } from '@shared/procedures/procedures-for';
import type { ProcedureRun } from '@shared/procedures/result';
import { lackingAtStart } from '@shared/procedures/wizard/lacking-at-start';
import { openPack } from '../../support/open-pack';
import { himawari } from '../../support/sample-papers';
import { NetworkSection } from '../../../renderer/features/procedures/wizard/network-section';
import { NextPerson, Warnings } from '../../../renderer/features/procedures/wizard/next-person';
import { OpenQuestions } from '../../../renderer/features/procedures/wizard/open-questions';
import { WizardContext, type Wizard } from '../../../renderer/features/procedures/wizard/wizard-context';
import { controlsOf, screenOf } from '../roles/screen-of';

const OFFICE = 'office-tsuruoka';
const ofKind = (serviceKind: string) => ({
  ...himawari,
  offices: himawari.offices.map((one) => (one.id === OFFICE ? { ...one, serviceKind } : one)),
});
type Seen = ReturnType<typeof ofKind>;
const [person] = himawari.people.filter(({ officeId }) => officeId === OFFICE);
const event = LedgerEvent.parse({
  ...{ kind: 'leave', date: '2026-12-20', officeId: OFFICE },
  staff: [{ ...person, before: {}, after: {} }],
});
const asked = async (ledger: Seen): Promise<ProcedureRun> =>
  unwrap(await proceduresFor(event, ledger, [openPack('tsuruoka-finelink')], '2026-11-24', new ExpressionRunner()));

const drawn = (run: ProcedureRun, seen: Seen, role: 'clerk' | 'reader' = 'clerk'): string => {
  const draft = { ...newRun('r', '2026-11-24T01:00:00.000Z'), event };
  const wizard = { run: draft, ledger: seen, seen, shownGaps: [], change: () => {} };
  return screenOf(
    <WizardContext value={wizard as unknown as Wizard}>
      <OpenQuestions asked={openQuestions(run.networks)} />
      <Warnings run={run} showsSources={false} />
      {run.networks.filter(isOfNetwork).map((network) => (
        <NetworkSection
          key={network.packId}
          {...{ network, fills: new Map(), showsOffice: false, showsSources: false, law: null }}
        />
      ))}
    </WizardContext>,
    '/procedures/start',
    role,
  );
};

test('as long as the kind of an office decides and is unknown, it is asked, and nobody reads that nothing is due', async () => {
  const seen = ofKind('');
  const run = await asked(seen);
  expect(openQuestions(run.networks).map(({ officeId }) => officeId)).toEqual([OFFICE]);
  expect(run.networks.filter(isOfNetwork).map(hasSaidAll)).toEqual([false]);
  expect(run.networks.flatMap(({ notNeeded }) => notNeeded)).toEqual([]);
  const html = drawn(run, seen);
  expect(html).toContain('サービス分類を入れると、出す書類とすることがわかります');
  expect(html).not.toContain('出す書類はありません');
  // Once, with its field and not as a remark.
  expect(html.split('サービス分類が、台帳にありません')).toHaveLength(2);
  expect(controlsOf(html).map(({ kind }) => kind)).toEqual(['select']);
  expect(html).toContain('<option value="訪問介護">');
  expect(controlsOf(drawn(run, seen, 'reader'))).toEqual([]);
});

test('it can’t be started without; who comes next may stay open', async () => {
  const seen = ofKind('');
  expect(lackingAtStart(event, await asked(seen), seen)).toEqual([
    { place: `open-service-kind-${OFFICE}`, label: 'サービス分類', mayStayOpen: false },
  ]);
  const known = ofKind('訪問介護');
  const run = await asked(known);
  expect(lackingAtStart(event, run, known)).toEqual([]);
  const warnings = [{ id: 'no-manager', level: 'error', text: '', source: null, inferred: true }] as const;
  const lacks = { networks: run.networks.map((one) => ({ ...one, warnings: [...warnings] })) };
  expect(lackingAtStart(event, lacks, known).map(({ mayStayOpen }) => mayStayOpen)).toEqual([true]);
});

test('once it is known the network says what it asks for, and the answer stands there to be changed', async () => {
  const run = await asked(ofKind('訪問介護'));
  expect(run.networks.filter(isOfNetwork).map(hasSaidAll)).toEqual([true]);
  expect(run.networks.flatMap(({ steps }) => steps.map(({ id }) => id))).toContain('change-password');
  const html = drawn({ networks: [] }, ofKind(''));
  expect(html).not.toContain('サービス分類');
  expect(drawn(run, ofKind('訪問介護'))).toContain('出す書類はありません');
});

test('the kind of the office that somebody moves to is asked of that office', async () => {
  const [other] = himawari.offices.filter(({ id }) => id !== OFFICE);
  const moves = { ...event, kind: 'transfer' as const, toOfficeId: other!.id };
  const ledger = {
    ...himawari,
    offices: himawari.offices.map((one) => (one.id === other!.id ? { ...one, city: '鶴岡市', serviceKind: '' } : one)),
  };
  const packs = [openPack('tsuruoka-finelink')];
  const run = unwrap(await proceduresFor(moves, ledger, packs, '2026-11-24', new ExpressionRunner()));
  expect(openQuestions(run.networks).map(({ officeId }) => officeId)).toContain(other!.id);
});

test('whether a move stays in the city decides on the paper: the city that lacks is asked, and no paper stands there before', async () => {
  const [mover] = himawari.people.filter(({ officeId }) => officeId === 'office-nagareyama');
  const moves = LedgerEvent.parse({
    ...{ kind: 'transfer', date: '2026-12-20', officeId: 'office-nagareyama', toOfficeId: OFFICE, scope: 'outside' },
    staff: [{ ...mover, before: {}, after: {} }],
  });
  const without = {
    ...himawari,
    offices: himawari.offices.map((one) => ({ ...one, ...(one.id === OFFICE && { city: '' }) })),
  };
  const packs = [openPack('nagareyama-tritrus')];
  const run = unwrap(await proceduresFor(moves, without, packs, '2026-11-24', new ExpressionRunner()));
  expect(openQuestions(run.networks)).toMatchObject([{ officeId: OFFICE, asks: 'city', label: '市町村' }]);
  const html = drawn(run, without);
  expect(html).toContain('市町村を入れると、出す書類とすることがわかります');
  expect(html).not.toContain('様式1-1 利用申請書');
  expect(controlsOf(html).map(({ kind }) => kind)).toEqual(['input']);
});

test('who follows is found by typing, as everybody in the ledger is', async () => {
  const seen = ofKind('訪問介護');
  const run = await asked(seen);
  const next = {
    ...({ role: 'systemManager', officeId: OFFICE, label: '次のシステム利用管理担当者', chosenId: '' } as const),
    candidates: seen.people.filter(({ officeId }) => officeId === OFFICE),
  };
  const wizard = { run: { ...newRun('r', ''), event }, ledger: seen, seen, shownGaps: [], change: () => {} };
  const html = screenOf(
    <WizardContext value={wizard as unknown as Wizard}>
      <NextPerson next={next} warnings={run.networks[0]?.warnings ?? []} />
    </WizardContext>,
    '/procedures/start',
    'clerk',
  );
  expect(html).toMatch(/<input[^>]*role="combobox"/);
  expect(html).not.toContain('<select');
});
