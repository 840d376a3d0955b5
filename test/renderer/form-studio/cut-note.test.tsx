import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { CutValue } from '@shared/form-studio/decide/cut-values';
import { CutNote } from '../../../renderer/features/form-studio/cut-note';

const shown = (cut: readonly CutValue[]): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <CutNote cut={cut} decisions={[]} onLook={() => {}} />
    </MantineProvider>,
  ).replace(/<(style|svg)[\s\S]*?<\/\1>/g, '');

test('each place whose value has no room is named with the value, and has the way there', () => {
  const words = shown([
    { place: 3, label: '窓口(正)のメール', value: 'sato.megumi@example.…' },
    { place: null, label: '書類の日付', value: '' },
  ]);
  expect(words).toContain('2か所');
  expect(words).toContain('窓口(正)のメール');
  expect(words).toContain('「sato.megumi@example.…」');
  expect(words.match(/この欄を見る/g)).toHaveLength(1);
});

test('where all has room nothing is said, and of many not all are named', () => {
  expect(shown([])).not.toContain('切れる');
  const many = Array.from({ length: 9 }, (_, place) => ({ place, label: `欄${place}`, value: '長い言葉' }));
  expect(shown(many)).toContain('ほかに 3か所');
});
