import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleLedger } from '@shared/ledger/sample';
import himawari from '../../../resources/samples/himawari.json';

const TODAY = '2026-11-20';
const ledger = sampleLedger(himawari, TODAY);

const office = (name: string) => ledger.offices.find((candidate) => candidate.name === name);
const peopleOf = (name: string) => ledger.people.filter(({ officeId }) => officeId === office(name)?.id);
const person = (employeeNumber: string) => ledger.people.find((staff) => staff.employeeNumber === employeeNumber);

describe('the sample facility', () => {
  test('is 社会福祉法人ひまわり会 with four offices in three cities', () => {
    expect(ledger.corporation).toMatchObject({
      name: '社会福祉法人ひまわり会',
      representativeTitle: '理事長',
      representativeName: '高橋 正一',
      address: '千葉県流山市ひまわり台1-2-3',
    });
    expect(ledger.offices.map(({ name, serviceKind, city }) => [name, serviceKind, city])).toEqual([
      ['ひまわりの里 流山', '居宅介護支援', '流山市'],
      ['ひまわり訪問看護 流山', '訪問看護', '流山市'],
      ['ひまわりの里 鶴岡', '居宅介護支援', '鶴岡市'],
      ['ひまわりの里 福井', '訪問看護', '福井市'],
    ]);
  });

  test('takes part in the network of each city, and in LINE WORKS everywhere', () => {
    const networks = ledger.offices.map(({ id }) =>
      ledger.enrolments.filter(({ officeId }) => officeId === id).map(({ packId }) => packId),
    );
    expect(networks).toEqual([
      ['nagareyama-tritrus', 'line-works'],
      ['nagareyama-tritrus', 'line-works'],
      ['tsuruoka-finelink', 'line-works'],
      ['fukui-mimamori', 'line-works'],
    ]);
    expect(ledger.enrolments.every(({ status }) => status === 'active')).toBe(true);
  });

  test('has enough of everything to practise with', () => {
    const { people, devices, patients, teams, consents, pledges, delegations, accounts, memberships } = ledger;
    expect({ people, devices, patients, teams, consents, pledges, delegations, accounts, memberships }).toMatchObject({
      people: { length: 40 },
      devices: { length: 20 },
      patients: { length: 15 },
      teams: { length: 8 },
      consents: { length: 15 },
      pledges: { length: 40 },
      delegations: { length: 1 },
      accounts: { length: 78 },
      memberships: { length: 41 },
    });
  });

  test('has its best-known people where they belong', () => {
    expect(person('0012')).toMatchObject({
      name: '佐藤 健一',
      kana: 'さとう けんいち',
      jobType: '介護支援専門員',
      joinedOn: '2016-04-01',
      isSystemManager: true,
      officeId: office('ひまわりの里 流山')?.id,
      mail: 'sato@himawari.example',
    });
    expect(peopleOf('ひまわりの里 流山').find(({ name }) => name === '鈴木 一郎')?.joinedOn).toBe('2019-06-01');
    expect(peopleOf('ひまわり訪問看護 流山').find(({ name }) => name === '髙橋 直子')?.joinedOn).toBe('2022-04-01');
    const namesAt = (name: string) => peopleOf(name).map((staff) => staff.name);
    expect(namesAt('ひまわり訪問看護 流山')).toEqual(expect.arrayContaining(['山﨑 翔太', '𠮷田 恵子']));
    expect(namesAt('ひまわりの里 福井')).toEqual(expect.arrayContaining(['伊藤 由美', '小林 大輔', '中村 さくら']));
  });

  test('names the manager and the four care managers of 鶴岡, as 様式１ lists them', () => {
    expect(office('ひまわりの里 鶴岡')?.managerName).toBe('本間 久美子');
    const careManagers = peopleOf('ひまわりの里 鶴岡').filter(({ jobType }) => jobType === '介護支援専門員');
    expect(careManagers.map(({ name }) => name)).toEqual(['本間 久美子', '五十嵐 誠', '渡部 恵', '佐久間 茂']);
  });

  test('has the jobs and the kinds of device that forms tell apart', () => {
    expect(new Set(ledger.people.map(({ jobType }) => jobType)).size).toBeGreaterThanOrEqual(9);
    expect(new Set(ledger.devices.map(({ kind }) => kind))).toEqual(new Set(['pc', 'tablet', 'phone']));
    expect(new Set(ledger.devices.map(({ ownership }) => ownership))).toEqual(new Set(['office', 'personal']));
  });
});

describe('the names of the sample', () => {
  test('hold the very characters their owners use', () => {
    const names = ledger.people.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        '葛\u{e0100}城 美咲',
        '\u9ad9橋 直子',
        '\u{20bb7}田 恵子',
        '山\ufa11 翔太',
        '\ufa19田 洋子',
        '長谷川 \ufa4f樹',
        '\ufa10本 優',
        '渡\u9089 美穂',
        '\u9f4b藤 和夫',
        '邊見 隆',
        '濵田 光',
        '勅使河原 龍之介',
        '森 葵',
        'グエン ティ ラン',
      ]),
    );
  });

  test('would be changed by a normalisation: reading the sample makes none', () => {
    const changed = ledger.people.map(({ name }) => name).filter((name) => name.normalize('NFC') !== name);
    expect(changed).toEqual(['\ufa19田 洋子', '長谷川 \ufa4f樹', '\ufa10本 優', '福島 \ufa4f子']);
    expect(office('ひまわりの里 福井')?.managerName).toBe('葛\u{e0100}城 美咲');
  });

  test('are the same in the ledger as in the file', () => {
    const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);
    expect(names(ledger.people)).toEqual(names(himawari.people));
    expect(names(ledger.patients)).toEqual(names(himawari.patients));
  });
});

describe('a sample that is wrong is a bug and says where', () => {
  const minimal = { corporation: { id: 'c', name: '見本会' }, offices: [] };

  test('a relative date that cannot be read', () => {
    const wrong = { ...minimal, people: [{ id: 's', officeId: 'o', name: '見本 花子', joinedOn: 'today-3w' }] };
    expect(() => sampleLedger(wrong, TODAY)).toThrow('today-3w is not a relative date\n  → at people[0].joinedOn');
  });

  test('a record that does not fit the ledger', () => {
    const wrong = { ...minimal, offices: [{ id: 'o', corporationId: 'c', name: '' }] };
    expect(() => sampleLedger(wrong, TODAY)).toThrow(/The sample ledger is wrong:[\s\S]*at offices\[0\]\.name/);
    expect(() => sampleLedger('a text', TODAY)).toThrow('The sample ledger is wrong');
  });

  test('a day of loading that is none', () => {
    expect(() => sampleLedger(minimal, '2026-02-30')).toThrow('2026-02-30');
  });
});

describe('relative dates', () => {
  const resolve = (expression: string, today: string) =>
    sampleLedger({ corporation: { id: 'c', name: '見本会', struckOffOn: expression }, offices: [] }, today).corporation
      .struckOffOn;

  test.each([
    ['today', '2026-11-20', '2026-11-20'],
    ['today-12d', '2026-11-05', '2026-10-24'],
    ['today-3m', '2026-05-31', '2026-02-28'],
    ['today+2y', '2028-02-29', '2030-02-28'],
    ['today-1y', '2028-02-29', '2027-02-28'],
    ['today-3m+9d', '2026-05-31', '2026-03-09'],
    ['today-11m+3y', '2026-11-20', '2028-12-20'],
    ['2016-04-01', '2026-11-20', '2016-04-01'],
  ])('%s on %s is %s', (expression, today, expected) => {
    expect(resolve(expression, today)).toBe(expected);
  });

  test('a text is never taken for one, unless it begins with the word', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        fc.pre(!name.startsWith('today'));
        expect(sampleLedger({ corporation: { id: 'c', name }, offices: [] }, TODAY).corporation.name).toBe(name);
      }),
    );
  });
});
