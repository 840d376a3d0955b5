import { z } from 'zod';
import { ja } from 'zod/locales';
import { problem, type Problem, type Result } from '../problems/problem';
import type { KnownChannels } from './network-schema';
import { nameFaults } from './name-faults';
import { withoutUnaskedNetwork } from './network-of';
import { procedureFault } from './procedure-names';
import { Procedure } from './procedure-schema';
import { resolvePack } from './resolve-pack';
import { Pack } from './schema';
import { WrittenFormFile, WrittenPack, type WrittenForm } from './written-pack';
import { writtenPlace, type WrittenPlace } from './written-place';
import { MANIFEST } from './pack-limits';

/** A file of the pack's folder, procedures/<name>.json or <name>/form.json, by its path in the pack. */
export interface PackText {
  path: string;
  text: string;
}

/** The texts of a pack that stand beside its pack.json. */
export interface PackTexts {
  procedures?: readonly PackText[];
  forms?: readonly PackText[];
}

/** Something wrong in a pack.json, or in another of the pack's own files. */
export interface ManifestProblem extends Problem, WrittenPlace {}

/** A pack, and where its author has written what stands at a place of it. */
export interface ReadPack {
  pack: Pack;
  written: (at: string) => WrittenPlace;
}

const { localeError } = ja();

/**
 * Parses and checks a pack.json, with its forms and procedures that stand in files of their own. The first thing that is
 * wrong is named with its place.
 */
export function readPack(text: string, channels: KnownChannels, beside: PackTexts = {}): Result<Pack> {
  const read = readManifest(text, channels, beside);
  if ('pack' in read) return { ok: true, value: read.pack };
  const [{ code, message, details }] = read.problems;
  return { ok: false, code, message, details };
}

/** The same, with everything that is wrong. */
export function readManifest(
  text: string,
  channels: KnownChannels,
  beside: PackTexts = {},
): ReadPack | { problems: [ManifestProblem, ...ManifestProblem[]] } {
  const manifest = manifestOf(text, beside.forms ?? []);
  const further = (beside.procedures ?? []).map(({ path, text: json }) => parsed(Procedure, json, path));
  const unreadable = [manifest, ...further].flatMap((one) => ('problems' in one ? one.problems : []));
  if (unreadable[0] || 'problems' in manifest) return { problems: some(unreadable) };
  const own = further.flatMap((one) => ('value' in one ? [one.value] : []));
  const pack = { ...manifest.pack, procedures: [...manifest.pack.procedures, ...own] };
  const faults = nameFaults(pack, channels).map(({ at, reason, outside }) => {
    const place = manifest.written(at);
    if (outside !== undefined) return { ...place, ...problem('pack/path', { path: outside }) };
    return invalid(place.at, reason, place.file);
  });
  const inProcedures = procedureFault(pack);
  if (inProcedures) faults.push({ ...invalid(inProcedures.path, inProcedures.reason), at: '' });
  return faults[0] ? { problems: some(faults) } : { pack: withOwnRefusals(pack), written: manifest.written };
}

type Manifest = ReadPack | { problems: ManifestProblem[] };

/** An old pack, of format 1, says its expressions outright, as a pack of today is held. */
function manifestOf(text: string, formTexts: readonly PackText[]): Manifest {
  const json = parsed(z.unknown(), text, MANIFEST);
  if ('problems' in json) return json;
  const { schema } = (json.value ?? {}) as { schema?: unknown };
  if (schema !== 2 && schema !== 3) {
    const old = checked(Pack.extend({ schema: z.literal(1) }), json.value, MANIFEST);
    return 'problems' in old ? old : { pack: old.value, written: (at) => ({ file: MANIFEST, at }) };
  }
  const manifest = checked(WrittenPack, json.value, MANIFEST);
  if ('problems' in manifest) return manifest;
  const forms = manifest.value.forms.map((form, i): FormRead =>
    typeof form === 'string'
      ? formOf(form, i, formTexts)
      : { value: form, place: { file: MANIFEST, at: `/forms/${i}` } },
  );
  const problems = forms.flatMap((form) => ('problems' in form ? form.problems : []));
  if (problems[0]) return { problems };
  const read = forms.flatMap((form) => ('value' in form ? [form] : []));
  return {
    pack: withoutUnaskedNetwork(
      resolvePack(
        manifest.value,
        read.map(({ value }) => value),
      ),
    ),
    written: writtenPlace(read.map(({ value, place }) => ({ form: value, place }))),
  };
}

type FormRead = { value: WrittenForm; place: WrittenPlace } | { problems: ManifestProblem[] };

/** A form in a folder of its own. Its template lies beside it. */
function formOf(name: string, i: number, texts: readonly PackText[]): FormRead {
  const path = `${name}/form.json`;
  const file = texts.find((one) => one.path === path);
  if (!file) return { problems: [invalid(`/forms/${i}`, `${path} がありません`)] };
  const read = parsed(WrittenFormFile, file.text, path);
  if ('problems' in read) return read;
  const { $schema: _, ...form } = read.value;
  const value = { ...form, template: `${name}/${form.template}` };
  return { value, place: { file: path, at: '' } };
}

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
    return { problems: [invalid('', `JSON として読めません。${whereItSlips(text, (error as Error).message)}`, file)] };
  }
  const strangers = MAY_BE_PROTO.test(text) ? protoKeys(json) : [];
  if (strangers.length > 0)
    return { problems: strangers.map((path) => invalid(pointer(path), `「${PROTO}」という名前は使えません`, file)) };
  return checked(schema, json, file);
}

/** The line that can't be read, as it stands, and what is mostly missing there. */
function whereItSlips(text: string, told: string): string {
  const at = /position (\d+)/.exec(told)?.[1];
  if (at === undefined) return '終わりまでそろっているか、「,」や「"」が抜けていないかを確かめてください';
  const lines = text.slice(0, Number(at)).split('\n');
  const line = text.split('\n')[lines.length - 1]?.trim().slice(0, 60) ?? '';
  return `${lines.length}行目「${line}」か、その前の行で、「,」や「"」が抜けていないかを確かめてください`;
}

/** The one name that zod leaves out of a list by name without a word: what stands under it would be gone. */
const PROTO = '__proto__';
/** Outright, or with a letter of it as `\u005f`: all other texts of a pack are spared the way through each of their values. */
const MAY_BE_PROTO = /__proto__|\\u00(?:5f|6f|7[024])/i;
function protoKeys(json: unknown): string[][] {
  const found: string[][] = [];
  // A list and not a call in a call: whoever writes a file may nest as deep as they like.
  const open: { value: unknown; path: Path | null }[] = [{ value: json, path: null }];
  for (let one = open.pop(); one; one = open.pop())
    if (one.value !== null && typeof one.value === 'object')
      for (const [key, value] of Object.entries(one.value)) {
        const path = { key, before: one.path };
        if (key === PROTO) found.push(stepsOf(path));
        else open.push({ value, path });
      }
  return found;
}

/** The way to a value, shared by all that stands below it. */
interface Path {
  key: string;
  before: Path | null;
}
function stepsOf(path: Path): string[] {
  const steps: string[] = [];
  for (let step: Path | null = path; step; step = step.before) steps.unshift(step.key);
  return steps;
}

function checked<S extends z.ZodType>(
  schema: S,
  json: unknown,
  file: string,
): { value: z.output<S> } | { problems: ManifestProblem[] } {
  const read = schema.safeParse(json, { error: localeError });
  if (read.success) return { value: read.data };
  return {
    problems: read.error.issues.flatMap((issue) =>
      deepest(issue).map(({ path, message }) => invalid(pointer(path), message, file)),
    ),
  };
}

type Issue = z.core.$ZodIssue;

/**
 * Where one of several things may stand, whoever wrote it is told of the one that it was meant to be: that whose own
 * words are there, which is the one with something to say deep inside, or with the fewest things.
 */
function deepest(issue: Issue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((issues) => issues.flatMap(deepest));
  const depth = (branch: { path: PropertyKey[] }[]): number => Math.max(0, ...branch.map(({ path }) => path.length));
  const unknownWords = (issues: readonly Issue[]): number =>
    issues.filter(({ code, path }) => path.length === 0 && code !== 'custom').length;
  const best = issue.errors
    .map((issues, i) => ({ branch: branches[i] ?? [], unknown: unknownWords(issues) }))
    .sort((a, b) => a.unknown - b.unknown || depth(b.branch) - depth(a.branch) || a.branch.length - b.branch.length)[0];
  return (best?.branch ?? []).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
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
