/**
 * PGlite's PostgreSQL is nine megabytes of WebAssembly: to make good machine code of it takes V8 longer than a test has to do with it. So it is
 * translated simply, and only what is called.
 */
export const WASM_AS_IT_COMES: readonly string[] = ['--liftoff-only', '--wasm-lazy-compilation'];
