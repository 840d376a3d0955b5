import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import { prepareLibreOffice } from '../../programs/libreoffice-call';
import type { PrintTarget, Route, RoutePaper } from './route';
import type { ProgramOutcome, RunProgram } from '../../programs/run-program';
import { inWorkFolder } from '../../programs/work-folder';
import { bytesForProgram, type TamePaper } from './tame-paper';

/** A first start with an empty profile, on a slow PC, and a paper of many pages. */
const LIMIT = 90_000;

interface LibreOffice {
  /** Path of `soffice`. */
  command: string;
  /** Where papers may lie in the clear for a moment. */
  workFolder: string;
  run: RunProgram;
  tame: TamePaper;
}

/**
 * LibreOffice without a window, with a profile of its own for each paper: it doesn't meet a LibreOffice that somebody works
 * in, and no macro, no link and no setting of theirs counts.
 */
export const libreOfficeRoute = ({ command, workFolder, run, tame }: LibreOffice): Route => {
  const start = (paper: RoutePaper, how: readonly string[], signal: AbortSignal, result: string | null) =>
    inWorkFolder(workFolder, async (folder): Promise<Result<Uint8Array | null>> => {
      const harmless = await bytesForProgram(paper, tame, 'LibreOffice');
      if (!harmless.ok) return harmless;
      const { args, env } = await prepareLibreOffice(folder);
      const source = join(folder, `paper.${paper.kind}`);
      await writeFile(source, harmless.value, { mode: 0o600 });
      const call = [...args, ...how.map((one) => (one === FOLDER ? folder : one)), source];
      const outcome = await run({ command, args: call, env, timeout: LIMIT, signal });
      const failed = failureOf(outcome);
      if (failed) return failed;
      // It ends with 0 even where it couldn't read the file. Of a print it says nothing else: that is all that can be told of it.
      if (result === null) return NOT_READ.test(outcome.output) ? refused(outcome.output) : success(null);
      const made = await readFile(join(folder, result)).catch(() => null);
      return made ? success(new Uint8Array(made)) : refused(outcome.output);
    });
  return {
    name: 'libreoffice',
    kinds: ['docx', 'xlsx'],
    async pdf(paper, signal) {
      const made = await start(paper, ['--convert-to', 'pdf', '--outdir', FOLDER], signal, 'paper.pdf');
      if (!made.ok) return made;
      return made.value ? success(made.value) : refused('');
    },
    async print(paper, target, signal) {
      // Its command line knows no number of copies: the paper goes as often.
      for (let copy = 0; copy < target.copies; copy++) {
        const printed = await start(paper, printing(target), signal, null);
        if (!printed.ok) return printed;
      }
      return success(null);
    },
  };
};

/** In no language but its own, on the command line. */
const NOT_READ = /source file could not be loaded/i;

/** Stands for the folder of the paper in a command line that is put together before there is one. */
const FOLDER = '\0folder';

const printing = ({ printer }: PrintTarget): string[] => (printer === '' ? ['-p'] : ['--pt', printer]);

const refused = (output: string): Failure =>
  failure('route/failed', { program: 'LibreOffice', reason: lastLine(output) || 'no file' });

function failureOf({ end, output }: ProgramOutcome): Failure | null {
  if (end.how === 'cancelled') return failure('route/cancelled', {});
  if (end.how === 'time') return failure('route/time', { program: 'LibreOffice' });
  if (end.how === 'not-started') return failure('route/failed', { program: 'LibreOffice', reason: end.reason });
  return end.code === 0 ? null : refused(output || `exit ${end.code}`);
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
