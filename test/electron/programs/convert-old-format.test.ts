import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { forgetElsewhere } from '@shared/forms/excel/forget-elsewhere';
import { verifyForm } from '@shared/forms/form-template';
import { forgetFields } from '@shared/forms/word/tame-fields';
import { problemSentences } from '@shared/problems/catalog';
import { convertOldFormat } from '../../../electron/programs/convert-old-format';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { runProgram, type ProgramCall, type ProgramEnd } from '../../../electron/programs/run-program';
import { aCompoundFile } from '../../builders/compound-file';
import { aDocx, paragraph, run } from '../../builders/docx';
import { anXlsx, numberCell, row, textCell } from '../../builders/xlsx';
import { temporaryFolder } from '../../support/temporary-folder';
import { valueAt } from '../../support/excel-read';
import { needs } from '../../support/tools';
import { paragraphs, partsOf } from '../../support/word-text';

const never = new AbortController().signal;
const oldWord = aCompoundFile('WordDocument');

/** A program that ends so, and what it was called with. */
const pretending = (end: ProgramEnd, calls: ProgramCall[] = []) => ({
  command: 'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  workFolder: join(temporaryFolder(), '作業 用'),
  run: (call: ProgramCall) => (
    calls.push(call),
    Promise.resolve({ end, output: 'Error: source file could not be loaded\n' })
  ),
});

describe('a form from before 2007', () => {
  test.each<[string, ProgramEnd]>([
    ['old-format/cancelled', { how: 'cancelled' }],
    ['old-format/time', { how: 'time' }],
    ['old-format/failed', { how: 'not-started', reason: 'ENOENT' }],
    ['old-format/failed', { how: 'ended', code: 77 }],
    // It says so by its code only sometimes: without a file nothing was made.
    ['old-format/failed', { how: 'ended', code: 0 }],
  ])('that can’t be converted: %s, and nothing of it stays on the disk', async (code, end) => {
    const converter = pretending(end);
    const result = await convertOldFormat(oldWord, converter, never);
    expect(result).toMatchObject({ ok: false, code });
    expect(problemSentences).toHaveProperty([code]);
    expect(readdirSync(converter.workFolder)).toEqual([]);
  });

  test('goes to LibreOffice alone, in a profile and under a name of its own', async () => {
    const calls: ProgramCall[] = [];
    await convertOldFormat(oldWord, pretending({ how: 'time' }, calls), never);
    const { args, timeout, signal } = calls[0]!;
    expect(args).toEqual(
      expect.arrayContaining(['--headless', '--norestore', '--convert-to', 'docx:MS Word 2007 XML']),
    );
    expect(args.find((one) => one.startsWith('-env:UserInstallation='))).toMatch(
      /^-env:UserInstallation=file:\/\/\/.*%20/,
    );
    expect(args.at(-1)).toMatch(/form\.doc$/);
    expect([timeout, signal]).toEqual([90_000, never]);
  });

  test.each([
    ['a .docx', aDocx({})],
    ['text', new TextEncoder().encode('氏名,職種')],
    ['a presentation', aCompoundFile('PowerPoint Document')],
    ['a file under a password', aCompoundFile('EncryptedPackage')],
  ])('is what it is by its bytes: %s is refused before anything is started', async (_, bytes) => {
    const calls: ProgramCall[] = [];
    const result = await convertOldFormat(bytes, pretending({ how: 'time' }, calls), never);
    expect(result).toMatchObject({ ok: false, code: 'old-format/not-old' });
    expect(calls).toEqual([]);
  });
});

const execute = promisify(execFile);

/** Files of today as LibreOffice saves them for programs from before 2007, in one go: it takes longer to start than for a file. */
async function savedAs(filter: string, files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const folder = temporaryFolder();
  const paths = files.map((bytes, i) => {
    const path = join(folder, `様式${i}.today`);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(temporaryFolder()).href}`;
  await execute('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', folder, ...paths]);
  return paths.map((path) => new Uint8Array(readFileSync(path.replace(/today$/, filter.split(':')[0]!))));
}

describe.skipIf(!needs('writer', 'calc'))('with the LibreOffice of this machine', () => {
  const converter = () => ({ command: 'soffice', workFolder: join(temporaryFolder(), '作業 用'), run: runProgram });

  const border = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const code = '<w:r><w:instrText> FILENAME \\p </w:instrText></w:r>';
  const field = paragraph(border('begin'), code, border('separate'), run('前'), border('end'));
  const old = {} as Record<'docx' | 'xlsx' | 'withOwnName' | 'withOther', Uint8Array>;
  beforeAll(async () => {
    const other = join(temporaryFolder(), 'other.xlsx');
    writeFileSync(other, anXlsx({ sheets: [{ name: 'a', rows: row(1, numberCell('A1', 424_242)) }] }));
    const cells =
      textCell('A1', `'file://${other}'#$a.A1`) + '<c r="B1"><f>INDIRECT(A1)</f></c><c r="C1"><f>B1+1</f></c>';
    const more = '<c r="D1"><f>CELL("filename")</f></c><c r="E1"><f>2+3</f></c>';
    const [docx, withOwnName] = await savedAs('doc:MS Word 97', [
      aDocx({ body: paragraph(run('氏名 葛城')) }),
      aDocx({ body: field + paragraph(run('氏名')) }),
    ]);
    const [xlsx, withOther] = await savedAs('xls:MS Excel 97', [
      anXlsx({ sheets: [{ rows: row(1, textCell('A1', '氏名 葛城')) }] }),
      anXlsx({ sheets: [{ rows: row(1, cells + more) }] }),
    ]);
    Object.assign(old, { docx, withOwnName, xlsx, withOther });
  }, 120_000);

  test.each([
    ['docx', 'doc', 'word/old-format'],
    ['xlsx', 'xls', 'excel/old-format'],
  ] as const)(
    '様式.%s saved as %s is told from its bytes, and comes back as a form that opens',
    async (kind, _, told) => {
      expect(verifyForm(`様式.${kind}`, old[kind], nodeCodec)).toMatchObject({ ok: false, code: told });
      const port = converter();
      const converted = await convertOldFormat(old[kind], port, never);
      if (!converted.ok) throw new Error(converted.message);
      expect(verifyForm(`様式.${kind}`, converted.value.bytes, nodeCodec).ok).toBe(true);
      const text =
        converted.value.kind === 'docx' ? paragraphs(converted.value.bytes)[0] : valueAt(converted.value.bytes, 'A1');
      expect(text).toBe('氏名 葛城');
      expect(readdirSync(port.workFolder)).toEqual([]);
    },
    120_000,
  );

  test('a cell of another workbook that a text names comes along, and is forgotten before anybody looks', async () => {
    const port = converter();
    const converted = await convertOldFormat(old.withOther, port, never);
    if (!converted.ok) throw new Error(converted.message);
    const sheetOf = (bytes: Uint8Array): string => new TextDecoder().decode(partsOf(bytes)['xl/worksheets/sheet1.xml']);
    // Were it not so, the test below would show nothing.
    expect(sheetOf(converted.value.bytes)).toContain('424242');
    expect(sheetOf(converted.value.bytes)).toContain('作業');
    const forgotten = forgetElsewhere(converted.value.bytes, nodeCodec);
    if (!forgotten.ok) throw new Error(forgotten.message);
    expect(sheetOf(forgotten.value)).not.toMatch(/42424[23]|作業|file:/);
    expect(sheetOf(forgotten.value)).toMatch(/2\+3<\/f><v>5<\/v>/);
  }, 120_000);

  test('where the old file lay is written into the new one, and forgotten', async () => {
    const converted = await convertOldFormat(old.withOwnName, converter(), never);
    if (!converted.ok) throw new Error(converted.message);
    const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(partsOf(bytes)['word/document.xml']);
    expect(textOf(converted.value.bytes)).toContain('作業');
    const forgotten = forgetFields(converted.value.bytes, nodeCodec);
    if (!forgotten.ok) throw new Error(forgotten.message);
    expect(textOf(forgotten.value)).not.toMatch(/作業|FILENAME/);
    expect(textOf(forgotten.value)).toContain('氏名');
    expect(verifyForm('様式.docx', forgotten.value, nodeCodec).ok).toBe(true);
  }, 120_000);

  test('is ended when somebody gives up, and leaves nothing behind', async () => {
    const giveUp = new AbortController();
    const port = {
      ...converter(),
      run: (call: ProgramCall) => {
        const running = runProgram(call);
        giveUp.abort();
        return running;
      },
    };
    const result = convertOldFormat(oldWord, port, giveUp.signal);
    expect(await result).toMatchObject({ ok: false, code: 'old-format/cancelled' });
    expect(readdirSync(port.workFolder)).toEqual([]);
  }, 120_000);
});
