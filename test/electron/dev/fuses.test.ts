import { FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { fuseConfig, releaseFuses } from '../../../electron/dev/package/fuses.mjs';

test('a package is no Node, hears no inspector, loads its archive alone, and files have no powers', () => {
  const named = Object.entries(releaseFuses).map(([fuse, isOn]) => [FuseV1Options[Number(fuse)], isOn]);
  expect(Object.fromEntries(named)).toEqual({
    ...{ RunAsNode: false, EnableCookieEncryption: true, EnableNodeOptionsEnvironmentVariable: false },
    ...{ EnableNodeCliInspectArguments: false, EnableEmbeddedAsarIntegrityValidation: true, OnlyLoadAppFromAsar: true },
    ...{ LoadBrowserProcessSpecificV8Snapshot: false, GrantFileProtocolExtraPrivileges: false, WasmTrapHandlers: true },
  });
  expect(fuseConfig.strictlyRequireAllFuses).toBe(true);
});
