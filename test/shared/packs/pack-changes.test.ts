import { describe, expect, test } from 'vitest';
import { packAge } from '@shared/packs/pack-age';
import { packChanges, type PackVersion } from '@shared/packs/pack-changes';
import { aField, aPack, formInput, someRows } from '../../builders/pack';

const version = (given: object = {}, file = 'a'): PackVersion => ({
  pack: aPack(given),
  digests: new Map([['forms/1.docx', file]]),
});
const withFields = (...fields: object[]): PackVersion => version({ forms: [formInput({ fields })] });
const texts = (before: PackVersion, after: PackVersion): string[] => packChanges(before, after).map(({ text }) => text);

describe('what another version of a pack changes', () => {
  test('nothing where both say the same, whatever their numbers are', () => {
    expect(packChanges(version(), version({ version: '2.0.0' }))).toEqual([]);
  });

  test('forms that come and go, by the names that an office calls them', () => {
    const [one, two] = [
      formInput(),
      formInput({ id: '2', number: '様式2', shortTitle: '変更届', template: 'forms/2.docx' }),
    ];
    const [before, after] = [version({ forms: [one] }), version({ forms: [one, two] })];
    expect(packChanges(before, after)).toEqual([
      { kind: 'form-added', form: '2', text: '「様式2 変更届」が増えます。' },
    ]);
    expect(texts(after, before)).toEqual(['「様式2 変更届」がなくなります。']);
  });

  test('the city’s file, though nothing else is said of it', () => {
    expect(packChanges(version({}, 'a'), version({}, 'b'))).toMatchObject([{ kind: 'file', form: '1' }]);
  });

  test('fields, by their labels: those of tables, too', () => {
    const before = withFields(aField(), someRows());
    const rows = someRows({ fields: [aField({ key: 'users.name', label: '氏名', value: 'row.kana' })] });
    const after = withFields(aField({ key: 'phone', label: '電話番号', value: 'office.phone' }), rows);
    expect(texts(before, after)).toEqual([
      '「様式1 申請書」に欄が増えます：電話番号',
      '「様式1 申請書」から欄がなくなります：名称',
      '「様式1 申請書」の欄に入るものが変わります：氏名',
    ]);
  });

  test('of many the first five, and how many more', () => {
    const many = [1, 2, 3, 4, 5, 6, 7].map((n) => aField({ key: `a${n}`, label: `欄${n}` }));
    expect(texts(withFields(aField()), withFields(aField(), ...many))).toEqual([
      '「様式1 申請書」に欄が増えます：欄1、欄2、欄3、欄4、欄5 ほか2つ',
    ]);
  });

  test('rules, and where in the file something is written', () => {
    const places = { name: { paragraph: 1, from: 0, to: 0, printed: '' } };
    const refusals = [{ output: 'pdf', reason: '紙で', source: '手引き' }];
    const after = version({ forms: [formInput({ places, refusals })] });
    expect(packChanges(version(), after).map(({ kind, text }) => [kind, text])).toEqual([
      ['places', '「様式1 申請書」の記入するところが変わります。'],
      ['rules', '「様式1 申請書」の決まりが変わります：受け取られないファイルの種類'],
    ]);
  });

  test('the network: whom papers go to is said', () => {
    const channels = [{ id: 'counter', kind: 'counter', label: '新しい窓口' }];
    expect(texts(version(), version({ channels, issuer: '新しい課' }))).toEqual([
      '全体のことが変わります：出しているところ、出し方と宛先',
    ]);
    const actors = [{ id: 'city', name: '市', kind: 'network' }];
    expect(packChanges(version(), { ...version(), pack: { ...aPack(), actors: actors as never } })).toMatchObject([
      { kind: 'procedures', form: '' },
    ]);
  });
});

describe('how old a form is', () => {
  const age = (effectiveFrom: string | null, today: string, effectiveTo: string | null = null) =>
    packAge({ effectiveFrom, effectiveTo }, today);

  test('is said from its second birthday on', () => {
    expect(age('2024-11-21', '2026-11-20')).toBeNull();
    expect(age('2024-11-20', '2026-11-20')).toMatch(/^この様式は2年前のものです。/);
    expect(age('2021-04-01', '2026-11-20')).toMatch(/^この様式は5年前のものです。/);
    expect(age(null, '2026-11-20')).toBeNull();
  });

  test('is said at once when its days are over', () => {
    expect(age('2026-04-01', '2026-11-20', '2026-11-19')).toMatch(/^この様式は 令和8年11月19日までのものです。/);
    expect(age('2026-04-01', '2026-11-20', '2026-11-20')).toBeNull();
  });
});
