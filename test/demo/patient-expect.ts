import { expect as usual } from '@playwright/test';

/** Waits for what must come as long as the tests under Wine do: outside of a test run it is five seconds, and a busy PC prints longer. */
export const expect = usual.configure({ timeout: 60_000 });
