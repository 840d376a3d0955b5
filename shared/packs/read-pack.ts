import { z } from 'zod';
import { problem, type Problem, type Result } from '../problems/problem';
import type { KnownChannels } from './network-schema';
import { nameFaults } from './name-faults';
import { withNamedFields } from './nameless-fields';
import { withoutUnaskedNetwork } from './network-of';
import { withOwnWays } from './own-steps';
import { procedureFault } from './procedure-names';
import { Procedure } from './procedure-schema';
import { JsonBounds, TOO_MANY } from './json-bounds';
import { JsonPlaces, START, type TextPlace } from './json-places';
import { resolvePack } from './resolve-pack';
import { Pack } from './schema';
import { checkedBySchema, placeInWords } from './schema-faults';
import { WrittenFormFile, WrittenPack, type WrittenForm } from './written-pack';
import { writtenPlace, type WrittenPlace } from './written-place';
import { MANIFEST, packLimits } from './pack-limits';
import { perhapsMeant } from '../text/nearest-word';

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

/** Where something stands in a file of the pack, for programs and for people. */
export interface PlaceInPack extends WrittenPlace, TextPlace {}

/** Something wrong in a pack.json, or in another of the pack's own files. */
export interface ManifestProblem extends Problem, PlaceInPack {}

/** A pack, and where its author has written what stands at a place of it. */
export interface ReadPack {
  pack: Pack;
  written: (at: string) => PlaceInPack;
}

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
  const bounds = new JsonBounds();
  const manifest = manifestOf(new PackFile(MANIFEST, text, bounds), beside.forms ?? []);
  const further = (beside.procedures ?? []).map(({ path, text: json }) =>
    parsed(Procedure, new PackFile(path, json, bounds)),
  );
  const unreadable = [manifest, ...further].flatMap((one) => ('problems' in one ? one.problems : []));
  if (unreadable[0] || 'problems' in manifest) return { problems: some(unreadable.slice(0, packLimits.told)) };
  const own = further.flatMap((one) => ('value' in one ? [one.value] : []));
  const pack = { ...manifest.pack, procedures: [...manifest.pack.procedures, ...own] };
  const placed = placesIn(manifest);
  const faults = nameFaults(pack, channels)
    .slice(0, packLimits.told)
    .map(({ at, reason, unknown, outside }) => {
      const { file, at: written } = manifest.written(at);
      if (outside !== undefined) return { ...placed(at), ...problem('pack/path', { path: outside }) };
      const meant = unknown ? perhapsMeant(unknown.word, unknown.among) : '';
      return (manifest.files.get(file) ?? manifest.main).problem(stepsOf(written), reason + meant);
    });
  const inProcedures = procedureFault(pack);
  if (inProcedures) {
    const { path, reason } = inProcedures;
    faults.push({ ...manifest.main.place([]), ...problem('pack/invalid', { path, reason }) });
  }
  return faults[0]
    ? { problems: some(inOrder(faults, [MANIFEST, ...manifest.files.keys()])) }
    : { pack: withOwnWays(withOwnRefusals(pack), channels), written: placed };
}

interface Manifest {
  pack: Pack;
  written: (at: string) => WrittenPlace;
  main: PackFile;
  files: ReadonlyMap<string, PackFile>;
}

const placesIn =
  ({ written, main, files }: Manifest) =>
  (at: string): PlaceInPack => {
    const place = written(at);
    return (files.get(place.file) ?? main).place(stepsOf(place.at));
  };

/** An old pack, of format 1, says its expressions outright, as a pack of today is held. */
function manifestOf(main: PackFile, formTexts: readonly PackText[]): Manifest | { problems: ManifestProblem[] } {
  const json = parsed(z.unknown(), main);
  if ('problems' in json) return json;
  const { schema, forms: named } = (json.value ?? {}) as { schema?: unknown; forms?: unknown };
  if (schema === 1) {
    const old = main.checked(Pack.extend({ schema: z.literal(1) }), json.value);
    if ('problems' in old) return old;
    return { pack: old.value, written: (at) => ({ file: MANIFEST, at }), main, files: new Map() };
  }
  const manifest = main.checked(WrittenPack, json.value);
  const files = new Map(formTexts.map(({ path, text: own }) => [path, new PackFile(path, own, main.bounds)]));
  const entries: unknown[] = 'value' in manifest ? manifest.value.forms : Array.isArray(named) ? named : [];
  // Those in files of their own are read where the pack's own file has a slip, too: whoever mends it sees all at once.
  const forms = entries.map((form, i): FormRead => {
    if (typeof form === 'string') return formOf(form, i, main, files);
    return { value: form as WrittenForm, place: { file: MANIFEST, at: `/forms/${i}` } };
  });
  const problems = [manifest, ...forms].flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems[0] || 'problems' in manifest) return { problems };
  const read = forms.flatMap((form) => ('value' in form ? [form] : []));
  const pack = resolvePack(
    manifest.value,
    read.map(({ value }) => value),
  );
  const written = writtenPlace(read.map(({ value, place }) => ({ form: value, place })));
  return { pack: withNamedFields(withoutUnaskedNetwork(pack)), written, main, files };
}

type FormRead = { value: WrittenForm; place: WrittenPlace } | { problems: ManifestProblem[] };

/** A form in a folder of its own. Its template lies beside it. */
function formOf(name: string, i: number, main: PackFile, files: ReadonlyMap<string, PackFile>): FormRead {
  const path = `${name}/form.json`;
  const file = files.get(path);
  if (!file) return { problems: [main.problem(['forms', i], `${path} がありません`)] };
  const read = parsed(WrittenFormFile, file);
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
  file: PackFile,
): { value: z.output<S> } | { problems: ManifestProblem[] } {
  const { text } = file;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problems: [file.slip()] };
  }
  const much = file.bounds.fault(json);
  if (much !== null) return { problems: [file.whole(much)] };
  const strangers = MAY_BE_PROTO.test(text) ? protoKeys(json) : [];
  if (strangers.length > 0)
    return { problems: strangers.map((path) => file.problem(path, `「${PROTO}」という名前は使えません`, true)) };
  return file.checked(schema, json);
}

/** One of the pack's own files, and what is wrong at its places. Where a place is, is looked for only when it is asked. */
class PackFile {
  private read: JsonPlaces | null = null;
  private schema: z.ZodType = z.unknown();
  private json: unknown;

  constructor(
    private readonly file: string,
    readonly text: string,
    readonly bounds: JsonBounds,
  ) {}

  checked<S extends z.ZodType>(schema: S, json: unknown): { value: z.output<S> } | { problems: ManifestProblem[] } {
    this.schema = schema;
    this.json = json;
    const checked = checkedBySchema(schema, json);
    if ('value' in checked) return checked;
    const problems = checked.faults.map(({ path, reason, isName }) => this.problem(path, reason, isName));
    return { problems: inOrder(problems, [this.file]) };
  }

  place(path: readonly PropertyKey[], of: 'value' | 'name' = 'value'): PlaceInPack {
    return { file: this.file, at: pointer(path), ...this.places().find(path, of) };
  }

  problem(path: readonly PropertyKey[], reason: string, isName = false): ManifestProblem {
    const where = placeInWords(this.schema, this.json, path);
    return this.told(this.place(path, isName ? 'name' : 'value'), where, reason);
  }

  /** Of all of it: its values are looked at no further. */
  whole(reason: string): ManifestProblem {
    return this.told({ file: this.file, at: '', ...START }, '', reason);
  }

  /** Where it stops being JSON: the line as it stands, and what is mostly missing there. */
  slip(): ManifestProblem {
    const { slip, isTooMuch } = this.places();
    if (isTooMuch) return this.whole(TOO_MANY);
    const place = { ...this.place([]), ...slip };
    const line = this.text.split('\n')[place.line - 1]?.trim().slice(0, 60) ?? '';
    const mostly = '「,」や「"」や閉じるかっこが抜けていないか、余っていないかを確かめてください';
    return this.told(place, '', `JSON として読めません。${place.line}行目「${line}」か、その前の行で、${mostly}`);
  }

  private told(place: PlaceInPack, where: string, reason: string): ManifestProblem {
    const { file, at, line, column } = place;
    const path = file === MANIFEST ? at || file : `${file} ${at}`.trim();
    const short = reason.length > MOST_SAID ? `${reason.slice(0, MOST_SAID)}…` : reason;
    return { ...place, ...problem('pack/invalid', { path, reason: short, file, where, line, column }) };
  }

  private places(): JsonPlaces {
    return (this.read ??= new JsonPlaces(this.text));
  }
}

/** Letters of a reason: names in it may be anybody's. */
const MOST_SAID = 1_000;

/** As somebody meets them who reads the files from top to bottom. */
const inOrder = (problems: readonly ManifestProblem[], files: readonly string[]): ManifestProblem[] =>
  [...problems].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);

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
        if (key === PROTO) found.push(namesTo(path));
        else open.push({ value, path });
      }
  return found;
}

/** The way to a value, shared by all that stands below it. */
interface Path {
  key: string;
  before: Path | null;
}
function namesTo(path: Path): string[] {
  const steps: string[] = [];
  for (let step: Path | null = path; step; step = step.before) steps.unshift(step.key);
  return steps;
}

/** RFC 6901, both ways. */
const stepsOf = (at: string): string[] =>
  at
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
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
