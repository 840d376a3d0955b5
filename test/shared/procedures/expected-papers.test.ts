import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { eventKinds } from '@shared/ledger/event';
import { necessityMarks } from '@shared/procedures/overview';
import type { NetworkProcedure } from '@shared/procedures/result';
import { openPack } from '../../support/open-pack';
import type { Case } from './case';
import { expectedCases as tables } from './cases/all';
import { runCase } from './run-case';

const runner = new ExpressionRunner();

describe.each(tables)('$pack', ({ pack: id, cases }) => {
  const pack = openPack(id);
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const found = await runCase(pack, one, runner);
    expect(found.isCovered).toBe(true);
    expectCase(one, found);
  });
});

test('there are at least a hundred cases, over every event of every network', () => {
  expect(tables.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(100);
  for (const id of new Set(tables.map(({ pack }) => pack))) {
    const kinds = tables.filter(({ pack }) => pack === id).flatMap(({ cases }) => cases.map(({ event }) => event.kind));
    expect([...new Set(kinds)].sort(), id).toEqual([...eventKinds].sort());
  }
});

test('each case says in which lines it stands, and what of it stands nowhere', () => {
  for (const { cases } of tables) for (const { name, lines } of cases) expect(lines, name).toMatch(/\d+–?\d*|inferred/);
});

function expectCase(one: Case, found: NetworkProcedure): void {
  const papers = found.papers.map(({ necessity, form, variant }) => `${necessityMarks[necessity]} ${form} ${variant}`);
  expect(papers, 'papers').toHaveLength(one.papers.length);
  one.papers.forEach((wanted, i) => expectParts(papers[i]!, wanted, 2));
  for (const [path, value] of Object.entries(one.values ?? {})) expect(valueAt(found, path), path).toEqual(value);
  if (one.steps) {
    const steps = found.steps.map(
      ({ actor, medium, action, source }) => `${actor.id}/${medium} ${action}（${source?.text ?? ''}）`,
    );
    expect(steps.map(headOf), 'steps').toEqual(one.steps.map(headOf));
    one.steps.forEach((wanted, i) => expectParts(steps[i]!, wanted, 1));
  }
  const warnings = found.warnings.map(({ level, text }) => `${level} ${text}`);
  const wanted = one.warnings ?? [];
  expectSome(warnings, wanted, 'warnings');
  const loud = warnings.filter((text) => !text.startsWith('notice '));
  expect(loud, 'warnings').toHaveLength(wanted.filter((text) => !text.startsWith('notice ')).length);
  expectSome(
    found.notNeeded.map(({ form, what, why }) => `${form ?? '—'} ${what} ${why}`),
    one.not ?? [],
    'not needed',
  );
  expectSome(
    found.deadlines.map(({ date, text }) => `${date ?? '—'} ${text}`),
    one.deadlines ?? [],
    'deadlines',
  );
  expect(found.contacts.map(({ contact }) => contact)).toEqual(expect.arrayContaining([...(one.contacts ?? [])]));
}

const headOf = (text: string): string => text.split(' ')[0] ?? '';

/** The first words are the same; what follows is somewhere in the rest. */
function expectParts(text: string, wanted: string, heads: number): void {
  const words = wanted.split(' ');
  expect(text.split(' ').slice(0, heads)).toEqual(words.slice(0, heads));
  expect(text).toContain(words.slice(heads).join(' '));
}

function expectSome(texts: readonly string[], wanted: readonly string[], what: string): void {
  for (const one of wanted) {
    const [head = '', ...rest] = one.split(' ');
    const fits = texts.filter((text) => headOf(text) === head && text.includes(rest.join(' ')));
    expect(fits, `${what}: ${one}\nin\n${texts.join('\n')}`).not.toEqual([]);
  }
}

/** `1-1.event.staff.0.id`: of the first paper of that form. */
function valueAt({ papers }: NetworkProcedure, path: string): unknown {
  const [form = '', ...keys] = path.split('.');
  let value: unknown = papers.find((paper) => paper.form === form);
  for (const key of keys) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}
