import { beforeEach, expect, test, vi } from 'vitest';
import { success } from '@shared/problems/problem';
import { SeveralFilesNote } from '../../../renderer/features/documents/several-files-note';
import { usePaperOutput, type PaperToLeave } from '../../../renderer/features/documents/use-paper-output';
import { ToastContext, type ShowToast } from '../../../renderer/state/toasts';
import { screenOf } from '../roles/screen-of';

let asked: string[];
vi.mock('../../../renderer/ipc/ask', () => ({
  ask: (channel: string) => {
    asked.push(channel);
    return channel === 'papers:choose-folder' ? { cancelled: true } : success({ cancelled: true });
  },
}));
beforeEach(() => {
  asked = [];
});

/** Saves it, and hands back what was said. */
async function savedWith(files: number): Promise<Parameters<ShowToast>[]> {
  const said: Parameters<ShowToast>[] = [];
  let save = (): Promise<void> => Promise.resolve();
  const form = { id: 'f', title: '名簿', shortTitle: '名簿', number: '様式1', template: 'f.docx', copies: [] };
  const paper = {
    ...{ document: { id: 'd', officeId: 'o', about: '', date: '2026-11-27' }, ledger: { offices: [] } },
    ...{ pack: { id: 'p' }, form, request: {}, errors: [], files, onFinished: () => {} },
  } as unknown as PaperToLeave;
  function Screen() {
    const output = usePaperOutput(paper);
    save = () => output.save('docx');
    return null;
  }
  screenOf(
    <ToastContext value={{ show: (...one) => void said.push(one), forget: () => {}, stand: () => {} }}>
      <Screen />
    </ToastContext>,
    '/documents/d',
    'clerk',
  );
  await save();
  return said;
}

test.each([
  ['where it is saved', 1, 'documents:save'],
  ['in which folder its files are', 2, 'papers:choose-folder'],
])('who closes the dialog that asks %s is told that there is no file', async (_, files, channel) => {
  expect((await savedWith(files)).map(([words]) => words)).toEqual(['保存していません。ファイルはできていません']);
  expect(asked).toEqual([channel]);
});

test('a paper that comes to several files says so beside its preview, which shows the first', () => {
  const drawn = (count: number): string =>
    screenOf(<SeveralFilesNote count={count} />, '/documents/d', 'clerk').replaceAll(/<!-- -->/g, '');
  expect(drawn(2)).toContain('2個のファイルに分かれます。画面の紙は、その1個めです。');
  expect(drawn(1)).not.toContain('ファイル');
});
