import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LONGEST_EXPRESSION } from '@shared/packs/values/value-schema';
import { openPack, packsFolder } from '../../support/open-pack';

const packs = ['fukui-mimamori', 'line-works', 'nagareyama-tritrus', 'tsuruoka-finelink'];
const read = (path: string): unknown => JSON.parse(readFileSync(join(packsFolder, path), 'utf8'));
const formFiles = (id: string): unknown[] => openPack(id).forms.map((form) => read(`${id}/${form.id}/form.json`));

interface Written {
  key?: string;
  type?: string;
  value?: unknown;
  fields?: Written[];
}
/** A change is three fields. */
const countOf = ({ type, fields = [] }: Written): number =>
  type === 'change' ? 3 : 1 + fields.reduce((sum, one) => sum + countOf(one), 0);
const withExpressions = (entry: Written): Written[] => [
  ...(JSON.stringify(entry.value ?? '').includes('"expression":') ? [entry] : []),
  ...(entry.fields ?? []).flatMap(withExpressions),
];

function expressionsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(expressionsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as { expression?: unknown }).expression;
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(node).flatMap(expressionsIn)];
}

describe('the packs that come with the app are data', () => {
  test('at most one field in twenty is worked out by an expression', () => {
    const fields = packs.flatMap((id) => formFiles(id).flatMap((form) => (form as Written).fields ?? []));
    const all = fields.reduce((sum, one) => sum + countOf(one), 0);
    expect(all).toBeGreaterThan(400);
    expect(fields.flatMap(withExpressions).length / all).toBeLessThanOrEqual(0.05);
  });

  test.each(packs)('no expression of %s is longer than a person reads at once', (id) => {
    const all = [read(`${id}/pack.json`), ...formFiles(id)].flatMap(expressionsIn);
    expect(all.filter((one) => one.length > LONGEST_EXPRESSION)).toEqual([]);
  });

  test.each(packs)('every name that %s gives is used', (id) => {
    const { named = {} } = read(`${id}/pack.json`) as { named?: object };
    const everything = JSON.stringify([read(`${id}/pack.json`), ...formFiles(id)]);
    const unused = Object.keys(named).filter((name) => !new RegExp(`named\\.${name}\\b`).test(everything));
    expect(unused).toEqual([]);
  });
});
