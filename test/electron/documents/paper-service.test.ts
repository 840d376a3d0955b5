import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { success } from '@shared/problems/problem';
import { lookedAtCopies } from '../../../electron/documents/looked-at-copies';
import { PaperService } from '../../../electron/documents/paper-service';
import { aDocx, paragraph, run } from '../../builders/docx';
import { anXlsx, row } from '../../builders/xlsx';
import { allPapers } from '../../support/all-papers';
import { jobsHere } from '../../support/jobs-here';

const chosen = vi.hoisted(() => ({ file: '' }));
vi.mock('electron', () => ({
  app: { getPath: () => '' },
  dialog: { showSaveDialog: () => Promise.resolve({ canceled: false, filePath: chosen.file }) },
  shell: {},
}));

const sound = { word: aDocx({ body: paragraph(run('本文')) }), excel: anXlsx() };
const sheet = (cell: string): Uint8Array => anXlsx({ sheets: [{ rows: row(1, cell) }] });
const dde = `<w:p><w:fldSimple w:instr="DDEAUTO cmd calc">${run('x')}</w:fldSimple></w:p>`;
/** What no form is taken with, and a page hands over all the same. */
const unsafe: readonly [string, Uint8Array][] = [
  [
    'a picture of the web',
    aDocx({ body: paragraph(run('本文')), documentRels: [['rId9', 'image', 'https://evil.example/?who', 'External']] }),
  ],
  ['a field that asks another program', aDocx({ body: dde })],
  ['a formula that asks the web', sheet('<c r="A1"><f>WEBSERVICE("https://evil.example")</f></c>')],
  ['a container that is cut off', sound.word.slice(0, -200)],
  ['a program in it', new TextEncoder().encode('MZ a program')],
];

let printed: string[];
let papers: PaperService;
beforeEach(() => {
  printed = [];
  const print = ({ title }: { title: string }) => Promise.resolve(success({ cancelled: !printed.push(title) }));
  papers = new PaperService({} as never, jobsHere as never, { print } as never, {} as never);
});

describe('a copy that the page hands over', () => {
  test('is printed as it is', async () => {
    for (const [title, bytes] of Object.entries(sound))
      expect(await papers.printCopy({ title, bytes })).toEqual({ ok: true, value: { cancelled: false } });
    expect(printed).toEqual(['word', 'excel']);
  });

  test.each(unsafe)('is printed by no program, and saved nowhere, with %s', async (name, bytes) => {
    const folder = mkdtempSync(join(tmpdir(), 'copies-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    chosen.file = join(folder, 'copy.docx');
    const refused = { code: 'submission/copy-unsafe', message: expect.stringContaining(`「${name}」`) };
    expect(await papers.printCopy({ title: name, bytes: bytes as never })).toMatchObject(refused);
    expect(await papers.saveCopy({} as never, { name, bytes: bytes as never })).toMatchObject(refused);
    expect([printed, existsSync(chosen.file)]).toEqual([[], false]);
    expect((await papers.saveCopy({} as never, { name: '控え', bytes: sound.word as never })).ok).toBe(true);
    expect(new Uint8Array(readFileSync(chosen.file))).toEqual(sound.word);
  });

  test('counts as what we know, whatever a process says that it may have taken over', async () => {
    const copies = [{ name: 'a', bytes: sound.word }];
    for (const said of [['exe'], [{}], [], 'docx', null, [null]])
      expect(await lookedAtCopies({ run: () => Promise.resolve(success(said)) } as never, copies)).toMatchObject({
        code: 'submission/copy-unsafe',
      });
  });
});

test.each(allPapers)('every paper that the app makes passes as a copy: %s', async (name, make) => {
  const { bytes } = await make();
  expect(await papers.looked([{ name, bytes }])).toMatchObject({ ok: true });
});
