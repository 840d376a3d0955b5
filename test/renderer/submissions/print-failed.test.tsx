import { use, type ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Submission } from '@shared/submission/submission';
import { failure, success } from '@shared/problems/problem';
import { usePrintCopies } from '../../../renderer/features/submissions/use-print-copies';
import { ToastContext, type ShowToast } from '../../../renderer/state/toasts';
import { LedgerContext } from '../../../renderer/state/open-ledger';
import { screenOf, submissions } from '../roles/screen-of';

// On a server there is no page: what a store says is asked at once.
vi.mock('react', async (original) => {
  const react = await original<typeof import('react')>();
  return { ...react, useSyncExternalStore: (_subscribe: unknown, read: () => unknown) => read() };
});

let asked: string[];
let printed: () => unknown;
vi.mock('../../../renderer/ipc/ask', () => ({
  ask: (channel: string) => {
    asked.push(channel);
    return channel === 'documents:print-copy' ? printed() : success({ cancelled: true });
  },
}));
beforeEach(() => {
  asked = [];
});

const [submission] = submissions as [Submission];
const frozen = { file: () => success(new Uint8Array([1])) };

/** The sample's ledger, whose store hands out the bytes. */
function WithCopies({ children }: { children: ReactNode }) {
  return <LedgerContext value={{ ...use(LedgerContext), submissions: frozen } as never}>{children}</LedgerContext>;
}

/** Prints it, and hands back what was said. */
async function says(): Promise<Parameters<ShowToast>[]> {
  const said: Parameters<ShowToast>[] = [];
  let print = (): Promise<void> => Promise.resolve();
  function Screen() {
    const { printCopies } = usePrintCopies();
    print = () => printCopies([submission]);
    return null;
  }
  screenOf(
    <ToastContext value={{ show: (...one) => void said.push(one), forget: () => {}, stand: () => {} }}>
      <WithCopies>
        <Screen />
      </WithCopies>
    </ToastContext>,
    '/submissions',
    'clerk',
  );
  await print();
  return said;
}

test('a printer that fails says so with the way to the file beside it', async () => {
  printed = () => failure('print/failed', { reason: 'offline' });
  const [[problem, action, more] = []] = await says();
  expect(problem).toMatchObject({ code: 'print/failed' });
  // What becomes of it later takes its place: printed after all.
  expect(more).toEqual({ topic: `output-${submission.id}` });
  expect(action?.label).toBe('ファイルに保存');
  action?.run();
  await vi.waitFor(() => expect(asked).toContain('documents:save-copy'));
});

test('what can’t be made has no file to be printed elsewhere, either', async () => {
  printed = () => failure('output/cancelled', {});
  const [[problem, action] = []] = await says();
  expect(problem).toMatchObject({ code: 'output/cancelled' });
  expect(action).toBeUndefined();
});
