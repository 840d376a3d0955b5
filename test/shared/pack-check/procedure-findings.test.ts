import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { procedureFindings } from '@shared/pack-check/procedure-findings';

import { unwrap } from '@shared/problems/problem';
import { readPack } from '../../builders/by-channels';
import { packWithProcedures, procedureInput } from '../../builders/procedure';
import { openPack } from '../../support/open-pack';

const runner = new ExpressionRunner();
const check = async (given: Parameters<typeof procedureInput>[0]) =>
  procedureFindings(unwrap(readPack(JSON.stringify(packWithProcedures([procedureInput(given)])))), null, runner);
const warning = { id: 'w', level: 'notice', inferred: true } as const;

describe('check-pack of procedures', () => {
  test.each(['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'])(
    'finds nothing wrong with %s',
    async (id) => {
      expect(await procedureFindings(openPack(id), null, runner)).toEqual([]);
    },
  );

  test('names a word that nothing has, a fact that is not there and a name in a text that nobody replaces', async () => {
    expect(await check({ warnings: [{ ...warning, text: 'あ', when: 'evnt.date = 1' }] })).toMatchObject([
      { code: 'pack/unknown-field', details: { name: 'evnt' } },
    ]);
    expect(await check({ warnings: [{ ...warning, text: 'あ', when: 'facts.nobody' }] })).toMatchObject([
      { code: 'pack/unknown-field', details: { name: 'facts.nobody' } },
    ]);
    expect(await check({ warnings: [{ ...warning, text: '{nobody}さん' }] })).toMatchObject([
      { code: 'pack/unknown-field', details: { name: '{nobody}' } },
    ]);
  });

  test('names an expression that can’t be read, and one that fails when it is worked out', async () => {
    const broken = await check({ warnings: [{ ...warning, text: 'あ', when: 'event.(' }] });
    expect(broken).toContainEqual(expect.objectContaining({ code: 'pack/expression' }));
    const failing = await check({ facts: { sum: 'event.kind + 1' } });
    expect(failing).toContainEqual(expect.objectContaining({ code: 'pack/expression' }));
  });
});
