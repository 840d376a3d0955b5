import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { fetchNoDictionaries } from '../../../electron/security/no-dictionaries';
import { guardPermissions } from '../../../electron/security/permissions';

/** Stands in for Electron's session: keeps what it is told, by the name of the method. */
function aSession() {
  const told: Record<string, unknown> = {};
  const session = new Proxy({}, { get: (_, name: string) => (value: unknown) => void (told[name] = value) });
  const call = (name: string, ...asked: unknown[]): unknown =>
    (told[name] as (...asked: unknown[]) => unknown)(...asked);
  return { session: session as unknown as Session, told, call };
}

const ASKED = [
  ...['media', 'geolocation', 'notifications', 'clipboard-read', 'clipboard-sanitized-write', 'display-capture', 'hid'],
  ...['serial', 'usb', 'midi', 'openExternal', 'fileSystem', 'idle-detection', 'window-management', 'unknown'],
];

test('a page gets nothing of the PC: camera, place, clipboard, devices, other programs; asked first or taken at once', () => {
  const { session, call } = aSession();
  guardPermissions(session);
  const requested = (permission: string, requestingUrl: string): unknown => {
    let decided: unknown;
    call('setPermissionRequestHandler', {}, permission, (is: boolean) => (decided = is), { requestingUrl });
    return decided;
  };
  const checked = (permission: string, origin: string): unknown =>
    call('setPermissionCheckHandler', {}, permission, origin);
  for (const permission of ASKED) {
    expect(requested(permission, 'app://renkei/'), permission).toBe(false);
    expect(checked(permission, 'app://renkei/'), permission).toBe(false);
  }
  // The one that the ledger needs, so that a full disk doesn't take it; and only itself.
  expect(requested('persistent-storage', 'app://renkei/')).toBe(true);
  expect(checked('persistent-storage', 'app://renkei/')).toBe(true);
  for (const url of ['app://paper/', 'https://example.com/', '']) {
    expect(requested('persistent-storage', url), url).toBe(false);
    expect(checked('persistent-storage', url), url).toBe(false);
  }
});

test('no device is handed out, no screen is shared, nothing is paired', () => {
  const { session, call } = aSession();
  guardPermissions(session);
  expect(call('setDevicePermissionHandler', { deviceType: 'usb', origin: 'app://renkei' })).toBe(false);
  let streams: unknown;
  call('setDisplayMediaRequestHandler', {}, (given: unknown) => (streams = given));
  expect(streams).toEqual({});
  let paired: unknown;
  call('setBluetoothPairingHandler', {}, (answer: unknown) => (paired = answer));
  expect(paired).toEqual({ confirmed: false });
});

test('no dictionary is fetched from outside, in any session', () => {
  const { session, told } = aSession();
  fetchNoDictionaries(session);
  expect(told).toEqual({
    setSpellCheckerDictionaryDownloadURL: 'app://nowhere/',
    setSpellCheckerEnabled: false,
  });
});
