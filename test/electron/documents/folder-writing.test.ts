import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { failure, success, unwrap } from '@shared/problems/problem';
import { formKinds, PDF } from '@shared/submission/known-kinds';
import { FolderWriting } from '../../../electron/documents/folder-writing';
import { writeFileAtomically } from '../../../electron/storage/atomic-file';
import { heldFiles } from '../../../electron/storage/held-files';
import { temporaryFolder } from '../../support/temporary-folder';

const NAME = ['運営指導', 'ひまわりの里 流山', '令和8年度'];
const FOLDER = '運営指導_ひまわりの里流山_令和8年度';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = {
  title: '目次',
  office: '',
  date: '2026-11-23',
  columns: [{ label: '書類', type: 'text' as const }],
  rows: [],
};

let parent: string;
let isFull: boolean;
let writing: FolderWriting;
beforeEach(() => {
  parent = temporaryFolder();
  isFull = false;
  writing = new FolderWriting({
    look: ({ name, bytes: given }) => {
      const text = new TextDecoder().decode(given);
      if (text.startsWith('MZ')) return Promise.resolve(failure('submission/copy-unsafe', { name }));
      return Promise.resolve(success(text.startsWith('%PDF') ? PDF : formKinds.docx));
    },
    makeTable: () => Promise.resolve(success(bytes('表'))),
    write: (file, content, options) =>
      isFull ? Promise.resolve(failure('file/disk-full', { file })) : writeFileAtomically(file, content, options),
  });
});
const OFFICE = ['ひまわりの里 流山'];
const begun = async (offices = OFFICE): Promise<string> => unwrap(await writing.begin(parent, NAME, offices)).id;
const paper = (id: string, name: string, office = 0) => ({ id, office, folder: 'papers' as const, name });

test('bytes come to be as they are, in numbered folders, with the ending of what they are', async () => {
  const id = await begun();
  expect(readdirSync(parent)).toEqual([`${FOLDER}（作成中）`]);
  const docx = bytes('PK\u0003\u0004 様式2');
  expect(unwrap(await writing.addFile(paper(id, '001_様式2.exe'), docx))).toEqual({ name: '001_様式2.exe.docx' });
  unwrap(await writing.addFile(paper(id, '001_スキャン'), bytes('%PDF-1.7')));
  unwrap(await writing.addText(paper(id, '001_受付'), '受付番号：12\n'));
  unwrap(await writing.addTable({ id, office: 0, folder: null, name: '00_目次' }, table));
  expect(unwrap(await writing.finish(id))).toEqual({ name: FOLDER });
  expect(readdirSync(parent)).toEqual([FOLDER]);
  expect(readdirSync(join(parent, FOLDER)).sort()).toEqual(['00_目次.xlsx', '01_出した書類と受付']);
  const folder = join(parent, FOLDER, '01_出した書類と受付');
  expect(readdirSync(folder).sort()).toEqual(['001_スキャン.pdf', '001_受付.txt', '001_様式2.exe.docx'].sort());
  expect(new Uint8Array(readFileSync(join(folder, '001_様式2.exe.docx')))).toEqual(docx);
  expect(readFileSync(join(folder, '001_受付.txt'), 'utf8')).toBe('\ufeff受付番号：12\r\n');
  expect(writing.placeOf(id)).toBe(join(parent, FOLDER));
});

test('what lies there already stays as it is, also what came meanwhile', async () => {
  mkdirSync(join(parent, FOLDER));
  writeFileSync(join(parent, FOLDER, '前のもの.txt'), '前');
  const { id, name } = unwrap(await writing.begin(parent, NAME, OFFICE));
  expect(name).toBe(`${FOLDER}（2）`);
  mkdirSync(join(parent, name));
  expect(unwrap(await writing.finish(id))).toEqual({ name: `${FOLDER}（3）` });
  expect(readFileSync(join(parent, FOLDER, '前のもの.txt'), 'utf8')).toBe('前');
});

test('several offices lie side by side in one folder, each with its own index; both called the same, too', async () => {
  const id = await begun(['ひまわりの里 流山', 'あおば', 'あおば']);
  for (const office of [0, 1, 2]) {
    unwrap(await writing.addTable({ id, office, folder: null, name: '00_目次' }, table));
    expect(unwrap(await writing.addText(paper(id, '001_受付', office), 'a'))).toEqual({ name: '001_受付.txt' });
  }
  unwrap(await writing.finish(id));
  expect(readdirSync(parent)).toEqual([FOLDER]);
  const offices = readdirSync(join(parent, FOLDER)).sort();
  expect(offices).toEqual(['01_ひまわりの里流山', '02_あおば', '03_あおば']);
  for (const office of offices) {
    expect(readdirSync(join(parent, FOLDER, office)).sort()).toEqual(['00_目次.xlsx', '01_出した書類と受付']);
    expect(readdirSync(join(parent, FOLDER, office, '01_出した書類と受付'))).toEqual(['001_受付.txt']);
  }
});

test('an office that nobody has agreed to gets nothing, and leaves nothing', async () => {
  const id = await begun(['ひまわりの里 流山', 'あおば']);
  expect(await writing.addText(paper(id, 'a', 2), 'a')).toMatchObject({ code: 'folder/ended' });
  expect(readdirSync(parent)).toEqual([]);
});

test('who gives up leaves nothing, and nothing is written any more', async () => {
  const id = await begun();
  unwrap(await writing.addFile(paper(id, 'a'), bytes('PK')));
  const late = writing.addFile(paper(id, 'b'), bytes('PK'));
  await writing.end(id);
  expect((await late).ok).toBe(false);
  expect(readdirSync(parent)).toEqual([]);
  for (const told of [await writing.addText(paper(id, 'c'), ''), await writing.finish(id)])
    expect(told).toMatchObject({ code: 'folder/ended' });
  expect(readdirSync(parent)).toEqual([]);
});

test('a full disk leaves nothing', async () => {
  const id = await begun();
  unwrap(await writing.addFile(paper(id, 'a'), bytes('PK')));
  isFull = true;
  expect(await writing.addFile(paper(id, 'b'), bytes('PK'))).toMatchObject({ code: 'file/disk-full' });
  expect(readdirSync(parent)).toEqual([]);
  expect(await writing.finish(id)).toMatchObject({ code: 'folder/ended' });
});

test('one that no paper is stays out, and it goes on without', async () => {
  const id = await begun();
  expect(await writing.addFile(paper(id, 'a'), bytes('MZ program'))).toMatchObject({ code: 'submission/copy-unsafe' });
  unwrap(await writing.addFile(paper(id, 'b'), bytes('PK')));
  unwrap(await writing.finish(id));
  expect(readdirSync(join(parent, FOLDER, '01_出した書類と受付'))).toEqual(['b.docx']);
});

test('names are those that Windows takes, one for each file, and never lead out', async () => {
  const id = await begun();
  const named = async (name: string): Promise<string> =>
    unwrap(await writing.addFile(paper(id, name), bytes('PK'))).name;
  expect(await named('..\\..\\a:b')).toBe('_.._a_b.docx');
  expect(await named('CON')).toBe('_CON.docx');
  expect(await named('Ａa')).toBe('Ａa.docx');
  expect(await named('ＡA')).toBe('ＡA（2）.docx');
});

test('no path is longer than 240, of several offices, too', async () => {
  const deep = join(parent, '深'.repeat(80));
  mkdirSync(deep);
  const offices = ['とても長い名前の事業所'.repeat(5), 'あおば'];
  const { id, name } = unwrap(await writing.begin(deep, ['運営指導', '2事業所'], offices));
  const file = unwrap(await writing.addFile(paper(id, `001_${'長い名前'.repeat(40)}`), bytes('%PDF'))).name;
  unwrap(await writing.finish(id));
  const [office = ''] = readdirSync(join(deep, name));
  const path = join(deep, name, office, '01_出した書類と受付', file);
  expect(existsSync(path)).toBe(true);
  expect(path.length).toBeLessThanOrEqual(240);
});

test('no path is longer than 240, and a place that is too deep is refused before anything is made', async () => {
  const deep = join(parent, '深'.repeat(80));
  mkdirSync(deep);
  const { id, name } = unwrap(await writing.begin(deep, NAME, OFFICE));
  const long = async (): Promise<string> =>
    unwrap(await writing.addFile(paper(id, `001_${'長い名前'.repeat(40)}`), bytes('%PDF'))).name;
  const names = [await long(), await long()];
  unwrap(await writing.finish(id));
  for (const file of names) {
    const path = join(deep, name, '01_出した書類と受付', file);
    expect(existsSync(path)).toBe(true);
    expect(path.length).toBeLessThanOrEqual(240);
    expect(file.endsWith('.pdf')).toBe(true);
  }
  const deeper = join(deep, '深'.repeat(80), '底'.repeat(20));
  mkdirSync(deeper, { recursive: true });
  expect(await writing.begin(deeper, NAME, OFFICE)).toMatchObject({ code: 'folder/too-deep' });
  expect(readdirSync(deeper)).toEqual([]);
});

test('what is sent after the end makes nothing anew, though the name is still waited for', async () => {
  let isNamed = (): void => {};
  const rename = heldFiles.rename.bind(heldFiles);
  const held = vi.spyOn(heldFiles, 'rename').mockImplementation(async (from, to) => {
    // Files take their places at once; of the folder something holds one.
    if (from.includes('（作成中）') && !to.includes('（作成中）')) {
      await rename(from, to);
      await new Promise<void>((resolve) => (isNamed = resolve));
    } else await rename(from, to);
  });
  onTestFinished(() => held.mockRestore());
  const id = await begun();
  const finished = writing.finish(id);
  await vi.waitFor(() => expect(readdirSync(parent)).toEqual([FOLDER]));
  expect(await writing.addText(paper(id, '遅れて'), 'きた')).toMatchObject({ code: 'folder/ended' });
  isNamed();
  expect(await finished).toMatchObject({ ok: true });
  expect(readdirSync(parent)).toEqual([FOLDER]);
});

test('one of whose files could not be written never gets its name', async () => {
  const id = await begun();
  isFull = true;
  const [added, finished] = await Promise.all([writing.addText(paper(id, '001'), 'a'), writing.finish(id)]);
  expect([added, finished]).toMatchObject([{ code: 'file/disk-full' }, { code: 'folder/ended' }]);
  expect(readdirSync(parent)).toEqual([]);
});
