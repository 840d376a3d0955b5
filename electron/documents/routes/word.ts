import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import type { Route, RoutePaper } from './route';
import { powershellIn } from '../../programs/powershell';
import type { ProgramOutcome, RunProgram } from '../../programs/run-program';
import { WORD_SCRIPT } from './word-script';
import { inWorkFolder } from '../../programs/work-folder';
import { bytesForProgram, type TamePaper } from './tame-paper';

/** Word starts slowly when Windows has just started. */
const LIMIT = 120_000;

interface Word {
  workFolder: string;
  run: RunProgram;
  /** Windows' own folder, from which alone PowerShell is taken. */
  windows: string;
  /** Ends the Word or Excel that a broken-off script left behind. */
  endProgram: (pid: number) => void;
  tame: TamePaper;
  hasExcel: boolean;
}

/** Installed Word, and Excel for sheets. On Windows only. */
export const wordRoute = ({ workFolder, run, windows, endProgram, tame, hasExcel }: Word): Route => {
  const command = powershellIn(windows);
  const start = (
    paper: RoutePaper,
    told: (folder: string) => readonly string[],
    signal: AbortSignal,
  ): Promise<Result<Uint8Array | null>> =>
    inWorkFolder(workFolder, async (folder): Promise<Result<Uint8Array | null>> => {
      const harmless = await bytesForProgram(paper, tame, 'Word');
      if (!harmless.ok) return harmless;
      const [script, source] = [join(folder, 'print.ps1'), join(folder, `paper.${paper.kind}`)];
      await writeFile(script, WORD_SCRIPT, { mode: 0o600 });
      await writeFile(source, harmless.value, { mode: 0o600 });
      const args = [...FLAGS, '-File', script, '-Source', source, ...told(folder)];
      const outcome = await run({ command, args, timeout: LIMIT, signal });
      if (outcome.end.how !== 'ended') endLeft(outcome.output, endProgram);
      const failed = failureOf(outcome);
      if (failed) return failed;
      const made = await readFile(join(folder, 'paper.pdf')).catch(() => null);
      return success(made && new Uint8Array(made));
    });
  return {
    name: 'word',
    kinds: hasExcel ? ['docx', 'xlsx'] : ['docx'],
    async pdf(paper, signal) {
      const made = await start(paper, (folder) => ['-Target', join(folder, 'paper.pdf')], signal);
      if (!made.ok) return made;
      return made.value ? success(made.value) : failure('route/failed', { program: 'Word', reason: 'no file' });
    },
    async print(paper, { printer, copies }, signal) {
      const chosen = printer === '' ? [] : ['-Printer', printer];
      const printed = await start(paper, () => [...chosen, '-Copies', String(copies)], signal);
      return printed.ok ? success(null) : printed;
    },
  };
};

/** Nobody's start-up script is read, nothing is asked, and the one script that we wrote may run. */
const FLAGS = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass'];

function endLeft(output: string, endProgram: (pid: number) => void): void {
  const pid = Number(/^pid (\d+)\r?$/m.exec(output)?.[1]);
  if (pid > 0) endProgram(pid);
}

/** The script's own answer where PowerShell lets scripts have no programs: whoever looks after the PC has set that. */
const BARRED = 3;
/** … or runs none at all but signed ones, whatever it is told. An error's name is in no language. */
const NO_SCRIPTS = /PSSecurityException|UnauthorizedAccess/;

function failureOf({ end, output }: ProgramOutcome): Failure | null {
  const program = 'Word';
  if (end.how === 'cancelled') return failure('route/cancelled', {});
  if (end.how === 'time') return failure('route/time', { program });
  if (end.how === 'not-started') return failure('route/failed', { program, reason: end.reason });
  if (end.code === BARRED || NO_SCRIPTS.test(output)) return failure('route/barred', { program });
  const said = output.replace(/^pid \d+\r?$/m, '').trim();
  return end.code === 0 ? null : failure('route/failed', { program, reason: said.slice(0, 300) || `exit ${end.code}` });
}
