import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { writePapers, type PaperOutput } from '../../../electron/documents/write-papers';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const word = (...texts: string[]): PaperOutput => ({ output: 'docx', papers: texts.map(bytes) });
const pdf = (...texts: string[]): PaperOutput => ({ output: 'pdf', papers: texts.map(bytes) });
const beside = { instead: false };

const names = async (name: string, outputs: PaperOutput[], how: { instead: boolean } = beside): Promise<string[]> =>
  unwrap(await writePapers(folder, name, outputs, how)).map(({ file }) => basename(file));

describe('papers in a folder', () => {
  it('two people of one name get two files, and both kinds of a paper the same number', async () => {
    expect(await names('山田花子', [word('1'), pdf('1')])).toEqual(['山田花子.docx', '山田花子.pdf']);
    expect(await names('山田花子', [word('2'), pdf('2')])).toEqual(['山田花子（2）.docx', '山田花子（2）.pdf']);
    expect(readFileSync(join(folder, '山田花子.docx'), 'utf8')).toBe('1');
  });

  it('a number is taken as soon as one of its files is there', async () => {
    writeFileSync(join(folder, '山田花子.pdf'), 'mine');
    expect(await names('山田花子', [word('1'), pdf('1')])).toEqual(['山田花子（2）.docx', '山田花子（2）.pdf']);
    expect(readFileSync(join(folder, '山田花子.pdf'), 'utf8')).toBe('mine');
  });

  it('several files of a paper are numbered, and stay together', async () => {
    writeFileSync(join(folder, '名簿_2.docx'), 'mine');
    expect(await names('名簿', [word('1', '2')])).toEqual(['名簿（2）_1.docx', '名簿（2）_2.docx']);
  });

  it('the command line puts a new paper into the place of the old one', async () => {
    await names('名簿', [word('1')]);
    expect(await names('名簿', [word('2')], { instead: true })).toEqual(['名簿.docx']);
    expect(readFileSync(join(folder, '名簿.docx'), 'utf8')).toBe('2');
  });

  it('leaves nothing half-written, and says where it could not write', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await writePapers(file, '名簿', [word('1')], beside)).toMatchObject({
      ok: false,
      code: 'file/not-a-folder',
    });
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
