import { describe, expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import {
  alsoAtOnce,
  callsByCity,
  emergenciesFirst,
  firstCalls,
  isEmergency,
  reportDays,
  reportSpans,
  whatToSay,
} from '@shared/procedures/emergency';
import { eventQuestions } from '@shared/procedures/wizard/event-questions';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { unwrap } from '@shared/problems/problem';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { aDevice } from '../../builders/staff';
import { openPack } from '../../support/open-pack';
import { house, TODAY } from './house';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const ledger = house();
const event = (given: object) => LedgerEvent.parse({ kind: 'incident', date: TODAY, ...given });
const phones = (given: object, shows: (id: string) => boolean = () => true) =>
  firstCalls(event(given), ledger, packs, shows).map(({ contact }) => contact.phone);

const KAIGO_SHIEN = '04-7150-6531';
const KANAMIC = '050-5306-5209';

test('of a lost device its carrier, where it may have a line, and the police are among the first', () => {
  const devices = [aDevice({ id: 'phone', kind: 'phone' }), aDevice({ id: 'pc', kind: 'pc' })];
  const told = (given: object) =>
    alsoAtOnce(event({ kind: 'device-lost', ...given }), { devices }).map((line) => line.slice(0, 5));
  expect(told({})).toEqual(['携帯電話会', '交番か警察']);
  expect(told({ deviceIds: ['phone'] })).toEqual(['携帯電話会', '交番か警察']);
  expect(told({ deviceIds: ['pc'] })).toEqual(['交番か警察']);
  expect(alsoAtOnce(event({}), { devices })).toEqual([]);
});

describe('whom to call', () => {
  test('is known before anything is answered: the desks of all offices that show, each once', () => {
    const all = phones({});
    expect(all).toContain(KAIGO_SHIEN);
    expect(all).toContain('0776-24-0387');
    expect(all).toContain('0120-373-338');
    expect(new Set(all).size).toBe(all.length);
    expect(phones({}, (id) => id === 'fukui')).toEqual(['0776-24-0387']);
  });

  test('narrows to the office that is chosen, whatever shows; who is called in some cases alone stands last', () => {
    expect(phones({ officeId: 'kyotaku' }, () => false)).toEqual([KAIGO_SHIEN, KANAMIC]);
    const both = phones({}, (id) => id === 'kyotaku' || id === 'fukui');
    expect(both).toHaveLength(3);
    expect(both.at(-1)).toBe(KANAMIC);
    // Of a lost device both are called.
    expect(phones({ kind: 'device-lost', officeId: 'kyotaku' })).toEqual([KAIGO_SHIEN, KANAMIC]);
  });

  test('stands by cities with their offices, until it is known which office it is', () => {
    const groups = (given: object, shows: (id: string) => boolean = () => true) =>
      callsByCity(event(given), ledger, packs, shows);
    const all = groups({});
    expect(new Set(all.flatMap(({ calls }) => calls.map(({ contact }) => contact.phone)))).toEqual(new Set(phones({})));
    const nagareyama = all.find(({ city }) => city === '流山市');
    expect(nagareyama?.offices).toContain('みほん居宅 流山');
    expect(nagareyama?.calls.map(({ contact }) => contact.phone)).toEqual([KAIGO_SHIEN, KANAMIC]);
    expect(groups({ officeId: 'kyotaku' })).toEqual([]);
    expect(groups({}, (id) => id === 'kyotaku')).toEqual([]);
  });

  test('is the office of the device that is lost', () => {
    const device = ledger.devices.find(({ officeId }) => officeId === 'fukui');
    expect(phones({ kind: 'device-lost', deviceIds: [device?.id] })).toEqual(['0776-24-0387']);
  });

  test('is an emergency of these two alone', () => {
    expect(isEmergency('incident') && isEmergency('device-lost')).toBe(true);
    expect(isEmergency('credentials') || isEmergency(undefined)).toBe(false);
  });
});

describe('what to say', () => {
  test('has what is known, and a place for what only who calls knows', () => {
    const device = ledger.devices.find(({ officeId }) => officeId === 'kyotaku');
    const said = whatToSay(event({ kind: 'device-lost', deviceIds: [device?.id] }), ledger).join('');
    expect(said).toMatch(/^みほん居宅 流山です。仕事で使う(パソコン|タブレット|スマートフォン)を、なくしました。/);
    expect(said).toContain('気づいたのは、11月20日です');
    expect(said).toMatch(/画面のロックは、〔かけて・かけないで〕いました。止め方を教えてください。$/);
    const numbered = { ...ledger, devices: ledger.devices.map((one) => ({ ...one, serialNumber: 'F17XK0ABC' })) };
    expect(whatToSay(event({ kind: 'device-lost', deviceIds: ['ios'] }), numbered).at(-1)).toBe(
      '端末の番号を聞かれたら：タブレット T-01（ノートパソコン 14型、シリアル番号 F17XK0ABC）',
    );
    const leak = whatToSay(event({ date: null }), ledger).join('');
    expect(leak).toMatch(/^〔事業所の名前〕です。患者さんの情報が、漏れたかもしれません。気づいたのは、〔いつ〕です。/);
  });
});

describe('速報 and 確報', () => {
  // 個人情報保護法ガイドライン（通則編）3-5-3-4.
  test('are counted from the day of knowing, which is the first, with the days that are left', () => {
    expect(reportDays(event({ date: '2026-11-18' }), TODAY)).toEqual([
      { name: '速報', on: '2026-11-22', daysLeft: 2 },
      { name: '確報', on: '2026-12-17', daysLeft: 27 },
    ]);
    expect(reportDays(event({ date: '2026-11-10' }), TODAY)[0]).toMatchObject({ daysLeft: -6 });
  });

  test('where somebody meant it, 確報 has sixty days', () => {
    const [, full] = reportDays(event({ answers: { malicious: 'yes' } }), TODAY);
    expect(full).toEqual({ name: '確報', on: '2027-01-18', daysLeft: 59 });
  });

  test('of anything else there are none, nor of a day that nobody knows', () => {
    expect(reportDays(event({ kind: 'leave' }), TODAY)).toEqual([]);
    expect(reportDays(event({ date: null }), TODAY)).toEqual([]);
  });

  test.each([
    ['nobody meant it', {}],
    ['somebody meant it', { malicious: 'yes' }],
  ])('are the days that each network’s own rules name: %s', async (_name, answers) => {
    for (const [officeId, pack] of [
      ['kyotaku', packs[0]],
      ['tsuru', packs[1]],
      ['fukui', packs[2]],
      ['works', packs[3]],
    ] as const) {
      const asked = event({ officeId, date: '2026-11-18', answers });
      const run = unwrap(await proceduresFor(asked, ledger, [pack!], TODAY, new ExpressionRunner()));
      const named = run.networks.flatMap(({ deadlines }) => deadlines.flatMap(({ date }) => date ?? []));
      expect(named, officeId).toEqual(reportDays(asked, TODAY).map(({ on }) => on));
      const [preliminary] = run.networks.flatMap(({ deadlines }) =>
        deadlines.filter(({ text }) => text.includes('速報')),
      );
      expect(preliminary?.text, officeId).toContain(`${reportSpans.preliminary}以内`);
    }
  });
});

test('the day that is asked of a leak is the one that the report is counted from', () => {
  expect(eventQuestions.incident).toMatchObject({
    day: '気づいた日',
    title: expect.stringContaining('気づきましたか'),
  });
});

test('where nobody knows whether an ID is known to others, its password is changed as if it were', async () => {
  const steps = async (officeId: string, pack: (typeof packs)[number], stolenId?: string) => {
    const asked = event({ officeId, answers: { kind: 'leak', ...(stolenId && { stolenId }) } });
    const run = unwrap(await proceduresFor(asked, ledger, [pack], TODAY, new ExpressionRunner()));
    return run.networks.flatMap((one) => one.steps.map(({ id }) => id));
  };
  for (const [i, officeId] of ['kyotaku', 'tsuru', 'fukui', 'works'].entries()) {
    const known = await steps(officeId, packs[i]!, 'yes');
    expect(known.join(), officeId).toContain('password');
    expect(await steps(officeId, packs[i]!, 'unknown'), officeId).toEqual(known);
    expect((await steps(officeId, packs[i]!)).join(), officeId).not.toContain('password');
    const asked = packs[i]!.procedures.find((one) => one.event === 'incident')?.answers;
    expect(asked?.find(({ key }) => key === 'stolenId')?.options.map(({ label }) => label)).toContain('わからない');
  }
});

test('procedures under way are listed with emergencies first, otherwise as they come', () => {
  const runs = (['leave', 'device-lost', 'join', 'incident'] as const).map((kind) => ({
    run: { event: event({ kind }) },
  }));
  const listed = emergenciesFirst([...runs, { run: { event: null } }]);
  expect(listed.map(({ run }) => run.event?.kind)).toEqual(['device-lost', 'incident', 'leave', 'join', undefined]);
});
