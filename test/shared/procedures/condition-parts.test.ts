import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import type { Procedure } from '@shared/packs/procedure-schema';
import { CaseFacts } from '@shared/procedures/case-facts';
import { openPack } from '../../support/open-pack';
import { caseTables } from './cases/all';
import { conjunctsOf } from './conjuncts';
import { house, TODAY } from './house';
import { eventOf, refreshed, type CaseGiven } from './run-case';

/**
 * A condition of several parts says that each of them matters. Of each there is a case in which it alone keeps the sentence
 * away: a part that never does is a mistake, or one that nobody has tried.
 */
const runner = new ExpressionRunner();
const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (id, pack) => {
  const cases = caseTables.filter((one) => one.pack === id).flatMap((one) => one.cases);

  const factsOf = (procedure: Procedure, one: CaseGiven): Promise<CaseFacts> => {
    const ledger = house();
    const event = eventOf(one, ledger);
    for (const change of one.given ?? []) change(ledger);
    refreshed(event, ledger);
    return CaseFacts.of({ pack, procedure, officeId: one.event.office, event, ledger, today: TODAY }, runner);
  };

  test('each part of each condition decides in some case', async () => {
    const idle: string[] = [];
    for (const procedure of pack.procedures) {
      const conditions = conditionsOf(procedure).map(({ name, when }) => ({ name, parts: conjunctsOf(when) }));
      const several = conditions.filter(({ parts }) => parts.length > 1);
      if (several.length === 0) continue;
      const tried = await Promise.all(
        cases.filter(({ event }) => event.kind === procedure.event).map((one) => factsOf(procedure, one)),
      );
      for (const { name, parts } of several) {
        // What a part before it guards can't be worked out by itself: then the guard is what decides.
        const held = await Promise.all(
          tried.map((facts) => Promise.all(parts.map((part) => facts.holds(part).catch(() => true)))),
        );
        for (const [i, part] of parts.entries())
          if (!held.some((holds) => !holds[i] && holds.every((one, j) => one || j === i)))
            idle.push(`${procedure.event} ${name}: ${part}`);
      }
    }
    expect(idle).toEqual([]);
  });
});

function conditionsOf(procedure: Procedure): { name: string; when: string }[] {
  const { papers, steps, warnings, deadlines, reminders, talk, notNeeded, contacts } = procedure;
  const named = { papers, steps, warnings, deadlines, reminders, talk };
  return [
    ...Object.entries(named).flatMap(([list, rules]) =>
      rules.flatMap(({ id, when }) => (when === undefined ? [] : [{ name: `${list} ${id}`, when }])),
    ),
    ...notNeeded.flatMap(({ why, when }) => (when === undefined ? [] : [{ name: `notNeeded ${why}`, when }])),
    ...contacts.flatMap(({ why, when }) => (when === undefined ? [] : [{ name: `contacts ${why}`, when }])),
  ];
}
