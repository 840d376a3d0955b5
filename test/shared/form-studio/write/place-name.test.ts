import { expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { placeName } from '@shared/form-studio/write/place-name';
import type { Decision } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anXlsx, emptyCell, row, textCell } from '../../../builders/xlsx';
import { formOf } from '../../../support/own-form';

const NAMES: Readonly<Record<string, string>> = { B2: '灯り', B5: '合図' };

/** Two cells that have a label, and between and around them some that nothing names. */
const sheet = anXlsx({
  sheets: [
    {
      rows: [1, 2, 3, 4, 5]
        .map((n) => row(n, textCell(`A${n}`, NAMES[`B${n}`] ?? '※', 1) + emptyCell(`B${n}`, 1)))
        .join(''),
    },
  ],
});

const found = findCandidates(pageOf(unwrap(verifyAnyForm('own.xlsx', sheet, nodeCodec))));
const decisions = found.candidates.map((candidate): Decision => ({
  ...{ candidate, item: 'typed', state: 'decided' },
  label: NAMES[candidate.places[0]?.cell ?? ''] ?? '',
}));
const names = (all: readonly Decision[]): Record<string, string> =>
  Object.fromEntries(all.map((one) => [one.candidate.places[0]?.cell, placeName(one, all)]));

test('a place that nothing names is told by what stands before it, in the order of the paper', () => {
  const told = { B1: 'はじめの欄', B2: '灯り', B3: '『灯り』の次の欄', B4: '『灯り』のあと2番目の欄', B5: '合図' };
  expect(names(decisions)).toMatchObject(told);
  // One that somebody has added stands last in the list, and where it is on the paper.
  expect(names(decisions.toReversed())).toMatchObject(told);
});

test('whoever fills the form sees which field each is', () => {
  const form = formOf('own.xlsx', { ...found, title: '届' }, decisions);
  expect(form.fields.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['はじめの欄', '灯り', '『灯り』の次の欄', '『灯り』のあと2番目の欄', '合図']),
  );
  expect(form.fields.some(({ label }) => label.includes('毎回'))).toBe(false);
});

test('what stands there names it, or the words to choose among', () => {
  const [one] = decisions;
  if (!one) throw new Error('no place');
  expect(placeName({ ...one, item: 'office.phone', label: '' }, decisions)).toBe('事業所の電話');
  const ring = { ...one.candidate, shape: 'ring', words: ['有', '無'] } as const;
  expect(placeName({ ...one, label: '', candidate: ring }, [])).toBe('有・無');
  expect(placeName({ ...one, label: '' }, [])).toBe('見出しのない欄');
});
