import { describe, expect, test } from 'vitest';
import type { Ledger } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { newRun, partKey, type KeptRun } from '@shared/procedures/kept-run';
import { laterNames, networksLater, withLaterNetworks, withoutLaterNetworks } from '@shared/procedures/networks-later';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { startedRun } from '@shared/procedures/start-run';
import { withDone } from '@shared/procedures/step-changes';
import { anEnrolment } from '../../builders/organization';
import { aDevice } from '../../builders/staff';
import { openPack } from '../../support/open-pack';
import { house, TODAY } from './house';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const FUKUI = { packId: 'fukui-mimamori', officeId: 'fukui' };
const now = `${TODAY}T01:00:00.000Z`;
let made = 0;
const order = (ledger: Ledger) => ({ ledger, packs, today: TODAY, now, newId: () => `new-${++made}` });

/** As long as the office hadn't said yet that it takes part. */
function before(): Ledger {
  const ledger = house();
  ledger.enrolments = ledger.enrolments.filter(({ officeId }) => officeId !== FUKUI.officeId);
  ledger.devices.push(
    aDevice({ id: 'tablet', officeId: 'fukui', holderId: 'f2', kind: 'tablet', assetNumber: 'T-02' }),
  );
  return ledger;
}

const joined = (ledger: Ledger, status: 'active' | 'preparing' | 'declined' = 'active'): Ledger => ({
  ...ledger,
  enrolments: [...ledger.enrolments, anEnrolment({ id: 'later', ...FUKUI, status })],
});

async function leaving(ledger: Ledger) {
  const staff = ledger.people.filter(({ id }) => id === 'f2').map((one) => ({ ...one, before: {}, after: {} }));
  const event = LedgerEvent.parse({ kind: 'leave', date: '2026-12-31', officeId: 'fukui', staff });
  const ask = async (seen: Ledger) => unwrap(await proceduresFor(event, seen, packs, TODAY));
  const draft = { ...newRun('run', now), event };
  const { run } = startedRun({ ...order(ledger), draft, asked: await ask(ledger) });
  return { run, ask };
}

const stepsOf = (run: KeptRun, packId: string): string[] =>
  run.networks.filter((one) => one.packId === packId).flatMap(({ steps }) => steps.map(({ id }) => id));

describe('a network that came after a procedure was started', () => {
  test('is told of it, once it is in use; of one that was there nothing is told, nor once it is over', async () => {
    const ledger = before();
    const { run } = await leaving(ledger);
    const told = (seen: Ledger, of = run) => networksLater(of, seen, packs).map(({ packId }) => packId);
    expect(told(ledger)).toEqual([]);
    expect(told(joined(ledger))).toEqual([FUKUI.packId]);
    expect(laterNames(networksLater(run, joined(ledger), packs))).toBe('ふくいみまもりSNS');
    expect(told(joined(ledger, 'preparing'))).toEqual([]);
    expect(told(joined(ledger, 'declined'))).toEqual([]);
    expect(told(joined(ledger), { ...run, state: 'done' })).toEqual([]);
    expect(told(joined(ledger), (await leaving(joined(ledger))).run)).toEqual([]);
    expect(told(joined(ledger), withoutLaterNetworks(run, networksLater(run, joined(ledger), packs)))).toEqual([]);
  });

  test('comes to it with its steps and drafts; what is done stays, what it says itself isn’t asked twice', async () => {
    const ledger = before();
    const { run, ask } = await leaving(ledger);
    const own = run.networks.find(({ packId }) => packId === '');
    expect(stepsOf(run, '')).toEqual(expect.arrayContaining(['devices-tablet', 'ids', 'keys']));
    const begun = withDone(run, [partKey(own!, 'keys')], TODAY, '');
    const seen = joined(ledger);
    const given = { later: networksLater(begun, seen, packs), asked: await ask(seen) };
    const { run: extended, papers } = withLaterNetworks(begun, given, order(seen));
    expect(stepsOf(extended, FUKUI.packId)).toContain('ledger');
    expect(papers).toMatchObject([{ run: 'run', formId: 'ledger', state: 'draft' }]);
    expect(extended.networks.flatMap((one) => one.papers.map(({ documentId }) => documentId))).toContain(papers[0]!.id);
    expect(extended.steps).toEqual(begun.steps);
    expect(stepsOf(extended, '')).toEqual(expect.arrayContaining(['ids', 'keys']));
    expect(stepsOf(extended, '')).not.toContain('devices-tablet');
    expect(networksLater(extended, seen, packs)).toEqual([]);
    // Pressed twice, it comes once.
    expect(withLaterNetworks(extended, given, order(seen))).toMatchObject({ run: extended, papers: [] });
    // Somebody has begun with it here.
    const collected = withDone(run, [partKey(own!, 'devices-tablet')], TODAY, '');
    expect(stepsOf(withLaterNetworks(collected, given, order(seen)).run, '')).toContain('devices-tablet');
  });
});
