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

const head = (decisions: readonly Decision[]): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <PlacesHead
        open={{ draft: { fates: [] }, studio: begun(decisions), act: nothing } as unknown as OpenStudio}
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
