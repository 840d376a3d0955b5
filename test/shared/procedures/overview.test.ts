import { describe, expect, test } from 'vitest';
import { generalWarnings } from '@shared/procedures/general-warnings';
import { cellWords, overviewNotes, overviewOf, papersOfColumn, type OverviewColumn } from '@shared/procedures/overview';
import { Pack } from '@shared/packs/schema';
import { aSource, packWithProcedures, procedureInput } from '../../builders/procedure';
import { openPack } from '../../support/open-pack';

const columnOf = (pack: Pack, id: string): OverviewColumn => pack.overview.columns.find((one) => one.id === id)!;

/** Rows × columns as the handbooks have them (流山市 2 変更手続き, 鶴岡市 ３（２）). Those of ふくい: rules-of-the-networks. */
test.each([
  [
    'nagareyama-tritrus',
    [
      '1-1 ● ● ● － ● － － － － － － ●',
      '1-2 ● ■ － － － － ● － － － － －',
      '2 － － ■ ● ■ ● － ● ● － － －',
      '3 ■ － － － － － － － － － － －',
      '4 － － － － － － － － － ● － －',
      '5 － － － － － － － － － － ● －',
      'consent － － － － － － － － － ▲ － －',
    ],
  ],
  ['tsuruoka-finelink', ['1 ● ■ － － －', '2 ● ■ － － －']],
  ['line-works', ['member-list ■ ■', 'application ● －', 'savings ■ －']],
])('the table of %s', (id, expected) => {
  const { rows } = overviewOf(openPack(id));
  const marks = { must: '●', 'if-needed': '■', consent: '▲' };
  const lines = rows.map(({ form, cells }) =>
    [form, ...cells.map(({ necessity }) => (necessity ? marks[necessity] : '－'))].join(' '),
  );
  expect(lines).toEqual(expected);
});

test('a paper of several columns has in each the mark and the remark of that column', () => {
  const columns = ['leave', 'moved'].map((id) => ({ id, title: id, event: 'leave' as const }));
  const places = [
    { column: 'leave', note: '委任しているとき' },
    { column: 'moved', mark: 'if-needed' as const },
  ];
  const papers = [{ id: 'delete', form: '1', necessity: 'must' as const, source: aSource(), columns: places }];
  const pack = Pack.parse(packWithProcedures([procedureInput({ papers })], { overview: { columns } }));
  expect(overviewOf(pack).rows[0]!.cells).toEqual([
    { column: 'leave', necessity: 'must', note: '委任しているとき' },
    { column: 'moved', necessity: 'if-needed', note: '' },
  ]);
});

test('a remark is one ※; several are counted in reading order', () => {
  expect(overviewNotes(overviewOf(openPack('fukui-mimamori')))).toEqual([{ note: '新規の事業所のみ', sign: '※' }]);
  expect(overviewNotes(overviewOf(openPack('line-works')))).toEqual([
    { note: '自分で一括登録するとき', sign: '※1' },
    { note: '効果を示すとき', sign: '※2' },
  ]);
});

test('the papers of a column, each with what its mark says', () => {
  const papers = papersOfColumn(overviewOf(openPack('fukui-mimamori')), 'team');
  expect(papers.map(({ form, cell }) => `${form} ${cellWords(cell)}`)).toEqual([
    '1 患者への説明・同意（新規の事業所のみ）',
    '2 患者への説明・同意（新規の事業所のみ）',
    '4 必要であれば',
    '8 作成',
  ]);
});

describe('warnings that hold whatever the case is', () => {
  const of = (packId: string, column: string): string[] => {
    const pack = openPack(packId);
    return generalWarnings(pack, columnOf(pack, column)).map(({ id }) => id);
  };

  test.each([
    [
      '患者より同意撤回: posts vanish, told by the column’s own answer',
      'fukui-mimamori',
      'withdrawn',
      ['posts-deleted', 'family-doctor'],
    ],
    ['事業所としての利用解除: without a condition', 'fukui-mimamori', 'closed', ['posts-unreadable']],
    ['利用開始 at 鶴岡市: no PDF', 'tsuruoka-finelink', 'start', ['no-pdf']],
    ['退職 at 流山市: all depend on who leaves', 'nagareyama-tritrus', 'leave', []],
  ])('%s', (_, packId, column, expected) => {
    expect(of(packId, column)).toEqual(expected);
  });

  test.each([
    ["answers.kind = 'a'", true],
    ["answers.kind != 'a'", false],
    ["answers.kind = 'a' and $present(patient.name)", false],
    ["answers.kind = 'a' or $present(patient.name)", true],
    ["$not(answers.kind = 'b')", true],
    ["answers.kind < 'b'", false],
    ["answers.kind & 'b'", false],
    ['facts.isA', true],
    ['$not(facts.isA)', false],
    ["answers.other = 'x'", false],
    ['facts.itself', false],
    ["($not(answers.kind = 'b'))", true],
    ["answers.kind = 'a' ? true : false", false],
    ["answers.kind = 'a' and answers.kind != 'b'", true],
    ["$present(patient.name) or answers.kind = 'a'", true],
    ["$not(answers.kind = 'b' or answers.kind = 'c')", true],
    ["$not(answers.kind = 'a' or answers.kind = 'b')", false],
    ["$not(answers.kind = 'b' or $present(patient.name))", false],
    ["$not($present(patient.name) or answers.kind = 'b')", false],
    ["$not(answers.kind = 'a' and answers.kind != 'b')", false],
    ["$not(answers.kind = 'a' and $present(patient.name))", false],
    ["$not(answers.kind = 'b' and $present(patient.name))", true],
    ["$not($present(patient.name) and answers.kind = 'b')", true],
  ])('%s: %s', (when, holds) => {
    const procedure = procedureInput({
      facts: { isA: "answers.kind = 'a'", itself: '$not(facts.round)', round: 'facts.itself' },
      warnings: [{ id: 'said', level: 'warning', when, text: '気をつけます', source: aSource() }],
    });
    const pack = Pack.parse(packWithProcedures([procedure]));
    const column = { ...columnOf(pack, 'leave'), answers: { kind: 'a' } };
    expect(generalWarnings(pack, column).length > 0).toBe(holds);
  });

  test('a sentence that names somebody is left for the case', () => {
    const warnings = [{ id: 'who', level: 'warning' as const, text: '{who}さんを選びます', source: aSource() }];
    const pack = Pack.parse(packWithProcedures([procedureInput({ warnings })]));
    expect(generalWarnings(pack, columnOf(pack, 'leave'))).toEqual([]);
  });
});
