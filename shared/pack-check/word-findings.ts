import { contextWords } from '../forms/bindings/context';
import type { ExpressionRunner } from '../forms/bindings/expression-runner';
import { rootPaths } from '../forms/bindings/expression-words';
import { unknownNames, type NameType, type RecordType } from '../forms/bindings/unknown-names';
import { Corporation, Delegation, Enrolment, Office, Staff } from '../ledger/entities';
import { attempt, problem, Refusal } from '../problems/problem';
import { PLACEHOLDER } from '../packs/placeholder';
import type { Form, FormRows, Pack } from '../packs/schema';
import { termTypes } from './term-types';
import type { Found } from './pack-finding';
import { checkPlace, expressionsOf } from './places';
import { unknownTerms } from './unknown-terms';
import { byWord } from '../text/by-word';
import { nearestWord } from '../text/nearest-word';

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
const DERIVED: Record<string, readonly string[]> = byWord({
  office: ['networks', 'services'],
  staff: ['employed', 'jobs', 'away'],
});

/**
 * Expressions that can't be read, names in them that nothing has: `corporation.nmae`, `input.reasn`, `row.furigana`, and
 * names in messages that nobody replaces.
 */
export function wordFindings(pack: Pack, form: Form, runner: ExpressionRunner): Found[] {
  const found: Found[] = unreplacedNames(pack, form);
  const types = new FormTypes(form, runner);
  for (const { field, source, at, isSending, rows } of expressionsOf(pack, form)) {
    try {
      const { ast } = runner.compile(source, field);
      const unknown = rootPaths(ast).flatMap((path) => unknownName(path, form, isSending) ?? []);
      for (const name of unknown)
        found.push({ ...problem('pack/unknown-field', { field, name, nearest: likely(name, form) }), at });
      for (const one of unknownTerms(ast, field, types.inside(rows), unknown)) found.push({ ...one, at });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.push({ ...error.problem, at });
    }
  }
  return found;
}

/** The word of a form that is most like one that nothing has; '' where none is near. */
function likely(unknown: string, form: Form): string {
  const [word = '', name] = unknown.split('.');
  if (name === undefined) return nearestWord(word, contextWords) ?? '';
  const nearest = nearestWord(name, word === 'input' ? form.inputs.map(({ key }) => key) : (RECORDS[word] ?? []));
  return nearest === null ? '' : `${word}.${nearest}`;
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

/** What words stand for in a form's expressions: `row` and `sheet.item` are what the lists give that they come from. */
class FormTypes {
  private readonly plain: RecordType;

  constructor(
    private readonly form: Form,
    private readonly runner: ExpressionRunner,
  ) {
    this.plain = termTypes({
      form,
      item: form.sheets?.value ? this.given(form.sheets.value, termTypes({ form })) : null,
    });
  }

  inside(rows: FormRows | null): RecordType {
    if (!rows) return this.plain;
    const sheet = this.plain.names.get('sheet');
    return termTypes({
      form: this.form,
      row: rows.value === undefined ? null : this.given(rows.value, this.plain),
      item: sheet?.names.get('item') ?? null,
    });
  }

  /** Of a list that can't be read nothing is said here. */
  private given(source: string, root: RecordType): NameType {
    const compiled = attempt(() => this.runner.compile(source, this.form.id));
    return compiled.ok ? unknownNames(compiled.value.ast, root).gives : null;
  }
}

/** Messages of checks have {who} and nothing else. */
function unreplacedNames(pack: Pack, form: Form): Found[] {
  return form.checks.flatMap(({ id, message }, i) =>
    [...message.matchAll(PLACEHOLDER)]
      .filter(([, name]) => name !== 'who')
      .map(([name]) => ({
        ...problem('pack/unknown-term', { field: id, name, record: '知らせる文', nearest: '{who}' }),
        at: checkPlace(pack, form, i, 'message'),
      })),
  );
}
