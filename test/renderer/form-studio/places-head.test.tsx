import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { begun, placesAct } from '@shared/form-studio/decide/studio';
import type { Decision } from '@shared/form-studio/write/decision';
import { PlacesHead } from '../../../renderer/features/form-studio/places-head';
import type { OpenStudio } from '../../../renderer/features/form-studio/use-studio';

const nothing = (): void => {};
const of = (...states: Decision['state'][]): Decision[] =>
  states.map((state) => ({ state, label: '', item: null }) as unknown as Decision);

const head = (decisions: readonly Decision[], proposals: readonly object[] = []): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <PlacesHead
        open={
          {
            draft: { fates: [], proposals, page: { format: 'word' } },
            studio: begun(decisions),
            act: nothing,
          } as unknown as OpenStudio
        }
        places={{ changed: [], all: [], listed: [], shows: 'all', setShows: nothing }}
        showsLast={null}
        onShowLast={nothing}
        onAdd={nothing}
      />
    </MantineProvider>,
  ).replace(/<[^>]*>/g, ' ');

test('what to do with a new form stands over its places, in a sentence, as far as it is', () => {
  const begins = of('proposed', 'open', 'decided');
  expect(head(begins)).toContain('よければまとめて決めます');
  expect(head(of('decided', 'open'))).toContain('「未定」の欄に、入れるものを選びます');
  expect(head(of('decided'))).toContain('「次へ：様式のこと」に進みます');
  expect([begins, of('open'), of('decided'), []].map(placesAct)).toEqual(['take', 'choose', 'go-on', 'go-on']);
});

test('several that are left open after the proposals can be typed or left empty at once; of one the list asks', () => {
  const leaveEmpty = /残りの \d欄には、何も書き込まない/;
  expect(head(of('decided', 'open', 'open'))).toMatch(leaveEmpty);
  expect(head(of('decided', 'open'))).not.toMatch(leaveEmpty);
  expect(head(of('proposed', 'open', 'open'))).not.toMatch(leaveEmpty);
});

test('names in the file that no item has stand there with the way to a copy that says so, until something is decided', () => {
  const printed = '法人の名称　【法人めい】';
  const proposals = [{ rule: 'misnamed', candidate: { places: [{ printed, from: 6, to: 12 }] } }];
  const told = head(of('open'), proposals);
  expect(told).toContain('1か所が、項目の名前と違います：【法人めい】');
  expect(told).toContain('コメントを付けた控えを保存');
  expect(head(of('decided'), proposals)).not.toContain('【法人めい】');
});
