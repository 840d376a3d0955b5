import { compileExpression, type CompiledExpression } from './expression';

/** Told of each expression before it runs: who runs it in a thread can end one that never does. */
export interface ExpressionWatch {
  start: (field: string, expression: string) => void;
  /** No expression runs until the next `start`. */
  rest: () => void;
}

const NO_WATCH: ExpressionWatch = { start: () => {}, rest: () => {} };

/** Runs expressions, compiled once each, under one watch. */
export class ExpressionRunner {
  private readonly compiled = new Map<string, CompiledExpression>();

  constructor(private readonly watch: ExpressionWatch = NO_WATCH) {}

  compile(source: string, field: string): CompiledExpression {
    let expression = this.compiled.get(source);
    if (!expression) this.compiled.set(source, (expression = compileExpression(source, field)));
    return expression;
  }

  run(source: string, field: string, context: object): Promise<unknown> {
    const expression = this.compile(source, field);
    this.watch.start(field, source);
    return expression.evaluate(context);
  }

  rest(): void {
    this.watch.rest();
  }
}
