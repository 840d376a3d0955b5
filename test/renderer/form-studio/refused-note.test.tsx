import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { StudioRefusal } from '@shared/form-studio/write/about-own-form';
import { problem } from '@shared/problems/problem';
import { RefusedNote, refusalOfTrial } from '../../../renderer/features/form-studio/refused-note';

const refusals: StudioRefusal[] = [
  { message: '「職種」の画面での呼び名：長すぎます。', place: 4, about: null },
  { message: '様式の名前：空です。', place: null, about: 'title' },
  { message: 'ファイルを読めません。', place: null, about: null },
];
const shown = (mending: StudioRefusal | null): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <RefusedNote refusals={refusals} mending={mending} onMend={() => {}} onAgain={() => {}} />
    </MantineProvider>,
  ).replace(/<(style|svg)[\s\S]*?<\/\1>/g, '');

test('each reason has the way to where it is mended, if there is one', () => {
  const words = shown(null);
  for (const { message } of refusals) expect(words).toContain(message);
  expect(words.match(/この欄を直す/g)).toHaveLength(1);
  expect(words.match(/ここを直す/g)).toHaveLength(1);
});

test('where one is mended stands why, and what comes next: another one, or to add it again', () => {
  expect(shown(refusals[0]!)).toContain('1/3');
  expect(shown(refusals[0]!)).toContain('次の直すところ');
  expect(shown(refusals[2]!)).toContain('もう一度追加する');
  expect(shown(refusals[0]!)).not.toContain('様式の名前');
});

test('what keeps it from being tried leads to the same place; anything else is no such thing', () => {
  const told = problem('studio/refused', { words: '直してください', place: 2, about: '' });
  expect(refusalOfTrial(told)).toEqual({ message: '直してください', place: 2, about: null });
  const aside = problem('studio/refused', { words: '直してください', place: -1, about: 'network' });
  expect(refusalOfTrial(aside)).toMatchObject({ place: null, about: 'network' });
  expect(refusalOfTrial(problem('studio/no-draft', {}))).toBeNull();
});
