import { readFile, writeFile } from 'node:fs/promises';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import type { Route, RoutePaper } from './route';
import type { ProgramOutcome } from '../../programs/run-program';
import type { WordOrder, WordSession } from './word-session';
import { withWorkFiles } from '../../programs/work-folder';
import { bytesForProgram, type TamePaper } from './tame-paper';

interface Word {
  workFolder: string;
  /** Stays for papers that come one after the other. */
  session: Pick<WordSession, 'do'>;
  tame: TamePaper;
  hasExcel: boolean;
}

/** Installed Word, and Excel for sheets. On Windows only. */
export const wordRoute = ({ workFolder, session, tame, hasExcel }: Word): Route => {
  const start = (
    paper: RoutePaper,
    told: (pathOf: (ending: string) => string) => Omit<WordOrder, 'source'>,
    signal: AbortSignal,
  ): Promise<Result<Uint8Array | null>> =>
    withWorkFiles(workFolder, async (pathOf): Promise<Result<Uint8Array | null>> => {
      const harmless = await bytesForProgram(paper, tame, 'Word');
      if (!harmless.ok) return harmless;
      const source = pathOf(paper.kind);
      await writeFile(source, harmless.value, { mode: 0o600 });
      const failed = failureOf(await session.do({ source, ...told(pathOf) }, signal), paper.kind);
      if (failed) return failed;
      const made = await readFile(pathOf('pdf')).catch(() => null);
      return success(made && new Uint8Array(made));
    });
  return {
    name: 'word',
    kinds: hasExcel ? ['docx', 'xlsx'] : ['docx'],
    async pdf(paper, signal) {
      const made = await start(paper, (pathOf) => ({ target: pathOf('pdf'), printer: '', copies: 1 }), signal);
      if (!made.ok) return made;
      return made.value ? success(made.value) : failure('route/failed', { program: 'Word', reason: 'no file' });
    },
    async print(paper, { printer, copies }, signal) {
      const printed = await start(paper, () => ({ target: '', printer, copies }), signal);
      return printed.ok ? success(null) : printed;
    },
  };
};

/** The script's own answer where PowerShell lets scripts have no programs: whoever looks after the PC has set that. */
const BARRED = 3;
/** … or runs none at all but signed ones, whatever it is told. An error's name is in no language. */
const NO_SCRIPTS = /PSSecurityException|UnauthorizedAccess/;
/** REGDB_E_CLASSNOTREG: it is there, and no other program can start it, as some from Microsoft's Store. */
const NOT_STARTABLE = /80040154/;

function failureOf({ end, output }: ProgramOutcome, kind: RoutePaper['kind']): Failure | null {
  const program = 'Word';
  if (end.how === 'cancelled') return failure('route/cancelled', {});
  if (end.how === 'time') return failure('route/time', { program });
  if (end.how === 'not-started') return failure('route/failed', { program, reason: end.reason });
  if (end.code === BARRED || NO_SCRIPTS.test(output)) return failure('route/barred', { program });
  if (end.code !== 0 && NOT_STARTABLE.test(output))
    return failure('route/not-startable', { program: kind === 'docx' ? program : 'Excel' });
  return end.code === 0
    ? null
    : failure('route/failed', { program, reason: output.slice(0, 300) || `exit ${end.code}` });
}
