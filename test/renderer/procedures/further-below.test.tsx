import { expect, test } from 'vitest';
import { BelowWords, firstBelow } from '../../../renderer/features/procedures/wizard/further-below';
import { controlsOf, screenOf } from '../roles/screen-of';

const asked = [
  { title: 'だれが', bottom: 240 },
  { title: 'いつ', bottom: 610 },
  { title: 'ネットワークからの質問', bottom: 900 },
];
const bar = (title: string | null): string =>
  screenOf(<BelowWords title={title} onPress={() => {}} />, '/procedures/start', 'clerk');

test('the next question out of sight is named, and can be gone to', () => {
  expect(firstBelow(asked, 451)?.title).toBe('いつ');
  expect(firstBelow(asked, 700)?.title).toBe('ネットワークからの質問');
  const html = bar('いつ');
  expect(html).toContain('下につづきます：いつ');
  expect(controlsOf(html)).toHaveLength(1);
});

test('where all that is asked can be seen, nothing leads anywhere', () => {
  expect(firstBelow(asked, 900)).toBeNull();
  expect(controlsOf(bar(null))).toEqual([]);
});
