import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { ManyPapers } from '../../../electron/documents/many-papers';
import { mayLeaveBy } from '../../../electron/documents/may-leave';
import { aPack, formInput } from '../../builders/pack';

vi.mock('electron', () => ({ app: {}, dialog: {}, shell: {} }));

const pack = aPack({ forms: [formInput({})] });
const open = { pack, form: pack.forms[0], template: new Uint8Array(3) } as never;
const item = (id: string, seal: string | null) => ({ id, own: {}, overrides: {}, seal });
const order = (items: ReturnType<typeof item>[]) => ({
  ...{ packId: pack.id, formId: '1', shared: {}, items },
  mode: 'finished' as const,
});

let papers: ManyPapers;
let owners: unknown[];
beforeEach(() => {
  const evaluation = { sheets: [], findings: [], callOuts: [] };
  owners = [];
  const run = ({ items }: { items: { id: string }[] }, owner?: unknown) => {
    owners.push(owner);
    return Promise.resolve(
      success(
        items.map(({ id }) => ({
          id,
          result: id === 'lacks' ? failure('output/errors', { count: 1 } as never) : success({ evaluation, files: [] }),
        })),
      ),
    );
  };
  const mayLeave = mayLeaveBy({
    mayLeave: (_digest, seal) => Promise.resolve(seal === 'word' ? success(null) : failure('review/not-approved', {})),
  });
  const shelf = { open: () => Promise.resolve(success({ ...(open as object), owner: 'theirs' })) };
  papers = new ManyPapers(shelf as never, { run } as never, {} as never, {} as never, mayLeave);
});

test('of many papers each leaves by its own approval, and the others with theirs', async () => {
  const items = [item('approved', 'word'), item('forged', 'made up'), item('never', null), item('lacks', 'word')];
  const told = await papers.fillToLeave(open, order(items), 'finished');
  expect(told).toMatchObject({
    value: [
      { id: 'approved', result: { ok: true } },
      { id: 'forged', result: { code: 'review/not-approved' } },
      { id: 'never', result: { code: 'review/not-approved' } },
      { id: 'lacks', result: { code: 'output/errors' } },
    ],
  });
});

test('papers of a pack that was loaded are made where nobody else’s are', async () => {
  await papers.evaluate({ packId: 'p', formId: 'f', shared: {}, items: [] });
  await papers.fill({ ...(open as object), owner: 'another’s' } as never, order([]), 'finished');
  expect(owners).toEqual(['theirs', 'another’s']);
});
