import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { fontsConfiguration } from '../../electron/programs/office-fonts.ts';
import { notRun } from './not-run.ts';

/** The programs that some tests look at our files with, and what the summary calls them when they are missing. */
const tools = {
  soffice: { programs: ['soffice'], name: 'LibreOffice' },
  writer: { programs: ['soffice'], file: '/usr/lib/libreoffice/program/libswlo.so', name: 'LibreOffice Writer' },
  calc: { programs: ['soffice'], file: '/usr/lib/libreoffice/program/libsclo.so', name: 'LibreOffice Calc' },
  poppler: { programs: ['pdftotext', 'pdftoppm', 'pdfinfo', 'pdffonts'], name: 'poppler (pdftotext, pdftoppm)' },
  popplerData: { programs: [], file: '/usr/share/poppler/cMap/Adobe-Japan1/UniJIS-UTF16-H', name: 'poppler-data' },
  qpdf: { programs: ['qpdf'], name: 'qpdf' },
  strace: { programs: ['strace'], name: 'strace' },
  openssl: { programs: ['openssl'], name: 'openssl' },
  python: { programs: ['python3'], name: 'python3' },
  certificates: { programs: ['openssl', 'certutil'], name: 'openssl, certutil (libnss3-tools)' },
} as const;

export type Tool = keyof typeof tools;

/** Whether this machine has a tool. Says nothing to the summary; tests use {@link needs}. */
export function has(tool: Tool): boolean {
  const wanted = tools[tool];
  return wanted.programs.every(onPath) && (!('file' in wanted) || existsSync(wanted.file));
}

/**
 * Whether this machine has all these tools; notes in the summary of `npm test` what is missing.
 *
 *     describe.skipIf(!needs('writer', 'poppler'))('a finished paper in LibreOffice', …)
 */
export function needs(...wanted: Tool[]): boolean {
  return wanted.map((tool) => has(tool) || notRun(tools[tool].name)).every(Boolean);
}

/** Whether the tests have a working OS keyring (`npm test` tries it once); notes in the summary when not. */
export const needsKeyring = (): boolean => process.env['RENKEI_KEYRING'] === '1' || notRun('keyring');

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const execute = promisify(execFile);
const limits = { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };
/** Milliseconds that LibreOffice may need for one of many, where others want the processor, too. */
const PER_FILE = 2_000;

/**
 * Converts a Word or Excel file with LibreOffice, with a profile of its own: two conversions may run at once, and no
 * user's settings matter. Fonts that are missing are stood in for as in the app, so that pages end where Excel ends them.
 * Throws when LibreOffice fails or writes nothing.
 * @returns the path of the PDF, in `folder` (by default a new temporary one)
 */
export async function convertToPdf(file: string, folder = mkdtempSync(join(tmpdir(), 'pdf-'))): Promise<string> {
  const [pdf = ''] = await convertAllToPdf([file], folder);
  return pdf;
}

/** The same for many files in one start of LibreOffice, which takes longer than a file. @returns their PDFs, in order */
export const convertAllToPdf = (files: readonly string[], folder: string): Promise<string[]> =>
  convertAll(files, folder, 'pdf');

/** @param to ending of what is made: pdf, xls */
export async function convertAll(files: readonly string[], folder: string, to: string): Promise<string[]> {
  const profile = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    const fonts = join(profile, 'fonts.conf');
    writeFileSync(fonts, sameFonts(fontsConfiguration()));
    const options = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile).href}`];
    const { stdout, stderr } = await execute(
      'soffice',
      [...options, '--convert-to', to, '--outdir', folder, ...files],
      { ...limits, timeout: limits.timeout + files.length * PER_FILE, env: { ...process.env, FONTCONFIG_FILE: fonts } },
    );
    return files.map((file) => {
      const made = join(folder, `${basename(file, extname(file))}.${to}`);
      // LibreOffice ends with 0 even when it could not read the file.
      if (!existsSync(made)) throw new Error(`LibreOffice made no ${to} of ${file}: ${stdout}${stderr}`);
      return made;
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Fonts of IPA that a machine happens to have come first, and draw no 葛󠄀: papers are to be looked at with the same ones everywhere. */
const sameFonts = (configuration: string): string => {
  const others = ['IPAMincho', 'IPAPMincho', 'IPAGothic', 'IPAPGothic', 'IPAexMincho', 'IPAexGothic'];
  const patterns = others.map((one) => `<pattern><patelt name="family"><string>${one}</string></patelt></pattern>`);
  return configuration.replace(
    '</fontconfig>',
    `<selectfont><rejectfont>${patterns.join('')}</rejectfont></selectfont>\n</fontconfig>`,
  );
};

/** The text of a PDF; `layout` keeps columns side by side as they stand on the page. Pages end with a form feed. */
export async function pdfText(pdf: string, { layout = false } = {}): Promise<string> {
  const { stdout } = await execute('pdftotext', [...(layout ? ['-layout'] : []), '-enc', 'UTF-8', pdf, '-'], limits);
  return stdout;
}

/** The number of pages. */
export async function pdfPages(pdf: string): Promise<number> {
  const { stdout } = await execute('pdfinfo', [pdf], limits);
  const pages = /^Pages:\s+(\d+)$/m.exec(stdout)?.[1];
  if (!pages) throw new Error(`pdfinfo names no pages: ${stdout}`);
  return Number(pages);
}

/** The fonts of a PDF, and whether each lies in it. */
export async function pdfFonts(pdf: string): Promise<{ name: string; isEmbedded: boolean }[]> {
  const { stdout } = await execute('pdffonts', [pdf], limits);
  const [head = '', , ...lines] = stdout.split('\n');
  const at = head.indexOf('emb');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => ({ name: line.split(' ')[0] ?? '', isEmbedded: line.slice(at, at + 3) === 'yes' }));
}
