import { describe, expect, it } from 'vitest';
import { batchCandidates } from '@shared/batch/candidates';
import { batchDocuments, type BatchChoice } from '@shared/batch/documents';
import { fillBatch, type BatchOrder } from '@shared/batch/fill-batch';
import { batchItems, type BatchItem } from '@shared/batch/items';
import { batchEvents } from '@shared/batch/unit';
import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { fillPapers } from '@shared/forms/fill-papers';
import { verifyForm } from '@shared/forms/form-template';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { himawari, lineWorksLedger } from '../../support/sample-papers';
import { officialForm, type OfficialForm } from '../../support/official-forms';

const everyOffice = new Set(himawari.offices.map(({ id }) => id));

/** Papers for all who can be chosen, and what the batch is made from. */
function batchOf(
  name: string,
  ledger: Ledger = himawari,
): { papers: PaperDocument[]; order: BatchOrder; items: BatchItem[] } {
  const official: OfficialForm = officialForm(name);
  const { pack, form } = official;
  const [event] = batchEvents(form);
  const choice: BatchChoice = {
    ...{ pack, form, event, eventDate: '2026-11-20', date: '2026-11-20' },
    explainerId: ledger.people[0]?.id ?? null,
    input: {},
  };
  const chosen = batchCandidates({ pack, form, event, offices: everyOffice }, ledger, []);
  let count = 0;
  const papers = batchDocuments(choice, chosen, ledger, {
    newId: () => `paper-${++count}`,
    now: '2026-11-20T00:00:00Z',
  });
  const { shared, itemOf } = batchItems(papers, ledger);
  const template = unwrap(verifyForm(form.template, official.template, nodeCodec));
  return { papers, order: { form, template, shared, mode: 'draft' }, items: papers.map(itemOf) };
}

async function allOf<T>(made: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of made) all.push(one);
  return all;
}

describe('a batch', () => {
  it.each([
    'nagareyama-tritrus-consent',
    'nagareyama-tritrus-4',
    'fukui-mimamori-4',
    'fukui-mimamori-5',
    'line-works-member-list',
  ])('makes of %s the very files that each paper alone comes to', async (name) => {
    const { papers, order, items } = batchOf(name);
    const { form, template } = order;
    expect(papers.length).toBeGreaterThan(1);
    const made = await allOf(fillBatch(order, items, nodeCodec));
    expect(made.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
    for (const [i, paper] of papers.entries()) {
      const evaluation = unwrap(await evaluateForm({ form, context: buildContext(himawari, paper), overrides: {} }));
      const alone = unwrap(await fillPapers(template, { form, evaluation, mode: 'draft' }, nodeCodec, undefined));
      const together = unwrap(made[i]!.result);
      expect(together.evaluation).toEqual(evaluation);
      expect(together.files).toEqual(alone);
    }
  });

  it('goes on behind a paper that lacks something, and says of each what it lacks', async () => {
    const { order, items } = batchOf('nagareyama-tritrus-consent');
    const finished = { ...order, mode: 'finished' as const };
    const complete = (item: BatchItem): BatchItem => ({
      ...item,
      overrides: { 'patient.address': '流山市ひまわり1-2-3', 'patient.birthDate': '1940-01-05' },
    });
    const [first, second, third] = items;
    const made = await allOf(fillBatch(finished, [complete(first!), second!, complete(third!)], nodeCodec));
    expect(made.map(({ result }) => (result.ok ? 'made' : result.code))).toEqual(['made', 'output/errors', 'made']);
  });

  it('takes the next one only when its paper is asked for', async () => {
    const { order, items } = batchOf('fukui-mimamori-4');
    let taken = 0;
    const counted = function* (): Generator<BatchItem> {
      for (const item of items) {
        taken++;
        yield item;
      }
    };
    const batch = fillBatch(order, counted(), nodeCodec);
    await batch.next();
    await batch.next();
    expect(taken).toBe(2);
    await batch.return();
    expect(taken).toBe(2);
  });

  it('makes several files where the rows of one go on in further ones', async () => {
    const { order, items } = batchOf('line-works-member-list', lineWorksLedger(120));
    const made = await allOf(fillBatch(order, items, nodeCodec));
    expect(made.map(({ result }) => unwrap(result).files.length)).toContain(2);
  });
});
