import { contextWords } from '../../forms/bindings/context';
import type { ExpressionRunner } from '../../forms/bindings/evaluate-form';
import { rootPaths } from '../../forms/bindings/expression-words';
import { Corporation, Delegation, Enrolment, Office, Staff } from '../../ledger/entities';
import { problem, Refusal } from '../../problems/problem';
import type { Form, Pack } from '../schema';
import type { Found } from './pack-finding';
import { expressionsOf } from './places';

/** Fields of records that expressions may name directly. */
const RECORDS: Record<string, ReadonlySet<string>> = Object.fromEntries(
  Object.entries({
    corporation: Corporation,
    office: Office,
    enrolment: Enrolment,
    staff: Staff,
    delegation: Delegation,
  }).map(([word, schema]) => [word, new Set(Object.keys(schema.shape))]),
);
const DERIVED: Record<string, readonly string[]> = { office: ['networks'], staff: ['employed'] };

/** Expressions that can't be read, and names in them that nothing has: `corporation.nmae`, `input.reasn`. */
export function wordFindings(pack: Pack, form: Form, runner: ExpressionRunner): Found[] {
  const found: Found[] = [];
  for (const { field, source, at, isSending } of expressionsOf(pack, form)) {
    try {
      for (const path of rootPaths(runner.compile(source, field).ast)) {
        const name = unknownName(path, form, isSending);
        if (name !== null) found.push({ ...problem('pack/unknown-field', { field, name }), at });
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.push({ ...error.problem, at });
    }
  }
  return found;
}

/** Answers that the hand-over gives: ids of the forms that leave together, and to whom. */
const OF_SENDING = ['handOver', 'recipient'];

function unknownName([word = '', name]: readonly string[], form: Form, isSending: boolean): string | null {
  if (!contextWords.some((one) => one === word)) return word;
  if (!name) return null;
  const answers = [...form.inputs.map(({ key }) => key), ...(isSending ? OF_SENDING : [])];
  const known = word === 'input' ? new Set(answers) : RECORDS[word];
  return known && !known.has(name) && !DERIVED[word]?.includes(name) ? `${word}.${name}` : null;
}
