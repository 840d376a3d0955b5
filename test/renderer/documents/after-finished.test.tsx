import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { expect, test, vi } from 'vitest';
import { AfterFinished } from '../../../renderer/features/documents/after-finished';

let run: { id: string; state: string } | null = null;
vi.mock('../../../renderer/procedures/procedure-link', () => ({ useRunOfPaper: () => run }));

const stepWith = (key: string, paper: string) => ({
  ...{ key, state: 'current', step: { actor: { isOurs: true } } },
  papers: [{ document: { id: paper } }],
});
vi.mock('../../../renderer/procedures/use-checklists', () => ({
  useChecklist: () => ({ networks: [{ steps: [stepWith('first', 'other'), stepWith('own', 'paper')] }] }),
}));

const presses: (() => void)[] = [];
vi.mock('../../../renderer/ui/button', () => ({
  Button: ({ onClick, children }: { onClick: () => void; children: string }) => {
    presses.push(onClick);
    return children;
  },
}));

/** What the button says, and where it leads. */
function shown(documentId = 'paper'): [words: string, address: string] {
  let address = '';
  const hook = (): [string, (to: string) => void] => ['/', (to) => void (address = to)];
  const words = renderToStaticMarkup(
    <Router hook={hook}>
      <AfterFinished documentId={documentId} />
    </Router>,
  );
  presses.pop()?.();
  return [words, address];
}

test('after a paper that is kept comes its step in the procedure that asked for it, as long as that runs', () => {
  run = { id: 'run', state: 'running' };
  expect(shown()).toEqual(['手続きの続きへ', '/procedures/run?step=own']);
  expect(shown('of-no-step')).toEqual(['手続きの続きへ', '/procedures/run']);
  run = { id: 'run', state: 'done' };
  expect(shown()).toEqual(['これまでの書類を見る', '/documents?list=papers']);
  run = null;
  expect(shown()).toEqual(['これまでの書類を見る', '/documents?list=papers']);
});
