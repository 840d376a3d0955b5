import { expect, test } from 'vitest';
import { allBelow, BelowWords, titlesOf } from '../../../renderer/features/procedures/wizard/further-below';
import { controlsOf, screenOf } from '../roles/screen-of';

const asked = [
  { title: 'だれが', bottom: 240 },
  { title: 'いつ', bottom: 610 },
  { title: 'ネットワークからの質問', bottom: 900 },
];
const bar = (title: string | null): string =>
  screenOf(<BelowWords title={title} onPress={() => {}} />, '/procedures/start', 'clerk');

test('the questions out of sight are named, each once, and can be gone to', () => {
  expect(titlesOf(allBelow(asked, 700))).toBe('ネットワークからの質問');
  expect(titlesOf(allBelow([...asked, asked[2]!], 451))).toBe('いつ、ネットワークからの質問');
  const html = bar(titlesOf(allBelow(asked, 451)));
  expect(html).toContain('下につづきます：いつ、ネットワークからの質問');
  expect(controlsOf(html)).toHaveLength(1);
});

test('where all that is asked can be seen, nothing leads anywhere', () => {
  expect(titlesOf(allBelow(asked, 900))).toBeNull();
  expect(controlsOf(bar(null))).toEqual([]);
});
