import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foundWords, ofWords } from '@shared/form-studio/decide/place-ways';
import { wordsOfEras } from '@shared/form-studio/decide/place-words';
import { begun, studioAfter } from '@shared/form-studio/decide/studio';
import { calledLine, linesInSeries, lineNumber } from '@shared/form-studio/find/counted-lines';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import type { PointedSpot } from '@shared/form-studio/find/spot';
import { pageOf, proposeForm } from '@shared/form-studio/propose-form';
import { proposeSpot } from '@shared/form-studio/propose-spot';
import { undecided, type Decision } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { formOf } from '../../support/own-form';

/** １　委任する事務（該当する番号を○で囲んでください。）, and four counted lines below it. */
const file = 'futaba-inin.pdf';
const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/gallery/eighteenth', file));
const template = unwrap(verifyAnyForm(file, bytes, nodeCodec));
const atLine: PointedSpot = { kind: 'paper', page: 1, box: [150, 640, 0, 0] };

test('a press on one of several counted lines asks for all of them, and rings their numbers', () => {
  const { ring } = proposeSpot(template, atLine);
  expect(ring?.candidate.words).toHaveLength(4);
  expect(ring?.candidate.words[0]).toBe('（１）　利用申請書その他の届出書の作成及び提出');
  expect(ring?.label).toContain('委任する事務');
  // As wide as a number in its brackets, and no sentence.
  for (const { paper } of ring?.candidate.places ?? []) expect(paper?.box[2]).toBeLessThan(40);
});

test('… of which several may be ringed, each by itself, or one', () => {
  const { ring } = proposeSpot(template, atLine);
  const added: Decision = { ...undecided(ring!), item: 'typed', state: 'decided', label: '委任する事務' };
  const fields = (takes: Decision['takes']) =>
    formOf(file, findCandidates(pageOf(template)), [{ ...added, takes }]).fields;
  expect(fields(undefined).map(({ type }) => type)).toEqual(['circle', 'circle', 'circle', 'circle']);
  expect(fields(undefined)[1]?.label).toBe('委任する事務（（２）　ＩＤ及び電子証明書の受領）');
  expect(fields('one').map((one) => ('options' in one ? one.options?.length : 0))).toEqual([4]);
});

test('the words of one that was added are picked anew, and it stays one place', () => {
  const { ring } = proposeSpot(template, atLine);
  const { decisions } = studioAfter(begun([]), { kind: 'add', decision: { ...undecided(ring!), item: 'typed' } });
  const fewer = ofWords(
    ring!,
    foundWords(ring!.candidate).map((one, i) => ({ ...one, isOff: i > 1 })),
  );
  const after = studioAfter(begun(decisions), {
    ...{ kind: 'add', decision: { ...undecided(fewer!), item: 'typed' }, instead: 0 },
  });
  expect(after.decisions).toHaveLength(1);
  expect(after.decisions[0]?.candidate.words).toHaveLength(2);
});

test('eras that are printed before a day belong to it: that is said, they are its own place, and no room is in front of them', () => {
  const birthday = proposeForm(template).proposals.filter(({ label }) => label === '生年月日');
  expect(birthday.map(({ candidate }) => candidate.shape)).toEqual(['date']);
  expect(wordsOfEras({ ...undecided(birthday[0]!), item: 'typed' })).toBe(
    '「昭和・平成」は、日付に合うものに○が付きます。',
  );
  const [era] = birthday[0]!.candidate.eras ?? [];
  const [left = 0, top = 0] = era?.paper?.box ?? [];
  const { ring } = proposeSpot(template, { kind: 'paper', page: 1, box: [left + 3, top + 4, 0, 0] });
  expect(ring?.candidate.words).not.toContain('昭和');
});

test('how a line is counted, what it is called, and which go with it', () => {
  expect(lineNumber('２．受領')).toMatchObject({ count: 2, kind: 'plain' });
  expect(lineNumber('受領')).toBeNull();
  expect(calledLine('（４）　その他（　　　　　　　　）　　')).toBe('（４）　その他');
  expect(linesInSeries(['１　x', '（１）　a', '（２）b', ' ', '（３）　c', '２　y', '（１）　z'], 2)).toEqual([
    1, 2, 4,
  ]);
});
