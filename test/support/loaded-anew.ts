import { vi } from 'vitest';

/**
 * For test files that stand in for modules and share a process: each loads all modules anew, and none that the one before has stood in for. Vitest
 * itself does so only where each file has a process, of which two thirds is its start.
 */
(globalThis as unknown as { __vitest_mocker__: { reset: () => void } }).__vitest_mocker__.reset();
vi.resetModules();
