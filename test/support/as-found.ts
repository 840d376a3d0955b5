import { afterAll, beforeAll, vi } from 'vitest';
import { clock } from '../../renderer/data/clock';
import { removeTemporaryFolders } from './temporary-folder.ts';

/**
 * For test files that share a process: each leaves it as it was, or fails. What a file forgets to put back would make the next one pass or
 * fail by the order of files.
 */
let found: Map<string, unknown>;

beforeAll(() => {
  found = surroundings();
});

afterAll(async () => {
  // A part of a screen that is still being loaded as its file ends stays broken for those that come after it.
  await vi.dynamicImportSettled();
  vi.restoreAllMocks();
  removeTemporaryFolders();
  for (const name of OF_THE_PAGE) Reflect.deleteProperty(globalThis, name);
  const left = surroundings();
  const changed = [...new Set([...found.keys(), ...left.keys()])].filter(
    (name) => found.get(name) !== ITS_OWN && !OF_A_PACKAGE.test(name) && !Object.is(found.get(name), left.get(name)),
  );
  changed.push(...stubsLeft().filter((name) => !changed.includes(name)));
  if (changed.length > 0)
    throw new Error(`This file leaves changed what the next one finds: ${changed.join(', ')}. Put it back.`);
});

/** What stands in for something that Node loads when it is first asked for can't be told from it by its value. */
function stubsLeft(): string[] {
  const before = Object.getOwnPropertyDescriptors(globalThis);
  vi.unstubAllGlobals();
  return Object.entries(before)
    .filter(([name, { value, get }]) => {
      const now = Object.getOwnPropertyDescriptor(globalThis, name);
      return !Object.is(now?.value, value) || now?.get !== get;
    })
    .map(([name]) => name);
}

/** Node has none of them: what a test has put in for the page's disk and its door to main is for that test file alone. */
const OF_THE_PAGE = ['indexedDB', 'IDBKeyRange', 'window'];

/** What a package puts there when it is first loaded, and never changes. */
const OF_A_PACKAGE = /^__zod_/;

/** What a test may stand in for, by name. */
function surroundings(): Map<string, unknown> {
  const seen = new Map<string, unknown>([['the working folder', process.cwd()]]);
  for (const [name, value] of Object.entries(process.env)) seen.set(`process.env.${name}`, value);
  for (const event of process.eventNames()) seen.set(`process.on ${String(event)}`, process.listenerCount(event));
  for (const [label, object] of OWNERS) {
    for (const key of Object.getOwnPropertyNames(object)) {
      const { value, get } = Object.getOwnPropertyDescriptor(object, key) ?? {};
      seen.set(`${label}${key}`, get ? ITS_OWN : value);
    }
  }
  return seen;
}

/** What Node loads when it is first asked for. */
const ITS_OWN = Symbol('loaded when asked for');

const OWNERS: readonly [string, object][] = [
  ['', globalThis],
  ['the clock of the page.', clock],
  ['Date.', Date],
  ['Math.', Math],
  ['crypto.', crypto],
  ['Object.prototype.', Object.prototype],
  ['Array.prototype.', Array.prototype],
  ['String.prototype.', String.prototype],
  ['Uint8Array.prototype.', Uint8Array.prototype],
];
