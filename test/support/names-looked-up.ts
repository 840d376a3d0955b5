import { existsSync, readFileSync } from 'node:fs';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { host?: unknown; hostname?: unknown } }[];
}

/**
 * Hosts whose addresses Chromium has asked for, as its own log of the network has them (`netLog.startLogging`): by what a page requests, and
 * by what it asks for out of peers, which stands with the resolver alone, with a dot at its end.
 */
export const namesLookedUp = (file: string): string[] => namesIn(readFileSync(file, 'utf8'));

/** As far as a log that goes on has been written: a line to an event. */
export function namesSoFar(file: string): string[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const end = text.lastIndexOf(',\n');
  return end > text.indexOf('"events"') && text.includes('"events"') ? namesIn(`${text.slice(0, end)}]}`) : [];
}

function namesIn(log: string): string[] {
  const { constants, events } = JSON.parse(log) as NetLog;
  const ofNames = Object.entries(constants.logEventTypes).filter(([name]) =>
    /^(?:HOST_RESOLVER|DNS_TRANSACTION)/.test(name),
  );
  const types = new Set(ofNames.map(([, type]) => type));
  return events.flatMap(({ type, params }) => {
    const host = params?.host ?? params?.hostname;
    return types.has(type) && typeof host === 'string' && host !== '' ? [host.replace(/\.$/, '')] : [];
  });
}
