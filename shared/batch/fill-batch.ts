import type { ExpressionContext } from '../forms/bindings/context';
import { evaluateForm } from '../forms/bindings/evaluate-form';
import { ExpressionRunner } from '../forms/bindings/expression-runner';
import type { Evaluation } from '../forms/bindings/evaluation';
import { fillPapers } from '../forms/fill-papers';
import type { FillMode } from '../forms/fill-mode';
import type { FilledFile } from '../forms/filled-file';
import { withNarrowPlaces } from '../forms/narrow-places';
import type { AnyTemplate } from '../forms/form-template';
import type { LetterFonts } from '../forms/pdf/letters/letter-case';
import type { Codec } from '../forms/zip/codec';
import type { Form } from '../packs/schema';
import { success, type Result } from '../problems/problem';
import type { BatchItem } from './items';

/** What all papers of a batch have in common. */
export interface BatchOrder {
  form: Form;
  /** Opened once (`openForm`, or `verifyForm` for a file that comes into the house). */
  template: AnyTemplate;
  /** For PDF forms alone. */
  fonts?: LetterFonts | undefined;
  /** The words of the context that are the same for all: `batchItems`. */
  shared: ExpressionContext;
  mode: FillMode;
}

export interface BatchPaper {
  /** Of its item. */
  id: string;
  /** One file, or several where the rows go on in further ones. Problems: of evaluating and filling, `output/errors`. */
  result: Result<{ evaluation: Evaluation; files: FilledFile[] }>;
}

/** One of a batch, with what has no room on its paper: nobody looks at each of them before it is made. */
export async function evaluateOne(
  { form, template, shared }: Pick<BatchOrder, 'form' | 'template' | 'shared'>,
  { own, overrides }: BatchItem,
  runner: ExpressionRunner,
): Promise<Result<Evaluation>> {
  const evaluation = await evaluateForm({ form, context: { ...shared, ...own }, overrides }, runner);
  return evaluation.ok ? success(withNarrowPlaces(form, template, evaluation.value)) : evaluation;
}

/**
 * Fills one form for many: a paper after the other, each made when it is asked for, so that a thousand take the memory of
 * one. The template is opened and each expression compiled once. A paper that is refused doesn't stop the others.
 *
 *     const { shared, itemOf } = batchItems(papers, ledger);
 *     const order = { form, template: unwrap(verifyForm(form.template, bytes, codec)), shared, mode: 'finished' };
 *     for await (const { id, result } of fillBatch(order, papers.map(itemOf), codec)) …
 *
 * @param items may be a generator: the next one is taken only when its paper is asked for
 */
export async function* fillBatch(
  { form, template, shared, mode, fonts }: BatchOrder,
  items: Iterable<BatchItem>,
  codec: Codec,
  runner = new ExpressionRunner(),
): AsyncGenerator<BatchPaper, void, void> {
  for (const item of items) {
    const { id } = item;
    const evaluation = await evaluateOne({ form, template, shared }, item, runner);
    if (!evaluation.ok) {
      yield { id, result: evaluation };
      continue;
    }
    const files = await fillPapers(template, { form, evaluation: evaluation.value, mode }, codec, fonts);
    yield { id, result: files.ok ? success({ evaluation: evaluation.value, files: files.value }) : files };
  }
}
