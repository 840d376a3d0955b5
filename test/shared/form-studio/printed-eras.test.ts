import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf, proposeForm } from '@shared/form-studio/propose-form';
import { asFound, type PlaceProposal } from '@shared/form-studio/propose/proposal';
import { decideAll, undecided, type Decision } from '@shared/form-studio/write/decision';
import { withTriedRings } from '@shared/filling/tried-rings';
import { verifyAnyForm } from '@shared/forms/form-template';
import { PlaceDecisions } from '@shared/ipc/form-studio';
import { ringRefusals } from '@shared/pack-check/ring-findings';
import { verifyOwnForm } from '@shared/forms/own-places/open-own-form';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';
import { anXlsx, row as rowOfCells, textCell } from '../../builders/xlsx';
import { valueAt } from '../../support/excel-read';
import { filled, formOf } from '../../support/own-form';
import { paragraphs, partOf, rows } from '../../support/word-text';

const fontOf = (name: string): string =>
  `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}"/></w:rPr>`;
const MINCHO = fontOf('ＭＳ 明朝');
const line = (text: string, look = MINCHO): Uint8Array => aDocx({ body: paragraph(run(text, look)) });
const aTable = (...cells: string[]): Uint8Array =>
  aDocx({ body: `<w:tbl>${row(...cells.map((one) => (one === '' ? '' : run(one, MINCHO))))}</w:tbl>${paragraph()}` });

function proposalsOf(file: string, bytes: Uint8Array): PlaceProposal[] {
  const { proposals, rows: groups } = proposeForm(unwrap(verifyAnyForm(file, bytes, nodeCodec)));
  return withTriedRings(proposals, groups, { file, template: bytes }, nodeCodec);
}

const typed = (proposals: readonly PlaceProposal[]): Decision[] =>
  decideAll(proposals.map(asFound).map(undecided)).map((one) => ({ ...one, item: 'typed', state: 'decided' }));

/** Somebody types the day. */
async function withDay(file: string, bytes: Uint8Array, day: string): Promise<Uint8Array> {
  const found = findCandidates(pageOf(unwrap(verifyAnyForm(file, bytes, nodeCodec))));
  const form = formOf(file, found, typed(proposalsOf(file, bytes)));
  return filled(form, bytes, {}, { answer1: day });
}

/** What is printed right behind each ring, to its word's end. */
const ringed = (file: Uint8Array, word: string): string[] =>
  partOf(file)
    .split('</mc:AlternateContent>')
    .slice(1)
    .map((rest) => rest.replaceAll(/<[^>]*>/g, '').slice(0, word.length));

test('of a line of Word the day’s era is ringed, and year, month and day stand in their gaps', async () => {
  const file = await withDay('様式.docx', line('生年月日　昭・平・令　　年　　月　　日'), '1957-03-05');
  expect(ringed(file, '昭')).toEqual(['昭']);
  const [text = ''] = paragraphs(file);
  expect(text.replaceAll(/[\s\u3000]/g, '')).toBe('生年月日昭・平・令32年3月5日');
});

test.each([
  ['明治　大正　昭和　平成　令和　　　年　　月　　日', '1920-01-08', '大正', '9年1月8日'],
  ['Ｓ・Ｈ・Ｒ　　　年　　　月　　　日', '2019-05-01', 'Ｒ', '元年5月1日'],
  ['（大・昭・平）　年　月　日', '1990-11-20', '平', '2年11月20日'],
])('%s: %s', async (printed, day, word, written) => {
  const file = await withDay('様式.docx', line(`生年月日　${printed}`), day);
  expect(ringed(file, word)).toEqual([word]);
  expect(
    paragraphs(file)
      .join('')
      .replaceAll(/[\s\u3000]/g, '')
      .endsWith(written),
  ).toBe(true);
});

test('a year in a narrow gap keeps its distance from the ring', async () => {
  const file = await withDay('様式.docx', line('生年月日　大・昭・平　年　月　日'), '1990-11-20');
  expect(paragraphs(file)).toEqual(['生年月日　大・昭・平 2年11月20日']);
});

test('an era that isn’t printed is written with its year, and none is ringed', async () => {
  const file = await withDay('様式.docx', line('生年月日　大・昭・平　　年　　月　　日'), '2019-05-01');
  expect(ringed(file, '平')).toEqual([]);
  expect(
    paragraphs(file)
      .join('')
      .replaceAll(/[\s\u3000]/g, ''),
  ).toBe('生年月日大・昭・平令和元年5月1日');
});

test('of □昭和 □平成 the box of the day’s era is ticked', async () => {
  const file = await withDay('様式.docx', line('生年月日　□昭和　□平成　□令和　　年　　月　　日'), '1990-11-20');
  const [text = ''] = paragraphs(file);
  expect(text.replaceAll(/[\s\u3000]/g, '')).toMatch(/^生年月日□昭和[☑☒■]平成□令和2年11月20日$/);
});

test('eras in cells of their own belong to the day beside them', async () => {
  const bytes = aTable('生年月日', '明・大・昭・平', '', '年', '', '月', '', '日');
  expect(proposalsOf('様式.docx', bytes).map(({ label }) => label)).toEqual(['生年月日']);
  const file = await withDay('様式.docx', bytes, '1957-03-05');
  expect(ringed(file, '昭')).toEqual(['昭']);
  expect(rows(file)).toEqual([['生年月日', '明・大・昭・平', '32', '年', '3', '月', '5', '日']]);
  const apart = aTable('生年月日', '昭和', '平成', '令和', '　　年　　月　　日');
  expect(ringed(await withDay('様式.docx', apart, '1990-11-20'), '平成')).toEqual(['平成']);
});

const STYLES = (font: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="${font}"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="0" applyAlignment="1"><alignment horizontal="right"/></xf></cellXfs></styleSheet>`;
const aSheet = (cells: string, font = 'ＭＳ 明朝'): Uint8Array =>
  anXlsx({
    styles: STYLES(font),
    sheets: [{ ahead: '<cols><col min="1" max="9" width="44" customWidth="1"/></cols>', rows: rowOfCells(1, cells) }],
  });

test('of a cell of Excel the era is ringed in what is written there', async () => {
  const bytes = aSheet(textCell('A1', '生年月日') + textCell('B1', '昭・平・令　　年　　月　　日'));
  const file = await withDay('様式.xlsx', bytes, '1957-03-05');
  expect(valueAt(file, 'B1')).toBe('昭・平・令 32 年  3 月  5 日');
  expect(partOf(file, 'xl/drawings/drawing1.xml').match(/<xdr:sp /g)).toHaveLength(1);
  // Nothing that is printed there is ringed by what another day is.
  const other = await withDay('様式.xlsx', bytes, '1920-01-08');
  expect(valueAt(other, 'B1')).toBe('昭・平・令 大正9 年  1 月  8 日');
  expect(() => partOf(other, 'xl/drawings/drawing1.xml')).toThrow();
});

test('… and of boxes in a cell that one is ticked', async () => {
  const bytes = aSheet(textCell('A1', '開始日') + textCell('B1', '□平成　□令和　　年　　月　　日'));
  expect(valueAt(await withDay('様式.xlsx', bytes, '2019-05-01'), 'B1')).toBe('□平成　☑令和  元 年  5 月  1 日');
});

test('where no ring can be drawn for certain the era is written, and the proposal says so', async () => {
  const bytes = aSheet(textCell('A1', '生年月日') + textCell('B1', '昭・平・令　　年　　月　　日', 1));
  const [one] = proposalsOf('様式.xlsx', bytes);
  expect(one?.candidate.eras).toBeUndefined();
  expect(one?.reason).toContain('印刷された「昭・平・令」には○をつけられない枠なので、年号から書き入れます');
  const found = findCandidates(pageOf(unwrap(verifyAnyForm('様式.xlsx', bytes, nodeCodec))));
  const form = formOf('様式.xlsx', found, [{ ...undecided(one!), item: 'document.date', state: 'decided' }]);
  expect(valueAt(await filled(form, bytes), 'B1')).toBe('令和8年11月20日');
});

test('a ring that can’t be drawn isn’t proposed: what to do instead is said, and it is refused where it is decided none the less', () => {
  const bytes = line('変更の有無　　有・無　　　Ａ・Ｂ', fontOf('ＭＳ Ｐゴシック'));
  const printed = line('性別　ＭＴ・ＳＨ', fontOf('ＭＳ Ｐゴシック'));
  expect(proposalsOf('様式.docx', bytes).map(({ item }) => item)).toContain('typed');
  const found = findCandidates(pageOf(unwrap(verifyAnyForm('様式.docx', printed, nodeCodec))));
  const [place] = found.candidates;
  const candidate = {
    ...place!,
    shape: 'ring' as const,
    words: ['ＭＴ', 'ＳＨ'],
    places: [
      { ...(place?.places[0] ?? { paragraph: 0, sheet: '', cell: '', printed: '性別　ＭＴ・ＳＨ' }), from: 3, to: 8 },
    ],
  };
  const proposal: PlaceProposal = {
    ...{
      candidate,
      item: 'typed',
      suggestion: null,
      certainty: 'likely',
      reason: '',
      label: '性別',
      owner: null,
      rule: 'choice',
    },
  };
  const [tried] = withTriedRings([proposal], [], { file: '様式.docx', template: printed }, nodeCodec);
  expect(tried).toMatchObject({ item: null, certainty: 'open' });
  expect(tried?.reason).toMatch(/「ＭＴ」を○で囲めません（.*）。「署名・押印（手で）」に決めると/);
  const form = formOf('様式.docx', found, [{ ...undecided(proposal), state: 'decided' }]);
  const template = unwrap(verifyOwnForm(form, printed, nodeCodec));
  if (template.kind === 'pdf') throw new Error('no PDF');
  expect(ringRefusals(form, template, nodeCodec).map(({ problem }) => problem.code)).toContain('ring/no-place');
});

test('what is decided keeps where the eras stand on its way through the app', () => {
  const decisions = typed(proposalsOf('様式.docx', line('生年月日　昭・平・令　　年　　月　　日')));
  expect(PlaceDecisions.parse(decisions)[0]?.candidate.eras).toEqual(decisions[0]?.candidate.eras);
  expect(decisions[0]?.candidate.eras).toHaveLength(3);
});

test('a name that looks like eras, and eras that are a label alone, are none', () => {
  const found = (text: string) => proposalsOf('様式.docx', line(text)).map(({ candidate }) => candidate.words);
  expect(found('大平　　　年　　　月　　　日')).toEqual([[]]);
  expect(found('令和　　　年　　　月　　　日')).toEqual([['令和']]);
});

test('in a cell that a day fills to its edge no ring is sure: the day is written with its era, and that is said in a clerk’s words', async () => {
  const file = 'oborozuki-team.xlsx';
  const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/gallery/eighteenth', file));
  const birthday = proposalsOf(file, bytes).find(({ label }) => label === '生年月日');
  expect(birthday?.candidate.eras).toBeUndefined();
  expect(birthday?.reason).toContain('印刷された「大・昭・平」には○をつけられない枠なので、年号から書き入れます');
  const found = findCandidates(pageOf(unwrap(verifyAnyForm(file, bytes, nodeCodec))));
  const decided: Decision = { ...undecided(birthday!), item: 'document.date', state: 'decided' };
  expect(valueAt(await filled(formOf(file, found, [decided]), bytes), 'F6')).toBe('令和8年11月20日');
});
