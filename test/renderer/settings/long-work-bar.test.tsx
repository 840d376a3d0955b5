import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LongWorkBar } from '../../../renderer/features/settings/long-work-bar';

const shown = (done: number, all: number): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <LongWorkBar label="書き出し" work={{ progress: { done, all }, end: () => {} } as never} />
    </MantineProvider>,
  ).replace(/<(style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, '');

test('a long work tells how far it is once something is counted, and can be ended before', () => {
  expect(shown(0, 0)).toBe('やめる');
  expect(shown(2, 30)).toBe('30件のうち 2件やめる');
});
