import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import type { LedgerEvent } from '@shared/ledger/event';
import { openPack } from '../../support/open-pack';
import { device, type Situation } from './house';
import { runCase } from './run-case';

/** Who acts is looked up: nobody of these is the first of the house, of the office or of its devices. */
const runner = new ExpressionRunner();
const pack = openPack('nagareyama-tritrus');
const asked = (kind: LedgerEvent['kind'], event: Partial<LedgerEvent>, ...given: Situation[]) =>
  runCase(
    pack,
    { name: 'a device', event: { office: 'kyotaku', date: '2026-12-01', ...event, kind, staff: [] }, given },
    runner,
  );

const DEVICES: [LedgerEvent['kind'], Partial<LedgerEvent>][] = [
  ['device-added', { deviceIds: ['android'] }],
  ['device-replaced', { deviceIds: ['android'], replacedDeviceIds: ['ios'] }],
];

describe('whose a device is', () => {
  test.each(DEVICES)('%s: the mail from it is signed by who uses it', async (kind, devices) => {
    const { steps } = await asked(kind, devices);
    const bodies = steps.flatMap(({ mail }) => (mail ? [mail.body] : []));
    expect(bodies.length).toBeGreaterThan(0);
    for (const body of bodies) expect(body.split('\n')[1]).toBe('鈴木 一郎');
  });

  test.each(DEVICES)('%s: who uses it and has no ID is told by name', async (kind, devices) => {
    const { warnings } = await asked(kind, devices, device('android', { holderId: 'k3' }));
    const [told] = warnings.filter(({ text }) => text.includes('まだ個人IDがありません'));
    expect(told?.text).toMatch(/^田中 花子さんには/);
  });
});
