/** What `npm test` and `npm run demo` found out about this machine before they started the tests. */
export function testRuntime(): { executable: string; sandbox: boolean } {
  const executable = process.env['RENKEI_RUNTIME'];
  if (!executable)
    throw new Error(
      'RENKEI_RUNTIME is not set: run end-to-end tests with `npm test -- e2e [file]`, which finds the runtime.',
    );
  return { executable, sandbox: process.env['RENKEI_NO_SANDBOX'] !== '1' };
}
