import { expect, test } from 'vitest';
import { choicesFor } from '@shared/form-studio/decide/choices';
import type { FoundPlaces, PlaceCandidate, PlaceInFile, RowGroup } from '@shared/form-studio/find/candidate';
import type { Decision } from '@shared/form-studio/write/decision';
import { listOfKind } from '@shared/form-studio/write/item-value';
import { proofFindings } from '@shared/pack-check/proof-runs';
import { wordFindings } from '@shared/pack-check/word-findings';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aPack } from '../../../builders/pack';
import { formOf, ledger } from '../../../support/own-form';

/** What the list of items offers for a place can be saved: the pack's own checks find nothing, and offices with and without everything are filled in. */

const inWord: PlaceInFile = { paragraph: 0, sheet: '', cell: '', from: 0, to: 0, printed: '' };
const inCell: PlaceInFile = { paragraph: null, sheet: 'S', cell: 'A1', from: 0, to: 0, printed: '' };
const inPdf: PlaceInFile = { ...inCell, sheet: '', cell: '', paper: { page: 1, box: [0, 0, 50, 12] } };
const times = (count: number, place: PlaceInFile): PlaceInFile[] => Array.from({ length: count }, () => place);

const place = (more: Partial<PlaceCandidate>): PlaceCandidate => ({
  ...{ shape: 'blank', places: [inWord], reach: { from: 0, to: 0 }, left: [], above: [], over: [], behind: '' },
  ...{ words: [], choices: null, named: '', side: null, rows: null, isLoose: false, board: 0, row: 0, column: 0 },
  ...more,
});

const shapes: Readonly<Record<string, Partial<PlaceCandidate>>> = {
  blank: {},
  'among printed words': { places: [{ ...inCell, printed: '（　　）様', from: 1, to: 3 }], reach: { from: 1, to: 3 } },
  'a list': { choices: ['はい', 'いいえ'], words: ['はい', 'いいえ'] },
  box: { shape: 'boxes', words: ['同意'] },
  boxes: { shape: 'boxes', words: ['男', '女'], places: times(2, inWord) },
  ring: { shape: 'ring', words: ['有', '無'] },
  digits: { shape: 'digits', places: times(3, inCell) },
  'digits of a PDF': { shape: 'digits', places: times(3, inPdf) },
  date: { shape: 'date', words: ['令和'], places: times(3, inWord) },
  'date in a cell': {
    ...{ shape: 'date', places: times(3, { ...inCell, printed: '届出日　年　月　日' }), reach: { from: 3, to: 9 } },
  },
  'date of a PDF, its parts': { shape: 'date', places: times(3, inPdf) },
  'postal code in parts': { shape: 'postal', places: times(2, inPdf) },
};

const decided = (candidate: PlaceCandidate, item: string): Decision => ({
  candidate,
  label: item,
  item,
  state: 'decided',
});

/** A form of nothing but these, as it would be saved. */
async function refusals(decisions: readonly Decision[], rows: readonly RowGroup[] = []): Promise<string[]> {
  if (decisions.length === 0) return [];
  const found: FoundPlaces = { candidates: [], rows, title: '様式', number: '', addressee: '', text: '' };
  const [spot = inWord] = decisions[0]?.candidate.places ?? [];
  const form = formOf(spot.paper ? 'own.pdf' : spot.cell ? 'own.xlsx' : 'own.docx', found, decisions);
  const pack = { ...aPack(), forms: [form] };
  const runner = new ExpressionRunner();
  const proof = { pack, form, template: null, rooms: new Map() };
  const all = [...wordFindings(pack, form, runner), ...(await proofFindings(proof, ledger, nodeCodec, runner))];
  return [
    ...new Set(
      all
        .filter(({ code }) => code.startsWith('pack/'))
        .map(({ code, details }) => `${code} ${JSON.stringify(details)}`),
    ),
  ];
}

test.each(Object.keys(shapes))('each item that a place of its own offers: %s', async (shape) => {
  const candidate = place(shapes[shape] ?? {});
  const all = choicesFor(candidate).map(({ id }) => decided(candidate, id));
  const isPersons = ({ item }: Decision): boolean => /^(?:staff|account|pledge)\./.test(item ?? '');
  // A paper about one person is another one.
  expect(await refusals(all.filter((one) => !isPersons(one)))).toEqual([]);
  expect(await refusals(all.filter(isPersons))).toEqual([]);
});

const IN_TABLES = ['blank', 'digits', 'date', 'date of a PDF, its parts'];
const MAIN = { staff: 'name', device: 'model', account: 'loginName', patient: 'name', member: 'name' };

test.each(Object.keys(listOfKind).flatMap((kind) => IN_TABLES.map((shape) => ({ kind, shape }))))(
  'each item that a table offers, of $kind: $shape',
  async ({ kind, shape }) => {
    const main = `${kind}.${MAIN[kind as keyof typeof MAIN]}`;
    const groups: RowGroup[] = [];
    const decisions = choicesFor(place({ ...shapes[shape], rows: 0 })).flatMap(({ id }, rows) => {
      groups.push({ board: 0, index: rows, row: 1, height: 1, count: 3, isNumbered: false, heading: '' });
      const beside = place({ places: shapes[shape]?.places?.slice(0, 1) ?? [inWord], rows });
      return [decided(beside, main), decided(place({ ...shapes[shape], rows }), id)];
    });
    expect(await refusals(decisions, groups)).toEqual([]);
  },
);

test('each item that 変更前 and 変更後 offer, with and without a box', async () => {
  const sides = (['before', 'after', 'tick'] as const).map((side) =>
    place({ side, ...(side === 'tick' && { shape: 'boxes', words: [''] }) }),
  );
  const items = choicesFor(sides[0]!);
  for (const those of [sides, sides.slice(0, 2)])
    expect(await refusals(items.flatMap(({ id }) => those.map((one) => decided(one, id))))).toEqual([]);
});
