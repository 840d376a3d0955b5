import 'vitest';

declare module 'vitest' {
  /** What in-vitest.mjs tells switch.mjs before each test file. */
  interface ProvidedContext {
    mutant: string | null;
    hitLimit: number | null;
    coverage: string | null;
  }
}
