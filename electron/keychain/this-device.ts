import { hostname, userInfo } from 'node:os';

/** PC and user, whose keychain it is. A user without an entry in the system's list has no name. */
export function thisDevice(): string {
  try {
    return `${hostname()}|${userInfo().username}`;
  } catch {
    return `${hostname()}|`;
  }
}
