import { describe, expect, test } from 'vitest';
import type { TitleFact } from '@shared/tables/import/title-cells';
import type { TableReading } from '@shared/tables/import/reading';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { proposedTitle, titleKey } from '@shared/tables/matching/title-plan';
import { linesThatDiffer } from '@shared/tables/matching/same-plan';
import { aCorporation, anOffice } from '../../../builders/organization';
import { aReading, aView, TODAY } from './planning';

const corporation = aCorporation({ representativeName: '山本 一郎' });
const empty = { number: '', postalCode: '', address: '', city: '', phone: '', fax: '', managerName: '' };
const kango = anOffice({ id: 'kango', corporationId: corporation.id, name: 'みほん訪問看護ステーション', ...empty });
const kyotaku = anOffice({ id: 'kyotaku', corporationId: corporation.id, name: 'みほん居宅介護支援事業所', ...empty });

const fact = (field: string, value: string, cell = 'A3', of: TitleFact['of'] = 'office'): TitleFact => ({
  ...{ of, field, value, cell },
});

function planOf(
  facts: TitleFact[],
  offices = [kango, kyotaku],
  {
    above = ['事業所名：みほん訪問看護ステーション'],
    ...decisions
  }: Partial<ImportDecisions> & { above?: string[] } = {},
) {
  const ledger = aView({ offices }, { corporation });
  const reading: TableReading = {
    ...aReading([{ name: '佐藤 健一', kana: 'さとう けんいち', office: 'みほん訪問看護ステーション' }]),
    tables: [
      {
        id: '1/5/A',
        sheet: '訪看',
        title: '',
        above,
        facts,
        headerRow: 5,
        column: 'A',
        kind: 'staff',
        rows: 1,
        isAlike: true,
        part: 0,
      },
    ],
  };
  const plan = planImport(reading, ledger, { ...noDecisions, ...decisions }, TODAY);
  const { updates } = importUpdates(plan, ledger, '名簿.xlsx', () => 'new');
  const written = (table: string) => updates.filter((one) => one.table === table).map(({ after }) => after);
  return { plan, offices: written('offices'), corporations: written('corporations') };
}

describe('a mark under 管理者 in the rows of people', () => {
  const people = [
    { name: '佐々木 恵', kana: 'ささき めぐみ', office: kango.name, manages: '◎' },
    { name: '佐々木 恵', kana: 'ささき めぐみ', office: kyotaku.name, manages: '○' },
    { name: '佐藤 健一', kana: 'さとう けんいち', office: kango.name, manages: '' },
    { name: '林 誠', kana: 'はやし まこと', office: kango.name, manages: '×' },
  ];
  const offices = [kango, { ...kyotaku, managerName: '森 正', managerKana: 'もり ただし' }];
  const ledger = aView({ offices }, { corporation });
  const planned = (decisions: Partial<ImportDecisions> = {}) =>
    planImport(aReading(people), ledger, { ...noDecisions, joined: { 3: 2 }, leave: [3], ...decisions }, TODAY);

  test('proposes one person as 管理者 of both of their offices, and writes nothing before somebody has said so', () => {
    const plan = planned();
    expect(
      plan.titles.map(({ name, before, values, after, isAsked }) => [name, before, values[0]?.value, after, isAsked]),
    ).toEqual([
      [kango.name, '', '佐々木 恵', null, true],
      [kyotaku.name, '森 正', '佐々木 恵', null, true],
    ]);
    expect(plan.titles[1]?.values[0]?.where).toBe('「管理者」の列（3行目）');
    expect(importUpdates(plan, ledger, '名簿.xlsx', () => 'new').updates.map(({ table }) => table)).not.toContain(
      'offices',
    );
  });

  test('once said, each office has them with their furigana', () => {
    const titles = Object.fromEntries(planned().titles.map((title) => [titleKey(title), '佐々木 恵']));
    const { updates } = importUpdates(planned({ titles }), ledger, '名簿.xlsx', () => 'new');
    const written = updates.flatMap(({ table, after }) => (table === 'offices' ? [after] : []));
    expect(written.map(({ managerName, managerKana }) => `${managerName}/${managerKana}`)).toEqual([
      '佐々木 恵/ささき めぐみ',
      '佐々木 恵/ささき めぐみ',
    ]);
  });

  test('of a row that isn’t taken in says nothing', () => {
    expect(planned({ joined: {}, leave: [2, 3] }).titles).toEqual([]);
  });
});

describe('管理者 as a job or a post in the rows of people', () => {
  const person = (name: string, jobType: string, office: string = kango.name, title = '') => ({
    ...{ name, kana: name, office, jobType, title },
  });
  const ledgerWith = (managerName: string) => aView({ offices: [{ ...kango, managerName }, kyotaku] }, { corporation });
  const titlesOf = (people: Record<string, string>[], managerName = '', decisions: Partial<ImportDecisions> = {}) =>
    planImport(aReading(people), ledgerWith(managerName), { ...noDecisions, ...decisions }, TODAY).titles;

  test.each([
    '管理者',
    '管理者兼サービス提供責任者',
    '看護師（管理者）',
    '介護支援専門員・管理者',
    '事業所管理者',
    '管理者 看護師',
  ])('%s proposes them as that of their office, and writes nothing before somebody has said so', (jobType) => {
    const titles = titlesOf([person('佐藤 健一', jobType), person('林 誠', '看護師')]);
    expect(titles.map((one) => [one.name, one.before, proposedTitle(one), one.after])).toEqual([
      [kango.name, '', '佐藤 健一', null],
    ]);
    expect(titles[0]?.values[0]?.where).toBe(`職種「${jobType}」（2行目）`);
  });

  test.each(['サービス管理責任者', '管理者代行', '元管理者', '個人情報管理者', '管理栄養士', '看護師'])(
    '%s says nothing of it',
    (jobType) => expect(titlesOf([person('佐藤 健一', jobType)])).toEqual([]),
  );

  test.each(['施設長', '施設長兼生活相談員', '所長', '院長', 'ホーム長'])(
    '%s is asked about where nobody is called 管理者',
    (job) => {
      const [title] = titlesOf([person('佐藤 健一', job), person('林 誠', '副施設長')]);
      expect(title && proposedTitle(title)).toBe('佐藤 健一');
      expect(
        titlesOf([person('佐藤 健一', job), person('林 誠', '管理者')])[0]?.values.map(({ value }) => value),
      ).toEqual(['林 誠']);
      expect(titlesOf([person('佐藤 健一', job)], '林 誠')).toEqual([]);
    },
  );

  test('the post says it as the job does', () => {
    expect(titlesOf([person('佐藤 健一', '看護師', kango.name, '管理者')])[0]?.values[0]?.where).toBe(
      '役職「管理者」（2行目）',
    );
  });

  test.each(['居宅管理者', '代表　居宅の管理者を兼務', 'SNS責任者 居宅の管理者も兼務'])(
    '「%s」 among the remarks is of the office that it names',
    (note) => {
      const titles = titlesOf([{ ...person('佐藤 健一', '看護師'), note }]);
      expect(titles.map((one) => [one.name, proposedTitle(one)])).toEqual([[kyotaku.name, '佐藤 健一']]);
    },
  );
  test.each(['居宅管理者', '看護師（居宅の管理者）'])('… and 「%s」 as a job is', (job) => {
    const titles = titlesOf([person('佐藤 健一', job)]);
    expect(titles.map((one) => [one.name, proposedTitle(one)])).toEqual([[kyotaku.name, '佐藤 健一']]);
    expect(titles[0]?.values[0]?.where).toContain('職種「');
  });
  test('of their own office, as of another', () => {
    const titles = titlesOf([{ ...person('佐藤 健一', '看護師', kyotaku.name), note: '居宅管理者' }]);
    expect(titles.map((one) => [one.name, proposedTitle(one)])).toEqual([[kyotaku.name, '佐藤 健一']]);
  });
  test.each([
    '看護管理者',
    '元居宅管理者',
    '元・居宅管理者',
    '居宅管理者 退任',
    '居宅管理者（R7.3まで）',
    '居宅管理者研修',
    '端末管理者',
  ])('「%s」 among the remarks is of none', (note) => {
    expect(titlesOf([{ ...person('佐藤 健一', '介護職員'), note }])).toEqual([]);
  });

  test('the head office has none: it gives no care', () => {
    const head = anOffice({ id: 'head', name: '本社', number: '', serviceKind: '', managerName: '' });
    const rows = [{ ...person('佐藤 健一', '管理者', '本社'), note: '居宅管理者' }];
    const { titles } = planImport(aReading(rows), aView({ offices: [kango, kyotaku, head], corporation }), noDecisions, TODAY); // prettier-ignore
    expect(titles.map(({ name }) => name)).toEqual([kyotaku.name]);
  });

  test('of two at one office none is proposed, both are asked about', () => {
    const [title, ...others] = titlesOf([person('佐藤 健一', '管理者'), person('林 誠', '管理者兼看護師')]);
    expect(others).toEqual([]);
    expect(title && proposedTitle(title)).toBeNull();
    expect(title?.values.map(({ value }) => value)).toEqual(['佐藤 健一', '林 誠']);
    expect(title?.isAsked).toBe(true);
  });

  test('where the ledger has one of them nothing is asked, and another is a question without a proposal', () => {
    const both = [person('佐藤 健一', '管理者'), person('林 誠', '管理者')];
    expect(titlesOf(both, '林 誠')).toEqual([]);
    const [title] = titlesOf(both.slice(0, 1), '林 誠');
    expect(title && proposedTitle(title)).toBeNull();
    expect(title).toMatchObject({ before: '林 誠', after: null, isAsked: true });
  });
});

describe('what stands above the list of an office that is in the ledger', () => {
  test('fills what the ledger hasn’t, of that office alone, with the city of the address', () => {
    const { offices } = planOf([
      fact('number', '0660799011', 'A2'),
      fact('postalCode', '997-0035'),
      fact('address', '山形県鶴岡市馬場町99-1'),
      fact('phone', '0235-99-1122'),
    ]);
    expect(offices).toEqual([
      {
        ...kango,
        ...{ number: '0660799011', postalCode: '997-0035', address: '山形県鶴岡市馬場町99-1' },
        ...{ phone: '0235-99-1122', city: '鶴岡市' },
      },
    ]);
  });

  test('is found by the short name that a title uses', () => {
    const { offices } = planOf([fact('phone', '0235-99-1122')], undefined, { above: ['みほん訪看 職員名簿'] });
    expect(offices.map(({ id }) => id)).toEqual(['kango']);
  });

  test('of an office that the ledger doesn’t know nothing is given to another', () => {
    const { plan } = planOf([fact('phone', '0235-99-1122')], undefined, { above: ['みほんデイサービス 職員名簿'] });
    expect(plan.titles).toEqual([]);
  });

  test('what the ledger has otherwise is asked and stays until somebody says so', () => {
    const own = { ...kango, phone: '0235-11-1111' };
    const { plan, offices } = planOf([fact('phone', '0235-99-1122')], [own]);
    expect(plan.titles).toMatchObject([
      { name: kango.name, label: '電話', before: '0235-11-1111', isAsked: true, after: null },
    ]);
    expect(plan.titles[0]?.values).toEqual([{ value: '0235-99-1122', where: '名簿のA3' }]);
    expect(offices).toEqual([]);
    const titles = { [titleKey({ id: 'kango', field: 'phone' })]: '0235-99-1122' };
    expect(planOf([fact('phone', '0235-99-1122')], [own], { titles }).offices).toEqual([
      { ...own, phone: '0235-99-1122' },
    ]);
  });

  test('the same but for hyphens, or with its prefecture, is no difference', () => {
    const own = { ...kango, phone: '0235991122', address: '鶴岡市馬場町99-1' };
    expect(
      planOf([fact('phone', '0235-99-1122'), fact('address', '山形県鶴岡市馬場町99-1')], [own]).plan.titles,
    ).toEqual([]);
  });

  test('the postal code of an address that isn’t taken doesn’t come beside the ledger’s own', () => {
    const own = { ...kango, address: '山形県鶴岡市本町1-1' };
    const facts = [fact('postalCode', '997-0035'), fact('address', '山形県鶴岡市馬場町99-1')];
    expect(planOf(facts, [own]).offices).toEqual([]);
    const titles = { [titleKey({ id: 'kango', field: 'address' })]: '山形県鶴岡市馬場町99-1' };
    expect(planOf(facts, [own], { titles }).offices).toMatchObject([{ postalCode: '997-0035' }]);
  });

  test('can be left out', () => {
    const titles = { [titleKey({ id: 'kango', field: 'phone' })]: '' };
    expect(planOf([fact('phone', '0235-99-1122')], undefined, { titles }).offices).toEqual([]);
  });

  test('of the corporation goes to the corporation', () => {
    const of = fact('representativeName', '山本 花子', 'D1', 'corporation');
    expect(planOf([of]).plan.titles).toMatchObject([{ table: 'corporations', isAsked: true }]);
  });

  test('was something else shown than would be written, it isn’t written', () => {
    const shown = planOf([fact('phone', '0235-99-1122')]).plan;
    const now = planOf([fact('phone', '0235-99-1122')], [{ ...kango, phone: '0235-11-1111' }]).plan;
    expect(linesThatDiffer(shown, now)).toContain(1);
  });
});
