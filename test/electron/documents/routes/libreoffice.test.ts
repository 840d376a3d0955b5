import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { success } from '@shared/problems/problem';
import { withTitle } from '@shared/forms/pdf/finish-pdf';
import { findLibreOffice, thisMachine } from '../../../../electron/programs/find-programs';
import { libreOfficeRoute } from '../../../../electron/documents/routes/libreoffice';
import type { TamePaper } from '../../../../electron/documents/routes/tame-paper';
import { tamePaper } from '@shared/forms/tame-paper';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { runProgram, type ProgramCall, type RunProgram } from '../../../../electron/programs/run-program';
import { aDocx, paragraph, run } from '../../../builders/docx';
import { anXlsx, row } from '../../../builders/xlsx';
import { fukuiTeams } from '../../../support/fukui-sheet-papers';
import { tritrusApplication, type SamplePaper } from '../../../support/sample-papers';
import { partsOf } from '../../../support/word-text';
import { temporaryFolder } from '../../../support/temporary-folder';
import { needs, pdfFonts, pdfPages, pdfText } from '../../../support/tools';

const paper = { bytes: aDocx({}), kind: 'docx', title: '様式1-1' } as const;
const never = new AbortController().signal;
const tame = (bytes: Uint8Array) => Promise.resolve(tamePaper(bytes, nodeCodec));
const asItIs = (bytes: Uint8Array) => Promise.resolve(success(bytes));

const NOT_READ = 'Warning: failed to launch javaldx\nError: source file could not be loaded\n';

function aLibreOffice(makes = true) {
  const calls: ProgramCall[] = [];
  const settings: string[] = [];
  const given: string[] = [];
  const run: RunProgram = (call) => {
    calls.push(call);
    const profile = call.args.find((one) => one.startsWith('-env:UserInstallation='))?.split('=')[1] ?? '';
    settings.push(readFileSync(join(fileURLToPath(profile), 'user', 'registrymodifications.xcu'), 'utf8'));
    const file = call.args.at(-1) ?? '';
    given.push(readFileSync(file, 'latin1'));
    if (makes) writeFileSync(join(dirname(file), 'paper.pdf'), '%PDF');
    return Promise.resolve({ end: { how: 'ended', code: 0 }, output: makes ? '' : NOT_READ });
  };
  const workFolder = join(temporaryFolder(), 'work');
  const route = libreOfficeRoute({ command: '/opt/soffice', workFolder, run, tame });
  return { route, calls, settings, given, workFolder };
}

describe('LibreOffice (a fake one)', () => {
  test('gets a profile of its own with macros off, keeps its temporary files in our folder, and leaves nothing', async () => {
    const { route, calls, settings, workFolder } = aLibreOffice();
    expect(await route.pdf(paper, never)).toMatchObject({ ok: true });
    const [{ args, env } = { args: [] as readonly string[], env: undefined }] = calls;
    expect(args.slice(0, 5)).toEqual(['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck']);
    expect(args.slice(6, 9)).toEqual(['--convert-to', 'pdf', '--outdir']);
    expect(settings[0]).toMatch(/MacroSecurityLevel"[^>]*><value>3</);
    expect(settings[0]).toMatch(/DisableMacrosExecution"[^>]*><value>true</);
    expect(env?.['TMPDIR']).toContain(workFolder);
    expect(readdirSync(workFolder)).toEqual([]);
  });

  test('asks nobody on the web, and reads workbooks that ask for no other file', async () => {
    const { route, settings, given } = aLibreOffice();
    const reading = anXlsx({ sheets: [{ rows: row(1, '<c r="A1"><f>INDIRECT(B1&amp;"x")</f></c>') }] });
    await route.pdf({ ...paper, kind: 'xlsx', bytes: reading }, never);
    expect(settings[0]).toMatch(/ooInetProxyType"[^>]*><value>2</);
    expect(settings[0]).toMatch(/ooInetHTTPSProxyName"[^>]*><value>127\.0\.0\.1</);
    const sheet = partsOf(Buffer.from(given[0] ?? '', 'latin1'))['xl/worksheets/sheet1.xml'];
    expect(new TextDecoder().decode(sheet)).toContain('INDIRECT(SUBSTITUTE(SUBSTITUTE(B1&amp;&quot;x&quot;,');
  });

  test('that says it is done without a file has failed, and why is kept', async () => {
    const made = await aLibreOffice(false).route.pdf(paper, never);
    expect(made).toMatchObject({ code: 'route/failed', details: { reason: 'Error: source file could not be loaded' } });
  });

  test('that ends well without having read the paper has printed nothing', async () => {
    const { route, calls } = aLibreOffice(false);
    const printed = await route.print(paper, { printer: '', copies: 2 }, never);
    expect(printed).toMatchObject({ code: 'route/failed', details: { program: 'LibreOffice' } });
    expect(calls).toHaveLength(1);
  });

  test('prints as often as there are copies, on the printer of that name or the usual one', async () => {
    const { route, calls } = aLibreOffice();
    await route.print(paper, { printer: 'Brother HL', copies: 2 }, never);
    await route.print(paper, { printer: '', copies: 1 }, never);
    expect(calls.map(({ args }) => args.slice(6, -1))).toEqual([
      ['--pt', 'Brother HL'],
      ['--pt', 'Brother HL'],
      ['-p'],
    ]);
  });
});

describe.skipIf(!needs('writer', 'calc', 'poppler'))('LibreOffice', () => {
  const folder = (): string => join(temporaryFolder(), 'work');
  let found: Awaited<ReturnType<typeof findLibreOffice>>;
  beforeAll(async () => {
    found = await findLibreOffice(thisMachine(runProgram));
    expect(found?.version).toMatch(/^\d+\.\d+/);
  });
  const installed = (workFolder: string, made: TamePaper = tame) =>
    libreOfficeRoute({ command: found?.path ?? '', workFolder, run: runProgram, tame: made });

  test.each<[string, 'docx' | 'xlsx', () => Promise<SamplePaper>, string, number]>([
    ['Word', 'docx', () => tritrusApplication(4), '利用申請書', 2],
    ['Excel', 'xlsx', () => fukuiTeams(3), 'チーム登録申請書', 1],
  ])(
    'makes a PDF of a %s form with title, language and all fonts in it',
    async (_, kind, make, words, pages) => {
      const workFolder = folder();
      const { bytes, official } = await make();
      const route = installed(workFolder);
      const made = await route.pdf({ bytes, kind, title: official.form.title }, never);
      if (!made.ok) throw new Error(made.code);
      const file = join(temporaryFolder(), 'paper.pdf');
      writeFileSync(file, await withTitle(made.value, official.form.title));
      expect(await pdfPages(file)).toBe(pages);
      expect((await pdfText(file)).replace(/\s/g, '')).toContain(words);
      const fonts = await pdfFonts(file);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
      const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
      expect(document.getTitle()).toBe(official.form.title);
      const language = document.catalog.lookupMaybe(PDFName.of('Lang'), PDFString, PDFHexString);
      expect(language?.decodeText()).toBe('ja-JP');
      expect(document.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)).toBeDefined();
      expect(readdirSync(workFolder)).toEqual([]);
    },
    120_000,
  );

  test('neither tells the web what was filled in, nor reads another file of the PC, for a formula that is a text', async () => {
    const heard: string[] = [];
    const server = createServer(({ url = '' }, answer) => {
      heard.push(url);
      answer.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const other = join(temporaryFolder(), 'other.xlsx');
    writeFileSync(other, anXlsx({ sheets: [{ name: 'a', rows: row(1, '<c r="A1"><v>424242</v></c>') }] }));
    const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const asking = anXlsx({
      sheets: [
        {
          rows:
            row(1, text('A1', '石川') + text('B1', `'http://127.0.0.1:${port}/?`) + text('C1', `'#$x.A1`)) +
            row(2, `<c r="A2"><f>INDIRECT(B1&amp;A1&amp;C1)</f></c>`) +
            row(3, text('A3', `'file://${other}'#$a.A1`) + '<c r="B3"><f>INDIRECT(A3)</f></c>') +
            row(4, '<c r="A4"><v>55</v></c><c r="B4"><f>INDIRECT("A"&amp;2+2)*3</f></c>'),
        },
      ],
    });
    const made = await installed(folder()).pdf({ bytes: asking, kind: 'xlsx', title: 'x' }, never);
    if (!made.ok) throw new Error(made.code);
    const file = join(temporaryFolder(), 'paper.pdf');
    writeFileSync(file, made.value);
    const words = await pdfText(file);
    server.close();
    expect(heard).toEqual([]);
    expect(words).not.toContain('424242');
    // An honest one is worked out as before.
    expect(words).toContain('165');
  }, 120_000);

  test('prints nowhere where the paper lies while it is made', async () => {
    const border = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const field = (code: string): string =>
      paragraph(
        border('begin'),
        `<w:r><w:instrText>${code}</w:instrText></w:r>`,
        border('separate'),
        run('前'),
        border('end'),
      );
    const docx = aDocx({ body: paragraph(run('本文')) + field(' FILENAME \\p ') + field(' INFO FILENAME \\p ') });
    const formulas = ['CELL("filename")', 'CELL("file"&amp;"name",A1)', 'CELL("dateiname")', 'INFO("directory")'];
    const cells = formulas
      .map((formula, i) => row(i + 2, `<c r="A${i + 2}"><f>"本文"&amp;${formula}</f></c>`))
      .join('');
    const behind = '<headerFooter><oddHeader>&amp;L本文&amp;Z&amp;F</oddHeader></headerFooter>';
    const xlsx = anXlsx({ sheets: [{ rows: row(1, '<c r="A1"><v>1</v></c>') + cells, behind }] });
    for (const [kind, bytes] of [
      ['docx', docx],
      ['xlsx', xlsx],
    ] as const) {
      const workFolder = folder();
      const made = await installed(workFolder).pdf({ bytes, kind, title: 'x' }, never);
      if (!made.ok) throw new Error(made.code);
      const file = join(temporaryFolder(), 'paper.pdf');
      writeFileSync(file, made.value);
      const words = (await pdfText(file)).replace(/\s/g, '');
      expect(words).toContain('本文');
      expect(words).not.toContain('/work');
      expect(words).not.toMatch(/file:|tmp|paper\.docx/);
    }
  }, 120_000);

  test('leaves nothing of a file that it can’t read', async () => {
    const workFolder = folder();
    const route = installed(workFolder, asItIs);
    const made = await route.pdf({ ...paper, bytes: new TextEncoder().encode('PK nonsense') }, never);
    // Some versions take nonsense for plain text and make a PDF of it.
    expect(made.ok ? 'a PDF' : made.code).toMatch(/^(a PDF|route\/failed)$/);
    expect(readdirSync(workFolder)).toEqual([]);
  }, 120_000);

  test('that is cancelled ends at once and leaves nothing', async () => {
    const workFolder = folder();
    mkdirSync(workFolder, { recursive: true });
    const route = installed(workFolder);
    const { bytes } = await tritrusApplication(4);
    const stop = new AbortController();
    const making = route.pdf({ bytes, kind: 'docx', title: '' }, stop.signal);
    stop.abort();
    expect(await making).toMatchObject({ ok: false, code: 'route/cancelled' });
    expect(existsSync(workFolder) ? readdirSync(workFolder) : []).toEqual([]);
  }, 60_000);
});
