import { app } from 'electron';
import { problem, type Problem } from '@shared/problems/problem';
import { nameOf, refusedSwitches } from '../security/start-switches';

/** What Electron, Chromium, Node and our own tests hear: never a release. */
const VARIABLE = /^(?:RENKEI_|ELECTRON_|NODE_|SSLKEYLOGFILE$)/i;

/**
 * A release opens only as it was installed. Refused switches are taken away first, before Chromium obeys those that it reads later: no
 * port of a debugger is open while the sentence stands there. Must run before all else.
 *
 * @returns why the app isn't opened
 */
export function startAsReleased(): Problem | null {
  for (const name of Object.keys(process.env)) if (VARIABLE.test(name)) Reflect.deleteProperty(process.env, name);
  const refused = refusedSwitches(process.argv.slice(1), process.platform === 'win32');
  // A variable can have put it there.
  if (refused.length === 0 && app.commandLine.hasSwitch('no-sandbox')) refused.push('--no-sandbox');
  for (const written of refused) app.commandLine.removeSwitch(nameOf(written));
  return refused.length > 0
    ? problem('start/switches', { switches: refused.slice(0, 3).join(' ').slice(0, 100) })
    : null;
}
