/** A rule as the linter takes it: in ESLint's shape, which it kept. */
export interface RuleModule {
  readonly meta: object;
  readonly create: (context: RuleContext) => object;
}

export interface RuleContext {
  readonly filename: string;
  readonly cwd: string;
}
