import { beforeEach, expect, test, vi } from 'vitest';
import { success } from '@shared/problems/problem';
import { SeveralFilesNote } from '../../../renderer/features/documents/several-files-note';
import { usePaperOutput, type PaperToLeave } from '../../../renderer/features/documents/use-paper-output';
import { ToastContext, type ShowToast } from '../../../renderer/state/toasts';
import { screenOf } from '../roles/screen-of';

let asked: string[];
let orders: unknown[];
let saved: object = { cancelled: true };
vi.mock('../../../renderer/state/use-write-down', () => ({ useWriteDown: () => () => Promise.resolve() }));
vi.mock('../../../renderer/ipc/ask', () => ({
  ask: (channel: string, order: unknown) => {
    asked.push(channel);
    orders.push(order);
    return channel === 'papers:choose-folder' ? { cancelled: true } : success(saved);
  },
}));
beforeEach(() => {
  asked = [];
  orders = [];
});

/** Saves it, and hands back what was said. */
const savedWith = (
  files: number,
  as?: 'draft',
  onFinished = (_: string): void => {},
): Promise<Parameters<ShowToast>[]> => toldOf({ files, onFinished }, ({ save }) => save('docx', as));

async function toldOf(
  given: Pick<PaperToLeave, 'files' | 'onFinished'>,
  act: (output: ReturnType<typeof usePaperOutput>) => Promise<void>,
): Promise<Parameters<ShowToast>[]> {
  const said: Parameters<ShowToast>[] = [];
  let acts = (): Promise<void> => Promise.resolve();
  const form = { id: 'f', title: '名簿', shortTitle: '名簿', number: '様式1', template: 'f.docx', copies: [] };
  const paper = {
    ...{ document: { id: 'd', officeId: 'o', about: '', date: '2026-11-27' }, ledger: { offices: [] } },
    ...{ pack: { id: 'p' }, form, request: {}, errors: [], ...given },
  } as unknown as PaperToLeave;
  function Screen() {
    const output = usePaperOutput(paper);
    acts = () => act(output);
    return null;
  }
  screenOf(
    <ToastContext value={{ show: (...one) => void said.push(one), forget: () => {}, stand: () => {} }}>
      <Screen />
    </ToastContext>,
    '/documents/d',
    'clerk',
  );
  await acts();
  return said;
}

test.each([
  ['where it is saved', 1, 'documents:save'],
  ['in which folder its files are', 2, 'papers:choose-folder'],
])('who closes the dialog that asks %s is told that there is no file', async (_, files, channel) => {
  expect((await savedWith(files)).map(([words]) => words)).toEqual(['保存していません。ファイルはできていません']);
  expect(asked).toEqual([channel]);
});

test.each([undefined, 'draft'] as const)(
  'a whole paper is finished by saving it, and stays a draft where a copy was wanted (%s)',
  async (as) => {
    saved = { file: '/f', name: '名簿.docx' };
    const finished = vi.fn<(name: string) => void>();
    const said = await savedWith(1, as, finished);
    saved = { cancelled: true };
    expect(finished).toHaveBeenCalledTimes(as ? 0 : 1);
    expect(orders).toMatchObject([{ mode: as ?? 'finished' }]);
    expect(said[0]?.[0]).toBe(`${as ? '下書きを' : ''}保存しました：名簿.docx`);
  },
);

test.each([undefined, 'draft'] as const)(
  'a register before its day is printed as the draft that it stays (%s)',
  async (as) => {
    saved = { cancelled: false };
    const said = await toldOf({ files: 1, onFinished: () => {} }, ({ print }) => print(as));
    saved = { cancelled: true };
    expect(orders).toMatchObject([{ mode: as ?? 'finished' }]);
    expect(said[0]?.[0]).toBe(`${as ? '下書きを' : ''}プリンターへ送りました`);
  },
);

test('a paper that comes to several files says so beside its preview, which shows the first', () => {
  const drawn = (count: number): string =>
    screenOf(<SeveralFilesNote count={count} />, '/documents/d', 'clerk').replaceAll(/<!-- -->/g, '');
  expect(drawn(2)).toContain('2個のファイルに分かれます。画面の紙は、その1個めです。');
  expect(drawn(1)).not.toContain('ファイル');
});
