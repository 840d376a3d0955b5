import { describe, expect, test } from 'vitest';
import { asOnPaper, offeredValues, peopleOfBox } from '@shared/papers/offered-values';
import { likelyRepresentatives } from '@shared/rules/likely-representatives';
import { aFilledField } from '../../builders/evaluation';
import { aCorporation, anOffice } from '../../builders/organization';
import { aStaff } from '../../builders/staff';

const people = [
  aStaff({ name: '中村 誠', officeId: 'o', jobType: '管理者' }),
  aStaff({ name: '小川 美咲', officeId: 'o', jobType: '看護師', title: '管理者' }),
  aStaff({ name: '林 誠', officeId: 'o', jobType: '看護師', title: '' }),
  aStaff({ name: '森 正', officeId: 'other', jobType: '管理者' }),
  aStaff({ name: '佐々木 恵', officeId: 'other', jobType: '管理者', note: '兼務：みほんの里（訪問介護）' }),
  aStaff({ name: '池田 元', officeId: 'o', jobType: '管理者', leftOn: '2026-03-31' }),
];
const officeOf = (id: string) => ({ id, name: 'みほんの里' });
const known = {
  corporation: aCorporation({ postalCode: '270-0192', address: '', phone: '04-0000-0001' }),
  people,
  today: '2026-11-20',
  officeOf,
  offices: [anOffice({ id: 'o', name: 'みほんの里', headTitle: '', headName: '' })],
};
const offered = (field: string, given: { entity?: string; value?: string } = {}): string[] => {
  const { entity = 'office', value = '' } = given;
  const box = aFilledField({ value, ledger: { entity, id: 'o', fields: [field] } });
  return offeredValues(box, known).map(({ words }) => words);
};

test('who is 管理者 by job or title is offered for the box of each office where they work, and nobody who has left', () => {
  expect(offered('managerName')).toEqual([
    ...['中村 誠さん（台帳で管理者）', '小川 美咲さん（台帳で管理者）'],
    '佐々木 恵さん（台帳で管理者）',
  ]);
  expect(offered('managerName', { value: '別人 一郎' })).toEqual([]);
});

test('〒, 所在地 and 電話 of an office may be those of its corporation, where that has any', () => {
  expect(offered('postalCode')).toEqual(['法人と同じ（270-0192）']);
  expect(offered('address')).toEqual([]);
  expect(offered('postalCode', { entity: 'corporation' })).toEqual([]);
  expect(offered('phone')).toEqual(['法人と同じ（04-0000-0001）']);
  expect(offered('fax')).toEqual([]);
});

test('the corporation is offered as this paper says it, not as the ledger still has it', () => {
  const corporation = aCorporation({ postalCode: '270-0192', address: '千葉県流山市流山1-1' });
  const box = (field: string, value: string, overridden: boolean) =>
    aFilledField({ value, overridden, ledger: { entity: 'corporation', id: corporation.id, fields: [field] } });
  const fields = [box('address', '千葉県流山市江戸川台東2-2', true), box('postalCode', '270-0114', false)];
  const own = aFilledField({ value: '', ledger: { entity: 'office', id: 'o', fields: ['address'] } });
  const here = asOnPaper(corporation, { sheets: [{ fields, rows: {} }] });
  expect(offeredValues(own, { ...known, corporation: here })).toEqual([
    { value: '千葉県流山市江戸川台東2-2', words: '法人と同じ（千葉県流山市江戸川台東2-2）' },
  ]);
  expect(here.postalCode).toBe('270-0192');
  expect(asOnPaper(corporation, null)).toEqual(corporation);
});

test('who runs the office is offered for 施設内管理者 of a network, too', () => {
  expect(offered('administrator.name', { entity: 'enrolment' })).toContain('中村 誠さん（台帳で管理者）');
});

test('whom the ledger names as 管理者 of the office is offered first, whatever their job, once', () => {
  const words = (managerName: string): string[] => {
    const box = aFilledField({ value: '', ledger: { entity: 'enrolment', id: 'o', fields: ['administrator.name'] } });
    const office = { id: 'o', name: '', managerName };
    return offeredValues(box, { ...known, officeOf: () => office }).map((one) => one.value);
  };
  expect(words('林 誠')).toEqual(['林 誠', '中村 誠', '小川 美咲']);
  expect(words('小川 美咲')).toEqual(['中村 誠', '小川 美咲']);
});

test('a box for somebody of the office may name who works there; any other box names nobody', () => {
  const names = (entity: string, ...fields: string[]): string[] =>
    peopleOfBox({ ledger: { entity, id: 'o', fields } }, known).map(({ name }) => name);
  const all = ['中村 誠', '小川 美咲', '林 誠', '佐々木 恵'];
  for (const [entity, field] of [
    ['enrolment', 'administrator.name'],
    ['office', 'headName'],
    ['office', 'contact.name'],
  ] as const)
    expect(names(entity, field).sort()).toEqual([...all].sort());
  expect([...names('office', 'name'), ...names('enrolment', 'administrator.kana'), ...names('staff', 'name')]).toEqual(
    [],
  );
});

test('the head of an office is that of another one, or who represents the corporation, each name once', () => {
  const corporation = aCorporation({ representativeTitle: '理事長', representativeName: '見本 太郎' });
  const offices = [
    anOffice({ id: 'o', headTitle: '', headName: '' }),
    anOffice({ id: 'p', name: 'みほん訪問看護', headTitle: '理事長', headName: '見本 太郎' }),
    anOffice({ id: 'q', name: 'みほん居宅', headTitle: '施設長', headName: '' }),
  ];
  const words = (field: string): string[] => {
    const box = aFilledField({ value: '', ledger: { entity: 'office', id: 'o', fields: [field] } });
    return offeredValues(box, { ...known, corporation, offices }).map((one) => one.words);
  };
  expect(words('headName')).toEqual(['法人の代表者と同じ（見本 太郎）']);
  expect(words('headTitle')).toEqual(['法人の代表者と同じ（理事長）', 'みほん居宅と同じ（施設長）']);
});

describe('代表者 of the corporation', () => {
  const said = [
    aStaff({ name: '秋元 正夫', jobType: '理事長' }),
    aStaff({ name: '大野 恵子', jobType: '介護職員', note: '代表社員（兼）管理者' }),
    aStaff({ name: '森 正', title: '副理事長', note: '理事長の送迎、前会長' }),
    aStaff({ name: '池田 元', jobType: '会長', leftOn: '2026-03-31' }),
  ];
  const asked = (...fields: string[]) =>
    offeredValues(aFilledField({ value: '', ledger: { entity: 'corporation', id: 'c', fields } }), {
      ...known,
      people: said,
    });

  test('is offered by who has that as their job, their post or in a memo, with why; nobody who stands beside one, or has left', () => {
    expect(asked('representativeTitle', 'representativeName')).toEqual([
      { value: '理事長　秋元 正夫', words: '秋元 正夫さん（職種「理事長」）' },
      { value: '代表社員　大野 恵子', words: '大野 恵子さん（メモ「代表社員」）' },
    ]);
    expect(asked('representativeName').map(({ value }) => value)).toEqual(['秋元 正夫', '大野 恵子']);
    expect(asked('representativeTitle').map(({ value }) => value)).toEqual(['理事長', '代表社員']);
    expect(asked('phone')).toEqual([]);
  });

  test('is nobody where a list calls many so', () => {
    const many = ['一', '二', '三', '四'].map((name) => aStaff({ name: `見本 ${name}`, note: '会長' }));
    expect(likelyRepresentatives(many, '2026-11-20')).toEqual([]);
    expect(likelyRepresentatives(many.slice(1), '2026-11-20')).toHaveLength(3);
  });
});
