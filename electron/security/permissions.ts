import type { Session } from 'electron';
import { APP_ORIGIN, isOrigin } from './origins';

/** Without it Chromium may clear the ledger when the disk is full. */
const GRANTED = 'persistent-storage';

/** All permissions are denied (camera, microphone, notifications, clipboard, location …) but one, for our own origin. */
export function guardPermissions(session: Session): void {
  const granted = (permission: string, url: string): boolean => permission === GRANTED && isOrigin(url, APP_ORIGIN);
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(granted(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => granted(permission, requestingOrigin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.setBluetoothPairingHandler((_details, respond) => respond({ confirmed: false }));
}
