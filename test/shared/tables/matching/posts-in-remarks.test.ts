import { describe, expect, test } from 'vitest';
import { anOffice } from '../../../builders/organization';
import { aPlan, aView, rowAt } from './planning';

const offices = [
  anOffice({ id: 'helper', name: 'ヘルパーステーションみほん', serviceKind: '' }),
  anOffice({ id: 'plans', name: '居宅介護支援事業所みほん', serviceKind: '' }),
];
const view = aView({ offices, people: [] });
const rowOf = (note: string, office = 'ヘルパーステーションみほん') =>
  rowAt(aPlan([{ name: '山田 花子', kana: 'やまだ はなこ', office, note }], view), 2);

describe('a remark that says where else somebody works', () => {
  test.each([
    '居宅と兼務',
    '居宅と兼務（火木）',
    '居宅 兼務',
    '居宅　兼務',
    '居宅の事務も兼務',
    '居宅事務も兼務',
    '居宅の請求事務も兼ねる',
    '居宅を兼ねています',
    '居宅の統括も',
    '車通勤、居宅も',
    '週3　居宅兼務',
    '兼務：居宅',
    '管理者、居宅と兼務',
    '居宅介護支援事業所みほんと兼務',
    'ケアマネと兼務（事務だけ）',
    '居宅の請求も',
    '居宅の電話番も（火・木）',
    '水曜休み、居宅にも週2',
    '居宅からの応援',
    '居宅へ応援（月・木）',
  ])('%s: is a 兼務先, told at the row, and stays in the memo', (note) => {
    const row = rowOf(note);
    expect(row.alsoAt).toEqual([{ officeId: 'plans', jobType: '', isSystemManager: false }]);
    expect(row.warnings.map(({ message }) => message)).toContain('兼務先に「居宅介護支援事業所みほん」が入ります');
    expect(row.cells['note']?.after).toBe(note);
  });

  test('an office is meant by the word that somebody has decided for it, too', () => {
    const plan = aPlan(
      [{ name: '山田 花子', kana: 'やまだ はなこ', office: 'ヘルパーステーションみほん', note: '二号館兼務' }],
      view,
      { offices: { 二号館: 'plans' } },
    );
    expect(rowAt(plan, 2).alsoAt).toEqual([{ officeId: 'plans', jobType: '', isSystemManager: false }]);
    expect(rowOf('二号館兼務').alsoAt).toBeNull();
  });

  test('居宅CM兼務 says as what, too', () => {
    for (const note of ['居宅CM兼務', '居宅のケアマネ兼務', '居宅（ケアマネ）兼務', '居宅(CM) 兼務'])
      expect(rowOf(note).alsoAt).toEqual([{ officeId: 'plans', jobType: '介護支援専門員', isSystemManager: false }]);
    for (const note of ['居宅管理者と兼務', '居宅の管理者も兼務'])
      expect(rowOf(note).alsoAt).toEqual([{ officeId: 'plans', jobType: '管理者', isSystemManager: false }]);
    // Who manages it is asked as well.
    const { titles } = aPlan(
      [{ name: '山田 花子', kana: '', office: offices[0]!.name, note: '居宅管理者と兼務' }],
      view,
    );
    expect(titles).toMatchObject([
      { id: 'plans', field: 'managerName', values: [{ value: '山田 花子' }], isAsked: true },
    ]);
  });

  test.each([
    ['their own office', '訪問介護と兼務'],
    ['a job', 'ケアマネ兼務'],
    ['a job', 'サ責兼務'],
    ['an office of somebody else', '他法人の居宅と兼務'],
    ['a job', 'ケアマネ 兼務'],
    ['somewhere', '他クリニックと掛け持ち'],
    ['what isn’t so any more', '居宅と兼務していた'],
    ['what is still to be', '居宅と兼務予定'],
    ['nothing', '居宅との兼務なし'],
    ['those they care for', '居宅の利用者も訪問'],
    ['an office of somebody else', '他法人の居宅も'],
    ['nothing of where', '夜勤も早番も可'],
    ['what is over', '居宅へ応援終了'],
    ['what isn’t so any more', '居宅を兼ねていた'],
    ['a job', 'ケアマネも'],
    ['what is told to it', '居宅にも連絡する'],
    ['of its phone', '居宅の電話も050に転送'],
  ])('of %s says none: %s', (_, note) => {
    expect(rowOf(note).alsoAt).toBeNull();
  });

  test('says none where two offices may be meant', () => {
    const two = aView({
      offices: [...offices, anOffice({ id: 'more', name: 'ケアプランひので', serviceKind: '' })],
      people: [],
    });
    const given = {
      name: '山田 花子',
      kana: 'やまだ はなこ',
      office: 'ヘルパーステーションみほん',
      note: '居宅と兼務',
    };
    expect(rowAt(aPlan([given], two), 2).alsoAt).toBeNull();
  });
});
