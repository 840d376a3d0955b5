/** What every command needs first: packages, a runtime, the system's libraries. */
import { oneAtATime } from './lock.mjs';
import { ensureSystem } from './linux/ensure-system.mjs';
import { hasScreen } from './open-app.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureRuntime } from './runtime/ensure-runtime.mjs';

/** For commands that don't open a window. */
export const setUpPackages = () => oneAtATime(() => ensurePackages());

/** @param {import('./linux/ensure-system.mjs').Purpose} purpose */
export const setUp = (purpose) =>
  oneAtATime(async () => {
    await ensurePackages();
    const runtime = await ensureRuntime();
    await ensureSystem(purpose, runtime.executable);
    return runtime;
  });

/** For commands that start the app for a while: on this screen, or with what makes one where there is none. */
export const setUpApp = () => setUp(hasScreen() ? 'window' : 'session');
