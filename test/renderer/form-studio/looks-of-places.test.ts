import { expect, test } from 'vitest';
import { SampleValues } from '@shared/form-studio/decide/sample-values';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import { regionsOf } from '@shared/form-studio/show/place-regions';
import type { Decision } from '@shared/form-studio/write/decision';
import { pickingOf } from '../../../renderer/paper/picking';
import { looksOfPlaces } from '../../../renderer/features/form-studio/looks-of-places';

const values = new SampleValues({ office: { phone: '04-7100-0000', fax: '04-7100-0001' } });

function aPlace(cell: string, label: string, item: string | null, state: Decision['state']): Decision {
  const place = { paragraph: null, sheet: '様式', cell, from: 0, to: 0, printed: '' };
  const candidate: PlaceCandidate = {
    ...{ shape: 'blank', places: [place], reach: { from: 0, to: 0 }, left: [label], above: [], over: [], behind: '' },
    ...{ words: [], choices: null, named: '', side: null, rows: null, isLoose: false, board: 0, row: 1, column: 1 },
  };
  return { candidate, label, item, state };
}

const looks = (decisions: readonly Decision[]) =>
  looksOfPlaces(regionsOf(decisions.map(({ candidate }) => candidate)), decisions, values);

test('each place is drawn as it stands, with what would be written', () => {
  expect(
    looks([
      aPlace('B1', '電話', 'office.phone', 'decided'),
      aPlace('B2', 'FAX', 'office.fax', 'proposed'),
      aPlace('B3', '備考', null, 'open'),
      aPlace('B4', '受付', 'city', 'decided'),
      aPlace('B5', '印', null, 'decided'),
    ]).map(({ state, shown }) => `${state} ${shown}`.trim()),
  ).toEqual(['decided 04-7100-0000', 'proposed 04-7100-0001', 'open', 'left', 'left']);
});

test('a number whose boxes take a letter each shows each its own', () => {
  const cells = ['B1', 'C1', 'D1'].map((cell) => aPlace(cell, '番号', 'office.number', 'decided').candidate.places[0]!);
  const whole = aPlace('B1', '番号', 'office.number', 'decided');
  const boxes = (shape: PlaceCandidate['shape']): Decision => ({
    ...whole,
    candidate: { ...whole.candidate, shape, places: cells },
  });
  const told = (one: Decision, office: object) =>
    looksOfPlaces(regionsOf([one.candidate]), [one], new SampleValues({ office }))[0]?.shares;
  expect(told(boxes('digits'), { number: '127' })).toEqual(['1', '2', '7']);
  expect(told({ ...boxes('digits'), end: 'right' }, { number: '12' })).toEqual(['', '1', '2']);
  expect(told({ ...boxes('phone'), item: 'office.phone' }, { phone: '04-7100-0000' })).toEqual(['04', '7100', '0000']);
  expect(told(whole, { number: '127' })).toBeUndefined();
});

test('フリガナ is shown in katakana, and no example over words that are chosen among', () => {
  const kana = new SampleValues({ office: { kana: 'ひまわりのさと' } });
  const place = aPlace('B1', 'フリガナ', 'office.kana', 'proposed');
  expect(kana.at(place)).toBe('ヒマワリノサト');
  expect(kana.at({ ...place, label: 'ふりがな' })).toBe('ひまわりのさと');
  expect(kana.at({ ...place, candidate: { ...place.candidate, shape: 'ring' } })).toBe('');
});

test('two in one cell are one place, drawn as the one that is least decided, and named both', () => {
  expect(looks([aPlace('B1', '電話', 'office.phone', 'decided'), aPlace('B1', 'FAX', null, 'open')])).toEqual([
    {
      path: '0 1',
      state: 'open',
      shown: '04-7100-0000',
      name: '電話：決定　事業所の電話\nFAX：未定',
    },
  ]);
});

test('of several that are decided at once each is marked; one alone has its ring already', () => {
  const decisions = [aPlace('B1', '電話', null, 'open'), aPlace('B2', 'FAX', null, 'open')];
  const candidates = decisions.map(({ candidate }) => candidate);
  const chosen = (places: number[]) =>
    looksOfPlaces(regionsOf(candidates), decisions, values, places).map(({ isChosen }) => isChosen);
  expect(chosen([0, 1])).toEqual([true, true]);
  expect(chosen([0])).toEqual([undefined, undefined]);
});

test('a place is picked as in any list', () => {
  const held = { ctrlKey: false, metaKey: false, shiftKey: false };
  expect(pickingOf(held)).toBe('alone');
  expect(pickingOf({ ...held, ctrlKey: true })).toBe('beside');
  expect(pickingOf({ ...held, metaKey: true })).toBe('beside');
  expect(pickingOf({ ...held, ctrlKey: true, shiftKey: true })).toBe('up-to');
});
