import { readFileSync } from 'node:fs';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { host?: string } }[];
}

/** Hosts whose addresses Chromium has asked for, as its own log of the network has them (`netLog.startLogging`). */
export function namesLookedUp(file: string): string[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const request = constants.logEventTypes['HOST_RESOLVER_MANAGER_REQUEST'];
  return events.flatMap(({ type, params }) => (type === request && params?.host ? [params.host] : []));
}
