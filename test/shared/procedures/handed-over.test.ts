import { expect, test } from 'vitest';
import { handedOver, runsOfLeaver } from '@shared/procedures/handed-over';
import { partKey, untouchedStep, type DeviceAnswers, type KeptRun } from '@shared/procedures/kept-run';
import { begun } from './begun';
import { house } from './house';

const DAY = '2026-12-20';
const TODAY = '2026-11-30';
const map = <R extends { id: string }>(rows: readonly R[]) => new Map(rows.map((row) => [row.id, row]));
const { devices, people, offices } = house();
const ledger = { devices: map(devices), people: map(people), offices: map(offices) };
const [theirs] = devices.filter(({ holderId, ownership }) => holderId === 'k1' && ownership === 'office');
const line = { id: theirs!.id, table: 'devices' as const };

async function leaving(answers?: DeviceAnswers, doneOn: string | null = null): Promise<KeptRun> {
  const { run } = await begun('nagareyama-tritrus', {
    ...{ kind: 'leave', officeId: 'kyotaku', date: DAY, staff: ['k1'] },
  });
  if (!answers) return run;
  const steps = run.networks.flatMap((network) =>
    network.steps.filter((step) => step.devices?.ids.includes(line.id)).map((step) => partKey(network, step.id)),
  );
  const record = { ...untouchedStep, doneOn, devices: answers };
  return { ...run, steps: { ...run.steps, ...Object.fromEntries(steps.map((key) => [key, record])) } };
}
const next = people.find(({ id, status }) => id !== 'k1' && status === 'registered')!;
const given: DeviceAnswers = { goes: { [line.id]: { to: 'person', id: next.id } }, wipedOn: null };

test('who uses a device next is said before it is handed over; the day, once it is', async () => {
  expect(handedOver(line, [await leaving()], ledger, TODAY)).toEqual({ doneOn: null, words: [] });
  const ahead = handedOver(line, [await leaving(given)], ledger, TODAY);
  expect(ahead).toEqual({ doneOn: null, words: [expect.stringContaining(`${next.name}さんが使います`)] });
  const done = handedOver(line, [await leaving({ ...given, wipedOn: '2026-11-30' }, '2026-11-30')], ledger, TODAY);
  expect(done?.doneOn).toBe('2026-11-30');
  expect(done?.words.join('\n')).toMatch(
    new RegExp(`^済み（.*11.*30.*）\n.*${next.name}さんが使います\nデータを消した日`),
  );
});

test('a thing that no step sees to is nobody’s business here; nor is the procedure of somebody else', async () => {
  const run = await leaving(given);
  expect(handedOver({ id: 'another', table: 'devices' }, [run], ledger, TODAY)).toBeNull();
  expect(runsOfLeaver([run], 'k1')).toEqual([run]);
  expect(runsOfLeaver([run], next.id)).toEqual([]);
  expect(runsOfLeaver([{ ...run, state: 'taken-back' as const }], 'k1')).toEqual([]);
});

test('a step of a network that names an ID sees to it: it is done with that step, and with no other', async () => {
  const run = await leaving();
  const [network] = run.networks;
  const step = { ...network!.steps[0]!, id: 'told', action: '登録抹消を申告します：見本さん（ID FL-20418）', note: '' };
  const named = (doneOn: string | null): KeptRun => ({
    ...run,
    networks: [{ ...network!, steps: [step] }],
    steps: { [partKey(network!, 'told')]: { ...untouchedStep, doneOn } },
  });
  const of = (login: string, one: KeptRun) => handedOver({ id: 'a', table: 'accounts', login }, [one], ledger, TODAY);
  expect(of('FL-20418', named('2026-11-30'))).toMatchObject({
    doneOn: '2026-11-30',
    words: [expect.stringMatching(/^済み/)],
  });
  expect(of('FL-20418', named(null))).toEqual({ doneOn: null, words: [] });
  expect(of('FL-2041', named('2026-11-30'))).toBeNull();
});
