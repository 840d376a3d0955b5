import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import type { NetworkProcedure } from '@shared/procedures/result';
import { openPack } from '../../support/open-pack';
import { caseTables } from './cases/all';
import { runCase } from './run-case';
import { sentencesOf } from './sentences';
import { whatDiffers } from './what-differs';

/**
 * A wrong sentence is worse than none. Of every sentence that depends on the case, pairs/<pack>.txt names a case in which it
 * stands and one in which it must not: sentence | stands | must not. A new sentence without its line is red here. The two
 * differ in one thing, so it is that thing which the sentence hangs on, and not that nothing of the kind is asked at all.
 */
const runner = new ExpressionRunner();

function pairsOf(pack: string): Map<string, [string, string]> {
  const text = readFileSync(join(import.meta.dirname, 'pairs', `${pack}.txt`), 'utf8');
  return new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [key = '', stands = '', mustNot = ''] = line.split(' | ');
        return [key, [stands, mustNot]];
      }),
  );
}

describe.each(['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'])('%s', (id) => {
  const pack = openPack(id);
  const pairs = pairsOf(id);
  const cases = caseTables.filter((one) => one.pack === id).flatMap((one) => one.cases);
  const sentences = pack.procedures.flatMap(sentencesOf);
  const found = new Map<string, Promise<NetworkProcedure>>();
  const run = (name: string): Promise<NetworkProcedure> => {
    const known = found.get(name);
    if (known) return known;
    const one = cases.find((each) => each.name === name);
    if (!one) throw new Error(`no case is called 「${name}」`);
    const running = runCase(pack, one, runner);
    found.set(name, running);
    return running;
  };

  test('every sentence that depends on the case has its pair, and every pair its sentence', () => {
    const conditional = sentences.filter(({ isConditional }) => isConditional).map(({ key }) => key);
    expect(conditional.filter((key) => !pairs.has(key))).toEqual([]);
    expect([...pairs.keys()].filter((key) => !conditional.includes(key))).toEqual([]);
    expect(new Set(conditional).size).toBe(conditional.length);
  });

  test('names of cases are told apart', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test('each stands in its case, and not in that in which it would be wrong', async () => {
    const wrong: string[] = [];
    for (const { key, stands } of sentences) {
      const [good, bad] = pairs.get(key) ?? [];
      if (good === undefined || bad === undefined) continue;
      const event = key.split(' ')[0];
      for (const name of [good, bad])
        if (!cases.some((one) => one.name === name && one.event.kind === event))
          wrong.push(`${key}: ${name} is another event`);
      if (!stands(await run(good))) wrong.push(`${key} doesn’t stand: ${good}`);
      if (stands(await run(bad))) wrong.push(`${key} must not stand: ${bad}`);
    }
    expect(wrong).toEqual([]);
  });

  test('the two cases of a sentence differ in one thing', () => {
    const differing = [...pairs].flatMap(([key, names]) => {
      const [good, bad] = names.map((name) => cases.find((one) => one.name === name));
      const differs = good && bad ? whatDiffers(good, bad) : ['?'];
      return differs.length === 1 ? [] : [`${key}: ${differs.join(', ')}`];
    });
    expect(differing).toEqual([]);
  });

  test('what is asked for is never called unneeded, in any case', async () => {
    for (const { name } of cases) {
      const { papers, notNeeded } = await run(name);
      const asked = papers.filter(({ necessity }) => necessity !== 'if-needed').map(({ form }) => form);
      const denied = notNeeded.flatMap(({ form }) => form ?? []);
      expect(
        denied.filter((form) => asked.includes(form)),
        name,
      ).toEqual([]);
    }
  });

  test('no sentence is shown with a hole where a name should be', async () => {
    for (const { name } of cases) {
      const { papers, steps, warnings, notNeeded } = await run(name);
      const texts = [
        ...papers.flatMap(({ variant, note }) => [variant, note]),
        ...steps.flatMap(({ action, note }) => [action, note]),
        ...warnings.map(({ text }) => text),
        ...notNeeded.flatMap(({ what, why }) => [what, why]),
      ];
      for (const text of texts) expect(text, name).not.toMatch(/（）|「」|：で|^[、のがを]|　$|[{}]/);
    }
  });
});

test('a question with one key is one question: its answers are the same in all packs that ask it at an event', () => {
  const packs = [...new Set(caseTables.map(({ pack }) => pack))].map(openPack);
  const known = new Map<string, string>();
  for (const { id, procedures } of packs)
    for (const { event, answers } of procedures)
      for (const { key, options } of answers) {
        const values = options.map(({ value }) => value).join(' ');
        const before = known.get(`${event} ${key}`) ?? values;
        expect(values, `${id} ${event} ${key}`).toBe(before);
        known.set(`${event} ${key}`, before);
      }
});
