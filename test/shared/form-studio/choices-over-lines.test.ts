import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { propose } from '@shared/form-studio/propose/propose';
import { undecided, type Decision } from '@shared/form-studio/write/decision';
import { takesOne } from '@shared/form-studio/write/printed-choice';
import { conditionOfPlace } from '@shared/form-studio/write/rules';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';
import { anXlsx, emptyCell, row as rowOfCells, textCell } from '../../builders/xlsx';

/** A choice whose words go on in the next line is one question. */

const foundIn = (file: string, bytes: Uint8Array) =>
  findCandidates(pageOf(unwrap(verifyAnyForm(file, bytes, nodeCodec))));
const inWord = (body: string) => foundIn('様式.docx', aDocx({ body }));
const lines = (...texts: string[]) => inWord(texts.map((text) => paragraph(run(text))).join(''));
const cell = (...texts: string[]) =>
  inWord(`<w:tbl>${row(run('振込先'), texts.map((text) => run(text)).join('</w:p><w:p>'))}</w:tbl>${paragraph()}`);
const choices = ({ candidates }: ReturnType<typeof findCandidates>): string[] =>
  candidates.filter(({ shape }) => shape === 'ring' || shape === 'boxes').map(({ words }) => words.join(' '));

describe('words to ring in one cell', () => {
  test('are one choice over two paragraphs of Word, also where the last line has but one', () => {
    expect(choices(cell('銀行・信用金庫', '農協・労金'))).toEqual(['銀行 信用金庫 農協 労金']);
    expect(choices(cell('銀行・信用金庫', '農協'))).toEqual(['銀行 信用金庫 農協']);
    expect(choices(cell('同居・別居・', '独居'))).toEqual(['同居 別居 独居']);
    const { candidates } = cell('銀行・信用金庫', '農協・労金');
    const [ring] = candidates.filter(({ shape }) => shape === 'ring');
    expect(ring?.places.map(({ printed, from, to }) => printed.slice(from, to))).toEqual(ring?.words);
    expect(
      candidates.filter((one) => one.shape === 'ring').map((one) => takesOne({ label: '', candidate: one })),
    ).toEqual([true]);
  });

  test('… and over two lines of a cell of Excel', () => {
    const cells = [textCell('A1', '振込先', 1), emptyCell('B1', 1), textCell('C1', '銀行・信金\n信組・漁協', 1)];
    const sheet = anXlsx({ sheets: [{ rows: rowOfCells(1, cells.join('')) }] });
    const [ring] = foundIn('様式.xlsx', sheet).candidates.filter(({ shape }) => shape === 'ring');
    expect(ring?.words).toEqual(['銀行', '信金', '信組', '漁協']);
    expect(ring?.places.map(({ cell: at, printed, from, to }) => [at, printed.slice(from, to)])).toEqual(
      ring?.words.map((word) => ['C1', word]),
    );
  });

  test('but no other question, nor the same words again', () => {
    expect(choices(cell('銀行・農協', '本店・支店'))).toEqual(['銀行 農協', '本店 支店']);
    expect(choices(cell('常勤・非常勤', '専従・兼務'))).toEqual(['常勤 非常勤', '専従 兼務']);
    expect(choices(cell('有・無', '有・無'))).toEqual(['有 無', '有 無']);
  });
});

describe('boxes of a line of which several may be ticked', () => {
  test('go on in the next one that has no label of its own', () => {
    const found = lines('　□食事の様子　□服薬　□検査', '　□動画　□その他（　　　　　　）');
    const [group] = found.candidates;
    expect(choices(found)).toEqual(['食事の様子 服薬 検査 動画 その他']);
    expect(group?.places.map(({ paragraph: at }) => at)).toEqual([0, 0, 0, 1, 1]);
    const [decision] = propose(found).map(undecided);
    expect(decision && takesOne(decision)).toBe(false);
    expect(found.candidates.map(({ left: [label] }) => label)).toContain('その他');
  });

  test('but not in one with a label, with answers, with a sentence, or further down; nor where one is ticked', () => {
    const first = '□食事　□服薬　□検査';
    for (const next of ['連絡：□動画　□写真', '□あり　□なし', '□上のことを説明しました', '□男　□女'])
      expect(choices(lines(first, next))).toHaveLength(2);
    expect(choices(lines(first, '', '□動画　□写真'))).toHaveLength(2);
    expect(choices(lines('□新規　□変更　□廃止', '□動画　□写真'))).toHaveLength(2);
    expect(choices(lines('□持参　□郵便', '□動画　□写真'))).toHaveLength(2);
  });
});

test('the room behind その他 at the end of words to ring is that word’s, and asked where it is chosen', () => {
  const { candidates } = lines('続柄　配偶者・子・その他　　　　　　　　　');
  expect(candidates.map(({ shape, left: [label], words }) => [shape, label, words.join(' ')])).toEqual([
    ['ring', '続柄', '配偶者 子 その他'],
    ['gap', 'その他', ''],
  ]);
  const decisions = candidates.map((candidate): Decision => ({
    candidate,
    label: '',
    item: 'typed',
    state: 'decided',
  }));
  expect(conditionOfPlace(decisions, 1)).toEqual({ place: 0, words: ['その他'], isProposed: true });
});

test('cells of their own before 月 and 日 are one date, unless the year stands in front of them', () => {
  const table = (...cells: string[]) =>
    inWord(`<w:tbl>${row(...cells.map((text) => (text === '' ? '' : run(text))))}</w:tbl>${paragraph()}`);
  const shapes = (...cells: string[]) =>
    table(...cells).candidates.map(({ shape, places, left: [label] }) => [shape, places.length, label]);
  expect(shapes('転倒日', '', '月', '', '日')).toEqual([['date', 2, '転倒日']]);
  expect(shapes('転倒日', '8年', '', '月', '', '日').filter(([shape]) => shape === 'date')).toEqual([]);
});
