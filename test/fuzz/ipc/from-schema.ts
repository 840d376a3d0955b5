import fc from 'fast-check';
import type { z } from 'zod';
import { anyText } from '../../builders/any-text';

/** What a schema of zod says of itself, as far as it is asked here. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  catchall?: z.ZodType;
  element?: z.ZodType;
  items?: z.ZodType[];
  options?: z.ZodType[];
  entries?: Record<string, string | number>;
  values?: unknown[];
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  left?: z.ZodType;
  right?: z.ZodType;
  getter?: () => z.ZodType;
  checks?: {
    _zod: {
      def: { check: string; minimum?: number; maximum?: number; value?: number; format?: string; pattern?: RegExp };
    };
  }[];
  format?: string;
  pattern?: RegExp;
}
type Known = (key: string) => readonly unknown[];

const DEEPEST = 5;
const definitionOf = (schema: z.ZodType): Definition => (schema as unknown as { _zod: { def: Definition } })._zod.def;

/**
 * Values that a schema lets in, edges first among them: what fits everywhere but where only a check of its own can tell, so that it is to be
 * asked once more.
 *
 * @param known what a field of this name may well hold, so that it leads somewhere
 */
export const fromSchema = (schema: z.ZodType, known: Known, key = '', depth = 0): fc.Arbitrary<unknown> => {
  const usual = ofType(schema, known, key, depth);
  const here = known(key);
  return here.length === 0
    ? usual
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...here) }, { weight: 1, arbitrary: usual });
};

function ofType(schema: z.ZodType, known: Known, key: string, depth: number): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema);
  const further = (one: z.ZodType | undefined, name = key): fc.Arbitrary<unknown> =>
    one ? fromSchema(one, known, name, depth + 1) : fc.constant(undefined);
  switch (definition.type) {
    case 'object':
      return ofObject(definition, further);
    case 'array': {
      const [least, most] = lengths(definition);
      return fc.array(further(definition.element), {
        minLength: Math.min(least, 50),
        maxLength: Math.max(least, Math.min(most, depth > DEEPEST ? 0 : 3)),
      });
    }
    case 'tuple':
      return fc.tuple(...(definition.items ?? []).map((one) => further(one)));
    case 'record':
      return fc
        .array(fc.tuple(further(definition.keyType), further(definition.valueType)), { maxLength: 3 })
        .map((entries) => Object.fromEntries(entries as [string, unknown][]) as unknown);
    case 'union':
      return fc.oneof(...(definition.options ?? []).map((one) => further(one)));
    case 'intersection':
      return fc
        .tuple(further(definition.left), further(definition.right))
        .map(([one, other]) => Object.assign({}, one, other) as unknown);
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(definition.values ?? []));
    case 'nullable':
      return fc.oneof(fc.constant(null), further(definition.innerType));
    case 'optional':
    case 'default':
    case 'prefault':
    case 'catch':
      return fc.oneof(fc.constant(undefined), further(definition.innerType));
    case 'readonly':
    case 'nonoptional':
      return further(definition.innerType);
    case 'pipe':
      return further(definition.in);
    case 'lazy':
      return depth > DEEPEST ? fc.constant(null) : further(definition.getter?.());
    case 'string':
      return ofText(definition);
    case 'number':
      return ofNumber(definition);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'void':
    case 'undefined':
      return fc.constant(undefined);
    case 'custom':
      return fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.array(fc.array(fc.string(), { maxLength: 3 }), { maxLength: 3 }),
      );
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function ofObject(
  { shape = {} }: Definition,
  further: (one: z.ZodType, name: string) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape).map(([name, one]) =>
    further(one, name).map((value): [string, unknown] => [name, value]),
  );
  return fc
    .tuple(...fields)
    .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown);
}

function lengths({ checks = [] }: Definition): [least: number, most: number] {
  let [least, most] = [0, Infinity];
  for (const { _zod } of checks) {
    const { check, minimum, maximum } = _zod.def;
    if (check === 'min_length') least = minimum ?? 0;
    if (check === 'max_length') most = maximum ?? Infinity;
  }
  return [least, most];
}

const UUIDS = [
  '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a01',
  '0b6ad1a1-5c1b-4b7e-9a0e-3f2f6d0c9e11',
  '3f2a91c4-5b1d-4c8e-9a30-6d2f7b0e4a11',
];
const FORMATS: Record<string, readonly string[]> = {
  uuid: UUIDS,
  guid: UUIDS,
  date: ['2026-11-20', '2024-02-29', '1900-01-01', '2999-12-31', '1926-12-25'],
  datetime: ['2026-11-20T03:00:00Z', '2026-11-20T03:00:00.123Z', '2999-12-31T23:59:59.999Z'],
  email: ['mihon@himawari.example', 'a@b.example'],
  url: ['https://city.example/', 'http://127.0.0.1:1/', 'file:///etc/passwd'],
};
const EDGES = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '../x',
  '/',
  'C:\\x',
  'con',
  'a\u0000b',
  '\ud800',
  '𠮷',
  'own',
  'null',
  '=1+1',
  '%00',
  '<b>',
  '\u202e',
  'mailto:x',
  'x'.repeat(300),
];

function ofText(definition: Definition): fc.Arbitrary<unknown> {
  const checks = (definition.checks ?? []).map(({ _zod }) => _zod.def);
  const format =
    [definition, ...checks].find((one) => one.format !== undefined && one.format !== 'regex')?.format ?? '';
  const ready = FORMATS[format];
  if (ready) return fc.constantFrom(...ready);
  const pattern = [definition, ...checks].find((one) => one.pattern)?.pattern;
  if (pattern && !/\\p\{|\(\?<?[=!]/.test(pattern.source))
    return fc.stringMatching(new RegExp(pattern.source, pattern.flags.replace(/[giy]/g, '')));
  const [least, most] = lengths(definition);
  const text = fc.oneof(anyText, fc.constantFrom(...EDGES), fc.constant('あ'.repeat(Math.min(most, 400))));
  return text.map((one) => one.padEnd(Math.min(least, 100), 'x').slice(0, most));
}

function ofNumber({ checks = [], format = '' }: Definition): fc.Arbitrary<unknown> {
  let [least, most] = [-(2 ** 53) + 1, 2 ** 53 - 1];
  let isWhole = format.includes('int');
  for (const { _zod } of checks) {
    const { check, value } = _zod.def;
    if (check === 'greater_than') least = Math.max(least, Math.ceil(value ?? least));
    if (check === 'less_than') most = Math.min(most, Math.floor(value ?? most));
    if (check === 'number_format') isWhole = true;
  }
  const edges = fc.constantFrom(least, most, ...[0, 1, 2].filter((one) => one >= least && one <= most));
  const whole = fc.oneof(
    edges,
    fc.integer({
      min: Math.max(least, -(2 ** 31)),
      max: Math.max(Math.max(least, -(2 ** 31)), Math.min(most, 2 ** 31 - 1)),
    }),
  );
  return isWhole ? whole : fc.oneof(whole, fc.double({ noNaN: true, noDefaultInfinity: true, min: least, max: most }));
}
