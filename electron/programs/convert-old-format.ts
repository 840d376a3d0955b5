import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foreignKind } from '@shared/forms/opc/foreign-kind';
import { zipLimits } from '@shared/forms/zip/limits';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import { prepareLibreOffice } from './libreoffice-call';
import type { ProgramOutcome, RunProgram } from './run-program';
import { inWorkFolder } from './work-folder';

/** A first start with an empty profile, on a slow PC, and a large file. */
const LIMIT = 90_000;

/** What converting needs of the PC. */
export interface OldFormatConverter {
  /** Path of LibreOffice's `soffice`, as `findLibreOffice` finds it. */
  command: string;
  /** Where files may lie in the clear for a moment. */
  workFolder: string;
  run: RunProgram;
}

/** How LibreOffice calls the formats that Office has had since 2007. */
const NEW_FORMATS = {
  Word: { kind: 'docx', filter: 'docx:MS Word 2007 XML', ending: '.doc' },
  Excel: { kind: 'xlsx', filter: 'xlsx:Calc MS Excel 2007 XML', ending: '.xls' },
} as const;

export interface ConvertedFile {
  kind: 'docx' | 'xlsx';
  bytes: Uint8Array;
}

/**
 * A form from before Office 2007 (.doc, .xls) as .docx or .xlsx, by LibreOffice without a window, in a profile of its own:
 * no macro runs, no link is followed, and nothing of it stays on the disk. How it looks may differ from the original;
 * whoever takes it in has to look at it.
 *
 * @param bytes decide what the file is, whatever it is called
 * @param signal ends LibreOffice with all that it started
 * @returns Problems: `old-format/not-old`, `old-format/cancelled`, `old-format/time`, `old-format/failed`
 */
export async function convertOldFormat(
  bytes: Uint8Array,
  { command, workFolder, run }: OldFormatConverter,
  signal: AbortSignal,
): Promise<Result<ConvertedFile>> {
  const found = foreignKind(bytes);
  if (found?.kind !== 'old' || found.program === 'PowerPoint') return failure('old-format/not-old', {});
  if (bytes.length > zipLimits.file) return failed('too large');
  const { kind, filter, ending } = NEW_FORMATS[found.program];
  return inWorkFolder(workFolder, async (folder) => {
    const { args, env } = await prepareLibreOffice(folder);
    // A name of our own: what the file is called becomes neither part of a command nor of a path.
    const source = join(folder, `form${ending}`);
    await writeFile(source, bytes, { mode: 0o600 });
    const call = [...args, '--convert-to', filter, '--outdir', folder, source];
    const problem = problemOf(await run({ command, args: call, env, timeout: LIMIT, signal }));
    if (problem) return problem;
    // It ends with 0 even where it couldn't read the file.
    const made = await readFile(join(folder, `form.${kind}`)).catch(() => null);
    return made ? success({ kind, bytes: new Uint8Array(made) }) : failed('no file');
  });
}

function problemOf({ end, output }: ProgramOutcome): Failure | null {
  if (end.how === 'cancelled') return failure('old-format/cancelled', {});
  if (end.how === 'time') return failure('old-format/time', {});
  if (end.how === 'not-started') return failed(end.reason);
  return end.code === 0 ? null : failed(output.trim().split('\n').at(-1) ?? `exit ${end.code}`);
}

const failed = (reason: string): Failure => failure('old-format/failed', { reason: reason.slice(0, 300) });
