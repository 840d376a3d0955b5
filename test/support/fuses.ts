import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** As Electron's own table of fuses has them, in its order; from no file of ours. `1` is on. */
export const RELEASE_FUSES = [
  ['RunAsNode', '0'],
  ['EnableCookieEncryption', '1'],
  ['EnableNodeOptionsEnvironmentVariable', '0'],
  ['EnableNodeCliInspectArguments', '0'],
  ['EnableEmbeddedAsarIntegrityValidation', '1'],
  ['OnlyLoadAppFromAsar', '1'],
  ['LoadBrowserProcessSpecificV8Snapshot', '0'],
  ['GrantFileProtocolExtraPrivileges', '0'],
  ['WasmTrapHandlers', '1'],
];

/** What stands in a program, in the table's form. */
export async function fusesOf(program: string): Promise<(string | undefined)[][]> {
  const { version, ...wire } = await getCurrentFuseWire(program);
  if (version !== '1') throw new Error(`fuses of version ${version}`);
  return Object.entries(wire).map(([fuse, state]) => [FuseV1Options[Number(fuse)], String.fromCharCode(Number(state))]);
}
