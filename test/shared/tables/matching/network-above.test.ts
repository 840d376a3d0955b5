import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { sentenceOf } from '@shared/tables/matching/planned';
import { anOffice } from '../../../builders/organization';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, networks, TODAY } from './planning';

/** Nobody takes part in anything yet: of which network an ID is only the list can say. */
const view = aView(
  { offices: [anOffice()], enrolments: [] },
  { networks: [...networks, { id: 'finelink', name: '鶴岡市 FiNE-LINK PLUS', words: ['FiNE-LINK PLUS', '鶴岡市'] }] },
);
type Lines = Parameters<typeof aSheet>[1];
const planOf = (...sheets: [string, Lines][]) => {
  const reading = unwrap(readTable(aBook(...sheets.map(([name, rows]) => aSheet(name, rows))), { today: TODAY }));
  return planImport(reading, view, noDecisions, TODAY);
};
const said = (...sheets: [string, Lines][]) =>
  planOf(...sheets).rows.map(({ cells }) => cells['network']?.after ?? cells['network']?.problem?.code);
const list = (heading: string, id = 'yamada01'): Lines => [
  ['No', heading, 'パスワード変更日', '備考'],
  ['1', id, '令和8年4月1日', ''],
];

describe('the network of a list of IDs', () => {
  it('is what its heading, the line above it or its tab names', () => {
    expect(said(['Sheet1', list('TRITRUS ID')])).toEqual(['nagareyama-tritrus']);
    expect(said(['Sheet1', [['FiNE-LINK PLUS ID一覧'], [], ...list('ログインID')]])).toEqual(['finelink']);
    expect(said(['Sheet1', [['FiNE-LINKのID一覧'], [], ...list('ログインID')]])).toEqual(['finelink']);
    expect(said(['みまもりSNS', list('ログインID')])).toEqual(['fukui-mimamori']);
  });

  it('says at its cell why', () => {
    const [row] = planOf(['Sheet1', [['FiNE-LINK PLUS ID一覧'], [], ...list('ログインID')]]).rows;
    expect(row!.cells['network']!.notes.map(sentenceOf)).toEqual([
      '「FiNE-LINK PLUS ID一覧」とあるので、「鶴岡市 FiNE-LINK PLUS」にしました',
    ]);
  });

  it('is of each table its own, where they are read together', () => {
    const both = said(['TRITRUS', list('ログインID')], ['LINE WORKS', list('ログインID', 'mihon01')]);
    expect(both).toEqual(['nagareyama-tritrus', 'line-works']);
  });

  it('is asked where two are named, where only a city is, and where a word is another thing, too', () => {
    const asked = ['plan/network-needed'];
    expect(said(['Sheet1', [['TRITRUS・LINE WORKS ID一覧'], [], ...list('ログインID')]])).toEqual(asked);
    expect(said(['Sheet1', [['流山市 ID一覧'], [], ...list('ログインID')]])).toEqual(asked);
    expect(said(['LINE', list('ログインID')])).toEqual(asked);
  });

  it('is never put beside one that stands in a column', () => {
    const rows: Lines = [
      ['ログインID', 'ネットワーク', '備考'],
      ['yamada01', 'LINE WORKS', ''],
      ['mihon01', '', ''],
    ];
    const plan = planOf(['TRITRUS', rows]);
    const of = (line: number) => plan.rows.find((row) => row.line === line)!.cells['network']!;
    expect(of(2).after).toBe('line-works');
    expect(of(3).after).not.toBe('nagareyama-tritrus');
  });
});
