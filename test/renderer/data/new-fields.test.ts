import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordTypes } from '@shared/ledger/fields/record-types';
import type { LedgerField, LedgerFields } from '@shared/ledger/fields/field';
import { field, later } from '@shared/ledger/fields/kinds';
import { broughtUp, schema, type SchemaStep } from '../../../renderer/data/schema';

/** Records as the newest version that lies here left them on the disk: what a program of today finds there. */
const LEDGERS = 'test/fixtures/ledgers';
const kept = Math.max(...readdirSync(LEDGERS).flatMap((name) => (/^v\d+$/.test(name) ? [Number(name.slice(1))] : [])));
const { tables } = JSON.parse(readFileSync(join(LEDGERS, `v${kept}`, 'contents.json'), 'utf8')) as {
  tables: Record<string, { record: Record<string, unknown> }[]>;
};

/**
 * Why a kind of record or a field of it needs a new version of the schema; null: it needs none. A new kind needs one, as its
 * table has to come. A field that is read where it isn't (`later`) needs none. Any other has to be written into the
 * records that are there.
 */
function whyNewVersion(kind: string, name: string, { schema: values }: LedgerField, steps: readonly SchemaStep[]) {
  const step = 'a version with its ledger (renderer/data/schema.ts, test/fixtures/ledgers/README.md)';
  if (!steps.some((one) => typeof one.tables[kind] === 'string'))
    return `${kind} has no table yet: ${step}, { tables: { ${kind}: 'id' } }`;
  const records = tables[kind]?.map(({ record }) => broughtUp(steps, kept, kind, record)) ?? [];
  if (records.every((record) => record[name] !== undefined)) return null;
  const mayLack = [undefined, null].every((value) => values.safeParse(value).data === value);
  return mayLack
    ? null
    : `${kind}.${name} isn't in records of before: make it later(…), or ${step} writes it into them`;
}

const whys = (kinds: Readonly<Record<string, LedgerFields>>, steps = schema): string[] =>
  Object.entries(kinds).flatMap(([kind, fields]) =>
    Object.entries(fields).flatMap(([name, about]) => whyNewVersion(kind, name, about, steps) ?? []),
  );

describe('a new version of the ledger on disk', () => {
  test('isn’t needed by what the catalogue has now', () => {
    expect(whys(Object.fromEntries(Object.entries(recordTypes).map(([table, { fields }]) => [table, fields])))).toEqual(
      [],
    );
  });

  test('isn’t needed for a plain field that may be missing', () => {
    const fields = { outOfHours: later(field.phone('時間外の電話')), inspectedOn: later(field.date('監査の日')) };
    expect(whys({ offices: fields })).toEqual([]);
  });

  test('is needed for a field that every record must have, until a version writes it', () => {
    const fields = { offices: { outOfHours: field.phone('時間外の電話') } };
    expect(whys(fields)).toEqual([expect.stringContaining('later(…)')]);
    const step = { version: kept + 1, tables: {}, records: { offices: (one: object) => ({ ...one, outOfHours: '' }) } };
    expect(whys(fields, [...schema, step])).toEqual([]);
  });

  test('is needed for a new kind of record, until a version has its table', () => {
    const fields = { bicycles: { plate: later(field.text('登録番号')) } };
    expect(whys(fields)).toEqual([expect.stringContaining("{ bicycles: 'id' }")]);
    expect(whys(fields, [...schema, { version: kept + 1, tables: { bicycles: 'id' } }])).toEqual([]);
  });

  test('is needed for another index, which would stand in the clear: records are found by their id alone', () => {
    const indexes = schema.flatMap((step) => Object.keys(recordTypes).flatMap((kind) => step.tables[kind] ?? []));
    expect(new Set(indexes)).toEqual(new Set(['id']));
  });
});
