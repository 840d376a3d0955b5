/** Programs that do nothing, as fast as they can: a machine on which something else is going on. */
import { availableParallelism } from 'node:os';
import { endProcess, startProcess } from '../processes.mjs';

/**
 * @param {number} perCore
 * @returns {() => Promise<void>} ends them
 */
export function startBusyLoops(perCore) {
  const loops = Array.from({ length: perCore * availableParallelism() }, () =>
    startProcess(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  return async () => void (await Promise.all(loops.map(endProcess)));
}
