import { describe, expect, test } from 'vitest';
import { eventKinds, LedgerEvent, type EventKind } from '@shared/ledger/event';
import type { Belonging } from '@shared/form-studio/write/about-own-form';
import type { HandInRule } from '@shared/form-studio/write/hand-ins';
import type { Pack } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { checklistOf, nearestDeadline } from '@shared/procedures/checklist';
import { newRun } from '@shared/procedures/kept-run';
import { isOfNetwork } from '@shared/procedures/own-hand-over';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { startedRun } from '@shared/procedures/start-run';
import { anOwnPack } from '../../builders/own-pack';
import { openPack } from '../../support/open-pack';
import { house, TODAY } from './house';

const city = openPack('nagareyama-tritrus');
const ledger = house();
const LEAVE: HandInRule = { event: 'leave', within: { unit: 'working-days', count: 5 } };

const own = (belongs: Belonging, handIns: readonly HandInRule[] = [LEAVE], given: object = {}): Pack =>
  anOwnPack({ number: '様式9', title: '退職届', ...given }, { belongs, handIns });
const [alone, ofCity] = [own({ to: 'office' }), own({ to: 'network', packId: city.id })];

const happens = (kind: EventKind, given: object = {}): LedgerEvent =>
  LedgerEvent.parse({ kind, date: TODAY, officeId: 'kyotaku', staff: ledger.people.slice(1, 2), ...given });
const asked = async (event: LedgerEvent, ...packs: Pack[]) =>
  unwrap(await proceduresFor(event, ledger, packs, TODAY)).networks;
const whose = async (...given: Parameters<typeof asked>) => (await asked(...given)).map(({ packId }) => packId);

describe('a form of the office’s own', () => {
  test('stands among the papers of what it is handed in upon, with its day, and is no network', async () => {
    const [network, form] = await asked(happens('leave'), city, alone);
    expect([network, form].map((one) => one && isOfNetwork(one))).toEqual([true, false]);
    expect(form).toMatchObject({ packId: alone.id, network: '自分の様式', isCovered: true, problem: null });
    expect(form?.papers).toMatchObject([{ form: 'form-1', necessity: 'must', officeId: 'kyotaku' }]);
    // Over a weekend and 勤労感謝の日.
    expect(form?.deadlines).toMatchObject([{ date: '2026-11-30' }]);
    // Nobody has said to whom: no desk is made up, which would stand among the numbers to call.
    expect(form?.steps).toMatchObject([{ action: '様式9「退職届」を書いて、出します（窓口）', contact: null }]);
    expect(alone.contacts).toEqual([]);
  });

  test.each<[HandInRule['within'], string | undefined]>([
    [{ unit: 'days', count: 10 }, '2026-11-30'],
    [{ unit: 'month', count: 0 }, '2026-11-30'],
    [{ unit: 'next-month', count: 10 }, '2026-12-10'],
    [null, undefined],
  ])('by %j: on %s', async (within, day) => {
    const [form] = await asked(happens('leave'), own({ to: 'office' }, [{ event: 'leave', within }]));
    expect(form?.deadlines[0]?.date).toBe(day);
  });

  test('asks for nothing upon anything else, and doesn’t say that it says nothing', async () => {
    expect(await whose(happens('rename'), city, alone, ofCity)).toEqual([city.id]);
  });

  test('of no network is every office’s; for a network that of who takes part there', async () => {
    const elsewhere = happens('leave', { officeId: 'kashiwa', staff: [] });
    expect(await whose(elsewhere, alone)).toContain(alone.id);
    expect(await whose(elsewhere, ofCity)).not.toContain(ofCity.id);
    expect(await whose(happens('leave'), ofCity)).toContain(ofCity.id);
  });

  test('may be handed in upon everything that has a name', async () => {
    for (const event of eventKinds.filter((kind) => kind !== 'other')) {
      const form = own({ to: 'office' }, [{ event, within: null }]);
      expect([event, (await whose(happens(event, { packId: city.id }), form))[0]]).toEqual([event, form.id]);
    }
  });

  test('of who comes into its network from another office it hears; one of no network calls them no newcomer', async () => {
    const join: HandInRule = { event: 'join', within: null };
    const moves = happens('transfer', {
      officeId: 'works',
      toOfficeId: 'kyotaku',
      staff: ledger.people.filter(({ id }) => id === 'w1'),
    });
    expect(await whose(moves, city, own({ to: 'network', packId: city.id }, [join]))).toContain(ofCity.id);
    expect(await whose(moves, city, own({ to: 'office' }, [join]))).not.toContain(alone.id);
  });

  test('for one kind of office is asked of that alone, without a day that stands for itself', async () => {
    const [care, nursing] = ['居宅介護支援', '訪問看護'].map((kind) =>
      own({ to: 'office' }, [LEAVE], { serviceKinds: [kind] }),
    );
    expect(await whose(happens('leave'), care!)).toContain(alone.id);
    expect(await whose(happens('leave'), nursing!)).not.toContain(alone.id);
    // Of a network that stands there all the same: neither paper nor step nor day.
    const network = { ...nursing!, network: 'みほんネット' };
    const event = happens('leave', { packId: network.id });
    expect((await asked(event, network))[0]).toMatchObject({ papers: [], steps: [], deadlines: [], isCovered: true });
  });

  test('leaves what the office does itself as it is: no network has seen to the IDs', async () => {
    const staff = ledger.people.filter(({ officeId }) => officeId === 'kashiwa');
    const leaves = happens('leave', { officeId: 'kashiwa', staff });
    const work = (await asked(leaves, alone)).find(({ packId }) => packId === '');
    expect(work?.steps.map(({ id }) => id)).toContain('ids');
  });
});

test('begun, it is in the checklist and is what comes next; a pack that is gone or rolled back changes nothing of it', async () => {
  const event = happens('leave');
  const run = unwrap(await proceduresFor(event, ledger, [city, alone], TODAY));
  let n = 0;
  const started = (packs: Pack[]) =>
    startedRun({
      ...{ draft: { ...newRun('run', `${TODAY}T00:00:00Z`), event }, asked: run, ledger, packs, today: TODAY },
      ...{ now: `${TODAY}T00:00:00Z`, newId: () => `n${++n}` },
    });
  const { run: begun, papers } = started([city, alone]);
  expect(papers.find(({ packId }) => packId === alone.id)).toMatchObject({ formId: 'form-1', run: 'run' });
  const checklist = checklistOf(begun, { today: TODAY, documents: new Map(), submissions: new Map() });
  const own = checklist.networks.find(({ network }) => network.packId === alone.id);
  expect(own?.steps.map(({ step }) => step.id)).toEqual(['form-1']);
  expect(own?.deadlines).toMatchObject([{ date: '2026-11-30', daysLeft: 10 }]);
  expect(nearestDeadline({ ...checklist, networks: own ? [own] : [] })?.date).toBe('2026-11-30');
  // Between the answer and the start somebody took it away.
  expect(started([city]).papers.map(({ packId }) => packId)).toEqual([city.id]);
});

test('for a network it is filled as of that network', async () => {
  const [form] = (await asked(happens('leave'), ofCity)).filter(({ onlyForms }) => onlyForms);
  const draft = { ...newRun('run', `${TODAY}T00:00:00Z`), event: happens('leave') };
  const { papers } = startedRun({
    ...{ draft, asked: { networks: form ? [form] : [] }, ledger, packs: [ofCity], today: TODAY },
    ...{ now: `${TODAY}T00:00:00Z`, newId: () => 'n' },
  });
  expect(papers).toMatchObject([{ packId: ofCity.id, networkId: city.id }]);
});
