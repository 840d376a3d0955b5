import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { channels } from '@shared/channels/channels';
import { readManifest, type PackText } from '@shared/packs/read-pack';
import { schemaCheck } from '../../city-endpoint/schema-check.ts';
import { anyWords } from '../any-words.ts';
import { must, target } from '../target.ts';

/** What is put in the place of something, by the way that leads there; each step is taken among what there is. */
interface Spoilt {
  steps: number[];
  how: 'value' | 'without' | 'twice' | 'renamed' | 'deep';
  value: unknown;
  name: string;
}

interface PackCase {
  pack: string;
  /** Which of its files, behind pack.json. */
  file: number;
  spoilt: Spoilt[];
  /** Where the text itself is cut, and what is put in. */
  cut: { at: number; length: number; piece: string } | undefined;
}

const folder = join(import.meta.dirname, '../../../resources/packs');
const filesOf = (name: string): PackText[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(?:pack\.json|[^/]+\/form\.json|procedures\/.*\.json)$/.test(path))
    .sort((a, b) => Number(b === 'pack.json') - Number(a === 'pack.json') || (a < b ? -1 : 1))
    .map((path) => ({ path, text: readFileSync(join(folder, name, path), 'utf8') }));
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const packs = new Map(names.map((name) => [name, filesOf(name)]));
const schemas = new Map(
  ['pack', 'form', 'procedure'].map((name) => [
    name,
    schemaCheck(JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as Record<string, unknown>),
  ]),
);

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1.5,
    1e99,
    true,
    false,
    [],
    {},
    [[]],
    '../x',
    '/etc/passwd',
    'C:\\x',
    'con',
    'a\u0000b',
    '\ud800',
    '$eval("1")',
    '{{',
    '}}',
    '(((((',
    '.*',
    '2026-02-30',
    'constructor',
    '__proto__',
  ),
  anyWords,
  fc.jsonValue({ maxDepth: 2 }),
);
const cases: fc.Arbitrary<PackCase> = fc.record({
  pack: fc.constantFrom(...names),
  file: fc.nat({ max: 30 }),
  spoilt: fc.array(
    fc.record({
      steps: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 7 }),
      how: fc.constantFrom('value', 'value', 'without', 'twice', 'renamed', 'deep'),
      value: odd,
      name: fc.constantFrom('__proto__', 'constructor', 'id', 'kind', 'label', 'x', ''),
    }),
    { maxLength: 3 },
  ),
  cut: fc.option(
    fc.record({
      at: fc.nat({ max: 20_000 }),
      length: fc.nat({ max: 10 }),
      piece: fc.constantFrom('', '{', '}', '[', ',', '"', '\\', '\u0000', '\ufeff', '1e999', '//', '{"a":'.repeat(500)),
    }),
    { nil: undefined, freq: 8 },
  ),
});

/** The files of a pack as somebody writes them: read, or refused with each place; and what is read keeps to the schema that editors are given. */
export const pack = target<PackCase>({
  limit: 10,
  cases,
  check({ pack, file, spoilt, cut }) {
    const files = packs.get(pack) ?? [];
    const at = file % Math.max(1, files.length);
    const changed = files.map((one, i) => (i === at ? { ...one, text: textOf(one.text, spoilt, cut) } : one));
    const [manifest, ...beside] = changed;
    if (!manifest) return;
    const read = readManifest(manifest.text, channels, {
      forms: beside.filter(({ path }) => path.endsWith('/form.json')),
      procedures: beside.filter(({ path }) => path.startsWith('procedures/')),
    });
    if ('problems' in read) {
      for (const problem of read.problems)
        must(/[ぁ-んァ-ヶ一-龠]/.test(problem.message), 'a problem says nothing', problem);
      return;
    }
    const one = changed[at];
    if (!one) return;
    const schema = schemas.get(
      one.path === 'pack.json' ? 'pack' : one.path.startsWith('procedures/') ? 'procedure' : 'form',
    );
    const complaints = schema?.(JSON.parse(one.text)) ?? [];
    must(complaints.length === 0, 'what is read is refused by the published schema', {
      path: one.path,
      complaints: complaints.slice(0, 3),
      spoilt,
    });
  },
});

function textOf(text: string, spoilt: readonly Spoilt[], cut: PackCase['cut']): string {
  const value = JSON.parse(text) as unknown;
  for (const one of spoilt) spoil(value, one);
  const made = spoilt.length === 0 ? text : JSON.stringify(value);
  if (!cut) return made;
  const at = cut.at % (made.length + 1);
  return made.slice(0, at) + cut.piece + made.slice(at + cut.length);
}

function spoil(whole: unknown, { steps, how, value, name }: Spoilt): void {
  let inside = whole;
  for (const [i, step] of steps.entries()) {
    if (typeof inside !== 'object' || inside === null) return;
    const keys = Object.keys(inside);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    const place = inside as Record<string, unknown>;
    const next = place[key];
    if (i < steps.length - 1 && typeof next === 'object' && next !== null) {
      inside = next;
      continue;
    }
    if (how === 'value') place[key] = value;
    else if (how === 'twice' && Array.isArray(inside)) inside.push(structuredClone(next));
    else if (how === 'renamed') {
      // A list of JSON has no names: one of a list here would be that of its own class.
      if (!Array.isArray(place))
        Object.defineProperty(place, name, { value: next, enumerable: true, configurable: true, writable: true });
    } else if (how === 'deep') place[key] = JSON.parse('['.repeat(50) + ']'.repeat(50));
    else if (Array.isArray(inside)) inside.splice(Number(key), 1);
    else Reflect.deleteProperty(place, key);
    return;
  }
}
