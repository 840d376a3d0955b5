import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { listedDevices } from '../../../renderer/records/devices/listed-devices';
import { NothingHere } from '../../../renderer/records/list/nothing-here';
import { listedPeople } from '../../../renderer/records/people/listed-people';

const shown = (
  words: typeof listedDevices.words,
  goneAlone: number,
  query = '',
  elsewhere = 0,
  isNarrowed = false,
): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <NothingHere view={{ isNarrowed: () => isNarrowed } as never} {...{ words, goneAlone, query, elsewhere }} />
    </MantineProvider>,
  ).replace(/<(style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, '');

test('a list of which all were struck off says how many, and shows them at a press', () => {
  expect(shown(listedDevices.words, 3)).toBe(
    '紛失・抹消した端末が 3台ありますほかの端末は、まだ台帳にありません。紛失・抹消した端末を表示',
  );
  expect(shown(listedPeople.words, 2)).toContain('退職・抹消した職員が 2人います');
});

test('a search that finds nothing speaks of what was searched', () => {
  expect(shown(listedDevices.words, 3, 'P-9')).toContain('「P-9」に合う端末は、この一覧にありません');
  expect(shown(listedDevices.words, 3, 'P-1', 1)).toContain('紛失・抹消もふくめて 1台を表示');
  // Who works here and has nothing lacking any more was neither struck off nor has left.
  expect(shown(listedPeople.words, 0, '山本 恵', 1, true)).toContain('しぼりこみをはずして 1人を表示');
});
