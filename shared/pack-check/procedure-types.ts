import type { ExpressionRunner } from '../forms/bindings/expression-runner';
import { unknownNames, type NameType, type RecordType } from '../forms/bindings/unknown-names';
import { attempt } from '../problems/problem';
import type { Procedure } from '../packs/procedure-schema';
import { eventStaff, termTypes, type OwnTypes } from './term-types';

/** What words stand for in the expressions of a procedure. */
export class ProcedureTypes {
  private readonly own: OwnTypes;

  constructor(
    private readonly procedure: Procedure,
    private readonly runner: ExpressionRunner,
  ) {
    const answers = procedure.answers.map(({ key }) => key);
    const facts = new Map<string, NameType>(Object.keys(procedure.facts).map((name) => [name, null]));
    // In their order, as they are worked out.
    for (const [name, source] of Object.entries(procedure.facts))
      facts.set(name, this.given(source, termTypes({ facts, answers })));
    this.own = { facts, answers };
  }

  /** @param path of the expression below the procedure: `papers.0.staffAfter.name`, where `row` is the person; that of `steps.0.devices` is an entry of its `each` */
  at(path: string): RecordType {
    const root = termTypes(this.own);
    const [list, place, word = ''] = path.split('.');
    const part = list === 'papers' || list === 'steps' ? this.procedure[list][Number(place)] : undefined;
    if (!part || word === 'when' || word === 'each') return root;
    if (word === 'staffBefore' || word === 'staffAfter') return termTypes({ ...this.own, row: eventStaff });
    return part.each ? termTypes({ ...this.own, row: this.given(part.each, root) }) : root;
  }

  /** Of an expression that can't be read nothing is said here. */
  private given(source: string, root: RecordType): NameType {
    const compiled = attempt(() => this.runner.compile(source, this.procedure.event));
    return compiled.ok ? unknownNames(compiled.value.ast, root).gives : null;
  }
}
