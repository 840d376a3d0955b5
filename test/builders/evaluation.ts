import type { ExpressionContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import type { Evaluation, FilledField, Overrides } from '@shared/forms/bindings/evaluation';
import { unwrap, type Result } from '@shared/problems/problem';
import { aPack, formInput } from './pack';

/** Evaluates a form of one pack; `given` is the form's own, as in pack.json. */
export function tryEvaluate(
  given: object,
  context: ExpressionContext = {},
  overrides: Overrides = {},
): Promise<Result<Evaluation>> {
  const pack = aPack({ forms: [formInput(given)], codeLists: { kinds: ['訪問看護'] } });
  return evaluateForm({ form: pack.forms[0]!, context, overrides });
}

export const evaluate = async (...given: Parameters<typeof tryEvaluate>): Promise<Evaluation> =>
  unwrap(await tryEvaluate(...given));

/** A field of a filled form: a text out of the ledger. */
export const aFilledField = (given: Partial<FilledField> = {}): FilledField => ({
  ...{ key: 'name', path: 'name', value: '会', shown: '会', source: 'ledger', overridden: false, required: false },
  ...{ scale: 1, ledger: null },
  ...given,
});
