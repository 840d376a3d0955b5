/** The switches inside the Electron binary. Each one that this version knows is set, so that a new one can't slip in. */
import { FuseV1Options, FuseVersion } from '@electron/fuses';

/** @type {Record<import('@electron/fuses').FuseV1Options, boolean>} */
export const releaseFuses = {
  // ELECTRON_RUN_AS_NODE would make the signed app a Node that runs anything.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // --inspect would open the main process to every program of the user.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Checked by Windows and macOS builds; Electron does nothing with it on Linux.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Pages come from app://, never from file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's default: traps are how WebAssembly checks bounds quickly.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** @type {import('@electron/fuses').FuseConfig} */
export const fuseConfig = { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...releaseFuses };
