import { expect, test } from 'vitest';
import type { OpenPaper } from '@shared/procedures/next-act';
import { openPaperWords, paperLooks, stillOpenWords } from '../../../renderer/features/procedures/checklist/step-words';

const open = (lacking: number | null): OpenPaper =>
  ({ paper: { paper: { number: '様式５' } }, documentId: 'd', lacking }) as OpenPaper;

test('a paper is said to lack something only when that has been counted: it may be whole', () => {
  expect(stillOpenWords(open(7))).toBe('様式５ がまだつくりかけです（あと7か所）');
  expect(stillOpenWords(open(null))).toBe('様式５ に足りないところがないか、確かめています');
});

test('the button that opens it says how much is left, once that is counted', () => {
  expect(openPaperWords(open(7))).toBe('様式５ を開く（あと7か所）');
  expect(openPaperWords(open(null))).toBe('様式５ を開く');
});

test('a paper that lacks nothing isn’t called つくりかけ beside the button that says ① が終わった', () => {
  expect(paperLooks('draft', 7).words).toBe('つくりかけ');
  expect(paperLooks('draft', null).words).toBe('つくりかけ');
  expect(paperLooks('draft', 0).words).toBe('足りない所なし');
  expect(paperLooks('finished', 0).words).toBe('できあがり');
});
