import type { z } from 'zod';
import { ja } from 'zod/locales';
import { problem, type Problem, type Result } from '../problems/problem';
import { nameFaults } from './name-faults';
import { procedureFault } from './procedure-names';
import { Procedure } from './procedure-schema';
import { Pack } from './schema';

/** A file of the pack's folder procedures/, by its path in the pack. */
export interface ProcedureFile {
  path: string;
  text: string;
}

/** Something wrong in a pack.json, or in a file of its procedures. */
export interface ManifestProblem extends Problem {
  file: string;
  /** Its place as a JSON pointer (RFC 6901), e.g. `/forms/0/fields/2/type`; '' for the whole file. */
  at: string;
}

const { localeError } = ja();

/**
 * Parses and checks a pack.json, with its procedures that stand in files of their own. The first thing that is wrong is
 * named with its place.
 */
export function readPack(text: string, procedures: readonly ProcedureFile[] = []): Result<Pack> {
  const read = readManifest(text, procedures);
  if ('pack' in read) return { ok: true, value: read.pack };
  const [{ code, message, details }] = read.problems;
  return { ok: false, code, message, details };
}

/** The same, with everything that is wrong. */
export function readManifest(
  text: string,
  procedures: readonly ProcedureFile[] = [],
): { pack: Pack } | { problems: [ManifestProblem, ...ManifestProblem[]] } {
  const manifest = parsed(Pack, text, MANIFEST);
  const further = procedures.map(({ path, text: json }) => parsed(Procedure, json, path));
  const unreadable = [manifest, ...further].flatMap((one) => ('problems' in one ? one.problems : []));
  if (unreadable[0] || 'problems' in manifest) return { problems: some(unreadable) };
  const own = further.flatMap((one) => ('value' in one ? [one.value] : []));
  const pack = { ...manifest.value, procedures: [...manifest.value.procedures, ...own] };
  const faults = nameFaults(pack).map(({ at, reason, outside }) =>
    outside === undefined ? invalid(at, reason) : { file: MANIFEST, at, ...problem('pack/path', { path: outside }) },
  );
  const inProcedures = procedureFault(pack);
  if (inProcedures) faults.push({ ...invalid(inProcedures.path, inProcedures.reason), at: '' });
  return faults[0] ? { problems: some(faults) } : { pack: withOwnRefusals(pack) };
}

const MANIFEST = 'pack.json';

function some(problems: readonly ManifestProblem[]): [ManifestProblem, ...ManifestProblem[]] {
  const [first, ...others] = problems;
  if (!first) throw new Error('a refusal has a reason');
  return [first, ...others];
}

function parsed<S extends z.ZodType>(
  schema: S,
  text: string,
  file: string,
): { value: z.output<S> } | { problems: ManifestProblem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [invalid('', `JSON として読めません（${(error as Error).message}）`, file)] };
  }
  const read = schema.safeParse(json, { error: localeError });
  if (read.success) return { value: read.data };
  return { problems: read.error.issues.map(({ path, message }) => invalid(pointer(path), message, file)) };
}

function invalid(at: string, reason: string, file = MANIFEST): ManifestProblem {
  const path = file === MANIFEST ? at || file : `${file} ${at}`.trim();
  return { file, at, ...problem('pack/invalid', { path, reason }) };
}

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What the network takes of no form is refused by each of them. */
const withOwnRefusals = (pack: Pack): Pack => ({
  ...pack,
  forms: pack.forms.map((form) => ({
    ...form,
    refusals: [
      ...form.refusals,
      ...pack.refusals.filter(({ output }) => form.refusals.every((own) => own.output !== output)),
    ],
  })),
});
