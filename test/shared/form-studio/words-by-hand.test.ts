import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foundWords, joinedWord, ofWords, toggledWord, type PickedWord } from '@shared/form-studio/decide/place-ways';
import { choicesFor } from '@shared/form-studio/decide/choices';
import { begun, studioAfter } from '@shared/form-studio/decide/studio';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { choosableWords } from '@shared/form-studio/find/choosable-words';
import type { PointedSpot } from '@shared/form-studio/find/spot';
import { carryAll } from '@shared/form-studio/next-year/carry-added';
import { pageOf, proposeForm } from '@shared/form-studio/propose-form';
import { proposeSpot } from '@shared/form-studio/propose-spot';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import { undecided } from '@shared/form-studio/write/decision';
import { unringed } from '@shared/filling/tried-rings';
import { verifyAnyForm } from '@shared/forms/form-template';
import { plainFields } from '@shared/packs/form-fields';
import type { Form } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, run } from '../../builders/docx';
import { anXlsx, row as sheetRow, textCell } from '../../builders/xlsx';
import { evaluated, filled, formOf, ledger } from '../../support/own-form';
import { partOf, partsOf } from '../../support/word-text';

/** Words that nobody has found, and that somebody points at to have one of them ringed. */

const [office] = ledger.offices;
const OWN = office?.serviceKind ?? '';
const templateOf = (file: string, bytes: Uint8Array) => unwrap(verifyAnyForm(file, bytes, nodeCodec));

interface Picked {
  file: string;
  bytes: Uint8Array;
  spot: PointedSpot;
  item?: string;
  way?: 'ring' | 'tick';
  pick?: (words: PickedWord[]) => PickedWord[];
}
function proposalOf({ file, bytes, spot, way = 'ring', pick = (all) => all }: Picked): PlaceProposal {
  const found = proposeSpot(templateOf(file, bytes), spot)[way];
  const picked = found && ofWords(found, pick(foundWords(found.candidate)));
  if (!picked) throw new Error('no words there');
  return picked;
}

/** Nothing but these words is written. */
function formWith(picked: Picked): Form {
  const decision = { ...undecided(proposalOf(picked)), item: picked.item ?? 'office.serviceKind' };
  const { decisions } = studioAfter(begun([]), { kind: 'add', decision });
  return formOf(picked.file, findCandidates(pageOf(templateOf(picked.file, picked.bytes))), decisions);
}
const wordsOf = (picked: Picked): readonly string[] => proposalOf(picked).candidate.words;

const table = (...lines: string[]): Uint8Array =>
  aDocx({
    body: `<w:tbl><w:tr><w:tc>${paragraph(run('サービスの種類'))}</w:tc><w:tc>${lines.map((one) => paragraph(run(one))).join('')}</w:tc></w:tr></w:tbl>${paragraph()}`,
  });
const inCell: PointedSpot = { kind: 'line', paragraph: 1, before: '訪' };

test.each([
  ['訪問介護・通所介護・居宅介護支援', ['訪問介護', '通所介護', '居宅介護支援']],
  ['サービスの種類：訪問介護／通所介護、その他（　　　　）', ['訪問介護', '通所介護', 'その他']],
  ['（新規　変更　廃止）（該当するものに○）', ['新規', '変更', '廃止']],
  ['1.訪問介護　②通所介護　3 居宅介護支援', ['訪問介護', '通所介護', '居宅介護支援']],
  ['要介護　１・２・３', ['要介護', '１', '２', '３']],
  ['介護支援専門員（ケアマネ）・看護師', ['介護支援専門員（ケアマネ）', '看護師']],
  ['当事業所は、次のとおり届け出ます。', ['当事業所は']],
])('the words of %s', (text, words) => {
  expect(choosableWords(text).words.map(({ from, to }) => text.slice(from, to))).toEqual(words);
});

test('words are taken off, and joined again where they were parted', () => {
  const bytes = table('介護 職員・看護 師・その他の職');
  const all = foundWords(proposeSpot(templateOf('様式.docx', bytes), inCell).ring!.candidate);
  expect(all.map(({ word }) => word)).toEqual(['介護', '職員', '看護', '師', 'その他の職']);
  const joined = joinedWord(joinedWord(all, 0), 1);
  expect(joined.map(({ word }) => word)).toEqual(['介護 職員', '看護 師', 'その他の職']);
  const picked: Picked = { file: '様式.docx', bytes, spot: inCell, pick: () => toggledWord(joined, 2) };
  expect(wordsOf(picked)).toEqual(['介護 職員', '看護 師']);
  expect(choicesFor(proposalOf(picked).candidate).map(({ id }) => id)).toContain('staff.jobType');
});

test('a word that stands there twice is taken once, here or there', () => {
  const bytes = table('有・無', '有');
  const all = foundWords(proposeSpot(templateOf('様式.docx', bytes), { ...inCell, paragraph: 2 }).ring!.candidate);
  expect(all.map(({ isOff }) => isOff)).toEqual([false]);
  const twice = foundWords({
    ...proposalOf({ file: '様式.docx', bytes: table('可否', '可否'), spot: inCell }).candidate,
  });
  const both = [...twice, ...twice.map((one) => ({ ...one, isOff: true }))];
  expect(toggledWord(both, 1).map(({ isOff }) => isOff)).toEqual([true, false]);
});

/** Every ring of a Word file stands right in front of its word. */
const ringedInWord = (file: Uint8Array): string[] =>
  [...partOf(file).matchAll(/<\/mc:AlternateContent><\/w:r>(.*?)<\/w:p>/gs)].map(([, behind = '']) =>
    behind.replaceAll(/<[^>]+>/g, '').slice(0, 12),
  );

describe('Word', () => {
  const two = table('訪問入浴介護・福祉用具貸与', `${OWN}・通所リハビリ`);

  test('one choice over the lines of a cell: the ring stands around what the ledger says', async () => {
    const form = formWith({ file: '様式.docx', bytes: two, spot: inCell });
    expect(plainFields(form)).toMatchObject([{ type: 'circle', label: 'サービスの種類' }]);
    expect(ringedInWord(await filled(form, two))).toEqual([expect.stringMatching(new RegExp(`^${OWN}`))]);
    expect((await evaluated(form)).findings).toEqual([]);
  });

  test('… what isn’t among them is chosen by whoever fills the paper, and is said until then', async () => {
    const other = table('訪問入浴介護・福祉用具貸与', '通所リハビリ');
    const form = formWith({ file: '様式.docx', bytes: other, spot: inCell });
    const { findings } = await evaluated(form);
    expect(findings).toMatchObject([{ level: 'error', label: 'サービスの種類' }]);
    const key = plainFields(form)[0]?.key ?? '';
    expect(ringedInWord(await filled(form, other, { [key]: '通所リハビリ' }))).toEqual([
      expect.stringMatching(/^通所リハビリ/),
    ]);
  });

  test('a single word is ringed or not, and never lacks', async () => {
    const one = table(OWN);
    const form = formWith({ file: '様式.docx', bytes: one, spot: inCell });
    expect(ringedInWord(await filled(form, one))).toHaveLength(1);
    const none = formWith({ file: '様式.docx', bytes: table('福祉用具貸与'), spot: inCell });
    expect((await evaluated(none)).findings).toEqual([]);
  });

  test('words that a found place holds already are left to it, unless they are picked anew', () => {
    const bytes = table('有・無', '未定');
    const template = templateOf('様式.docx', bytes);
    const [found] = proposeForm(template).proposals;
    expect(found?.candidate.words).toEqual(['有', '無']);
    const spot: PointedSpot = { ...inCell, paragraph: 2 };
    expect(proposeSpot(template, spot).ring?.candidate.words).toEqual(['未定']);
    const anew = proposeSpot(template, spot, null, { instead: found?.candidate.places[0] }).ring;
    expect(anew?.candidate.words).toEqual(['有', '無', '未定']);
    const decision = { ...undecided(anew!), item: 'typed' };
    const { decisions } = studioAfter(begun([undecided(found!)]), { kind: 'add', decision, instead: 0 });
    expect(decisions).toMatchObject([
      { item: null, state: 'decided' },
      { item: 'typed', isAdded: true },
    ]);
  });

  test('it is said which word can’t be ringed', () => {
    const bytes = aDocx({
      body: `<w:p><w:pPr><w:jc w:val="distribute"/></w:pPr>${run('訪問介護・通所介護')}</w:p>`,
    });
    const ring = proposeSpot(templateOf('様式.docx', bytes), { kind: 'line', paragraph: 0, before: '' }).ring!;
    const why = unringed(ring, { file: '様式.docx', template: bytes }, nodeCodec);
    expect(why).toEqual(Array.from({ length: 2 }, () => '文字が均等に割り付けられています'));
    expect(foundWords(ring.candidate, why).every(({ isOff }) => isOff)).toBe(true);
  });
});

describe('Excel', () => {
  const WIDE = '<cols><col min="1" max="6" width="80" customWidth="1"/></cols>';
  const book = (text: string): Uint8Array =>
    anXlsx({
      sheets: [
        {
          name: '届',
          ahead: WIDE,
          rows: sheetRow(1, textCell('A1', 'サービスの種類', 1) + textCell('B1', text, 1)),
        },
      ],
    });
  const ringsIn = (file: Uint8Array): number[] => {
    const drawing = Object.keys(partsOf(file)).find((name) => name.startsWith('xl/drawings/drawing'));
    const xml = drawing === undefined ? '' : partOf(file, drawing);
    return Array.from(xml.matchAll(/<xdr:colOff>(\d+)<\/xdr:colOff>/g), ([, at]) =>
      Math.round(Number(at) / 12_700 / 12),
    );
  };

  test('of the words of a cell the office’s own has the ring, and no other', async () => {
    const text = `あてはまるもの：訪問入浴介護・福祉用具貸与・${OWN}`;
    const bytes = book(text);
    const form = formWith({ file: '様式.xlsx', bytes, spot: { kind: 'cell', sheet: '届', cell: 'B1' } });
    expect(ringsIn(await filled(form, bytes))).toEqual([text.indexOf(OWN)]);
    const key = plainFields(form)[0]?.key ?? '';
    expect(ringsIn(await filled(form, bytes, { [key]: '福祉用具貸与' }))).toEqual([text.indexOf('福祉用具貸与')]);
  });
});

describe('PDF', () => {
  const flat = readFileSync(join(import.meta.dirname, '../../fixtures/gallery/ashibe/ashibe-flat.pdf'));

  test('words that are drawn around are rung where they are printed', async () => {
    const page = pageOf(templateOf('様式.pdf', flat));
    const line = page.boards
      .flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
      .find(({ text, paper }) => paper?.page === 1 && choosableWords(text).words.length > 1)!;
    const boxes = line.paper!.letters.filter((_, i) => line.text[i]?.trim() !== '');
    const left = Math.min(...boxes.map((one) => one[0])) - 2;
    const right = Math.max(...boxes.map((one) => one[0] + one[2])) + 2;
    const [, top = 0, , height = 0] = boxes[0]!;
    const spot: PointedSpot = { kind: 'paper', page: 1, box: [left, top - 2, right - left, height + 4] };
    const picked: Picked = { file: '様式.pdf', bytes: flat, spot, item: 'typed' };
    const form = formWith(picked);
    const [field] = plainFields(form);
    expect(field).toMatchObject({ type: 'circle' });
    expect(Object.keys(form.places?.[field!.key]?.words ?? {})).toEqual(wordsOf(picked));
    expect((await filled(form, flat, { [field!.key]: wordsOf(picked)[0]! })).length).toBeGreaterThan(flat.length);
  });

  test('a box that is drawn around is ticked', async () => {
    const spot: PointedSpot = { kind: 'paper', page: 1, box: [500, 800, 12, 12] };
    const form = formWith({ file: '様式.pdf', bytes: flat, spot, item: 'typed', way: 'tick' });
    const [field] = plainFields(form);
    expect(field).toMatchObject({ type: 'check' });
    expect(form.places?.[field!.key]).toMatchObject({ mark: 'check', box: [500, 800, 12, 12] });
  });
});

test('what stands before the bracket of a list is none of its words', () => {
  const words = (text: string): string[] => choosableWords(text).words.map(({ from, to }) => text.slice(from, to));
  expect(words('ご関係（夫・妻・そのほか＿＿＿）')).toEqual(['ご関係', '夫', '妻', 'そのほか']);
  expect(words('通所（デイ）・訪問')).toEqual(['通所（デイ）', '訪問']);
});

describe('words that were picked anew at a place that was found', () => {
  const sheetWith = (...above: string[]): Uint8Array => {
    const cells = [...above.map((label) => [label, '']), ['担当者', '有・無']];
    const rows = cells.map(([label = '', text = ''], i) =>
      sheetRow(i + 1, textCell(`A${i + 1}`, label, 1) + textCell(`B${i + 1}`, text, 1)),
    );
    return anXlsx({ sheets: [{ name: '届', rows: rows.join('') }] });
  };
  const pickedAt = (pick: (all: PickedWord[]) => PickedWord[]) => {
    const template = templateOf('様式.xlsx', sheetWith());
    const { proposals } = proposeForm(template);
    const at = proposals.findIndex(({ candidate }) => candidate.shape === 'ring');
    const place = proposals[at]?.candidate.places[0];
    if (!place) throw new Error('no words were found');
    const spot: PointedSpot = { kind: 'cell', sheet: place.sheet, cell: place.cell };
    const anew = proposeSpot(template, spot, null, { instead: place }).ring;
    const own = anew && ofWords(anew, pick(foundWords(anew.candidate)));
    if (!own) throw new Error('no words there');
    const decision = { ...undecided(own), item: 'typed', label: '担当者の有無' };
    const begin = begun(proposals.map((one) => ({ ...undecided(one), state: 'decided' as const })));
    return studioAfter(begin, { kind: 'add', decision, instead: at }).decisions;
  };
  const next = proposeForm(templateOf('様式.xlsx', sheetWith('注意', '説明')));

  test('are decided still in next year’s form, under their name, with a row put in above', () => {
    const { decisions, fates, left } = carryAll(
      pickedAt((all) => all),
      next,
    );
    expect(left).toEqual([]);
    expect(decisions.filter(({ item }) => item === 'typed')).toMatchObject([
      { label: '担当者の有無', state: 'decided', candidate: { words: ['有', '無'] } },
    ]);
    expect(decisions.some(({ isAdded }) => isAdded)).toBe(false);
    expect(fates.every(({ fate }) => fate !== 'changed')).toBe(true);
  });

  test('… also where they are others than were found, which stay without a word', () => {
    const { decisions, left } = carryAll(
      pickedAt((all) => toggledWord(all, 1)),
      next,
    );
    expect(left).toEqual([]);
    const at = decisions.findIndex(({ isAdded }) => isAdded);
    expect(decisions[at]).toMatchObject({
      item: 'typed',
      label: '担当者の有無',
      candidate: { words: ['有'], places: [{ cell: 'B3', from: 0, to: 1 }] },
    });
    expect(decisions[decisions[at]?.insteadOf?.[0] ?? -1]).toMatchObject({ item: null, state: 'decided' });
  });
});

test('next year’s form keeps the words where their lines are the same', () => {
  const next = (lines: string): Uint8Array => aDocx({ body: paragraph(run('注意書き。')) + lines });
  const lines = ['サービス：訪問介護・通所介護・その他', '届出'].map((one) => paragraph(run(one))).join('');
  const bytes = aDocx({ body: lines });
  const at: PointedSpot = { kind: 'line', paragraph: 0, before: 'サ' };
  const picked: Picked = { file: '様式.docx', bytes, spot: at, pick: (all) => toggledWord(all, 2) };
  const added = { ...undecided(proposalOf(picked)), item: 'typed', state: 'decided' as const, isAdded: true };
  const again = (file: Uint8Array) => carryAll([added], proposeForm(templateOf('様式.docx', file)));
  const { decisions } = again(next(lines));
  expect(decisions.at(-1)?.candidate).toMatchObject({
    words: ['訪問介護', '通所介護'],
    places: [
      { paragraph: 1, from: 5, to: 9 },
      { paragraph: 1, from: 10, to: 14 },
    ],
  });
  expect(again(next(lines.replace('その他', '福祉用具'))).left).toHaveLength(1);
});
