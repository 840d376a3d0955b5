import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { askForFile, askWhereToSave } from '../../../electron/shell/file-dialogs';
import { WORD_SCRIPT } from '../../../electron/documents/routes/word-script';

const system = vi.hoisted(() => ({
  showOpenDialog: vi.fn(() => Promise.resolve({ canceled: false, filePaths: ['/home/名簿.xlsx'] })),
  showSaveDialog: vi.fn(),
}));
vi.mock('electron', () => ({ dialog: system, app: { getPath: (name: string) => `/OneDrive/${name}` } }));

describe('file names hold people’s names: the system’s list of recent files never gets one', () => {
  const root = join(import.meta.dirname, '../../..');
  const files = ['electron', 'renderer', 'shared'].flatMap((house) =>
    readdirSync(join(root, house), { recursive: true, encoding: 'utf8' })
      .map((name) => `${house}/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('electron/dev/'))
      .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const),
  );

  test('by the app itself: nothing in it knows how, and no program that it opens is a list of files', () => {
    expect(files.length).toBeGreaterThan(1000);
    const naming = (words: RegExp): string[] => files.filter(([, text]) => words.test(text)).map(([file]) => file);
    expect(naming(/addRecentDocument|recentDocuments|recentdocuments|setJumpList/)).toEqual([]);
    // Fixed words alone: jump-list.test.ts.
    expect(naming(/setUserTasks/)).toEqual(['electron/shell/jump-list.ts']);
    // What somebody chooses there would be noted by Windows.
    expect(naming(/showOpenDialog|showSaveDialog/)).toEqual(['electron/shell/file-dialogs.ts']);
    // A letter for the mail program alone is opened by the system; it is called by its id.
    expect(naming(/shell\.openPath|openExternal/)).toEqual(['electron/ipc/mail-channels.ts']);
  });

  test('by its windows for files, whatever else these are told', async () => {
    const window = {} as never;
    const file = await askForFile(window, { title: '選ぶ', properties: ['openFile'] });
    expect(file).toBe('/home/名簿.xlsx');
    expect(system.showOpenDialog).toHaveBeenCalledWith(window, {
      title: '選ぶ',
      properties: ['openFile', 'dontAddToRecent'],
    });
    system.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect(await askForFile(window, {})).toBeNull();
    await askWhereToSave(window, {});
    expect(system.showSaveDialog).toHaveBeenCalledWith(window, { properties: ['dontAddToRecent'] });
  });

  test('where something is saved begins in the folder for documents, or in the one that was proposed', async () => {
    const window = {} as never;
    for (const defaultPath of ['様式.zip', '/提出/様式.zip']) await askWhereToSave(window, { defaultPath });
    const [name, path] = ['/OneDrive/documents/様式.zip', '/提出/様式.zip'].map((defaultPath) => ({ defaultPath }));
    expect(system.showSaveDialog).toHaveBeenCalledWith(window, expect.objectContaining(name));
    expect(system.showSaveDialog).toHaveBeenCalledWith(window, expect.objectContaining(path));
  });

  test('by Word: a paper is opened for reading, and not noted', () => {
    // Open(FileName, ConfirmConversions, ReadOnly, AddToRecentFiles)
    expect(WORD_SCRIPT).toContain('$app.Documents.Open($source, $false, $true, $false)');
  });
});
