import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { expect, test, vi } from 'vitest';
import { AfterFinished } from '../../../renderer/features/documents/after-finished';

let run: { id: string; state: string } | null = null;
vi.mock('../../../renderer/procedures/procedure-link', () => ({ useRunOfPaper: () => run }));

const shown = (): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <Router ssrPath="/">
        <AfterFinished documentId="paper" />
      </Router>
    </MantineProvider>,
  ).replace(/<(style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, '');

test('after a paper that is kept comes the procedure that asked for it, as long as it runs', () => {
  run = { id: 'run', state: 'running' };
  expect(shown()).toBe('手続きの続きへ');
  run = { id: 'run', state: 'done' };
  expect(shown()).toBe('これまでの書類を見る');
  run = null;
  expect(shown()).toBe('これまでの書類を見る');
});
