/** Opens the built app on the user's own screen. */
import { sandboxUsable } from './linux/ensure-system.mjs';
import { root } from './places.mjs';
import { run } from './processes.mjs';

/**
 * @param {import('./runtime/resolve.mjs').Runtime} runtime
 * @param {string[]} args for the app
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {Promise<number>} the app's exit code
 */
export async function openApp(runtime, args, extra = {}) {
  const switches = (await sandboxUsable()) ? [] : ['--no-sandbox'];
  const { code } = await run(runtime.executable, [...switches, root, ...args], {
    env: appEnvironment(runtime, extra),
    show: true,
  });
  return code;
}

/**
 * @param {import('./runtime/resolve.mjs').Runtime} runtime
 * @param {NodeJS.ProcessEnv} extra
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment({ kind }, extra) {
  // Set in the terminals of editors that are Electron apps themselves: it would turn the app into a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return { ...env, RENKEI_RUNTIME_KIND: kind, ...extra };
}

/** Whether there is a screen to open a window on. */
export const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
