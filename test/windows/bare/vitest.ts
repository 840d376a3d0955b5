/**
 * Stands in for 'vitest' where it doesn't start (its native parts are for Linux here): its own runner, assertions and spies without the rest.
 * Modules are stood in for as its transform has prepared them (`../stand-ins.ts`). None is loaded a second time: a file that wants that isn't among those
 * that run so (`unit-files.ts`).
 */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import { fn, isMockFunction, restoreAllMocks, spyOn } from '@vitest/spy';
import { woundClock } from './wound-clock.ts';

export { expectTypeOf } from 'expect-type';
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, onTestFinished, test } from '@vitest/runner';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

const asymmetric = (globalThis as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT];
export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  asymmetric,
  { poll },
);
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect as never);

/** As long as the unit tests' own configuration has it. */
const PATIENCE = 20_000;

/** Any assertion of the value that `read` comes to, tried until it holds. */
function poll(read: () => unknown): object {
  const ended = performance.now() + PATIENCE;
  const tryOn = async (path: readonly string[], args: unknown[]): Promise<void> => {
    for (;;) {
      try {
        let assertion: unknown = chai.expect(await read());
        for (const name of path.slice(0, -1)) assertion = (assertion as Record<string, unknown>)[name];
        (assertion as Record<string, (...given: unknown[]) => void>)[path.at(-1) ?? '']?.(...args);
        return;
      } catch (error) {
        if (performance.now() > ended) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  const chained = (path: readonly string[]): object =>
    new Proxy(() => {}, {
      get: (_target, name) => chained([...path, String(name)]),
      apply: (_target, _this, args) => tryOn(path, args as unknown[]),
    });
  return chained([]);
}

const environment = new Map<string, string | undefined>();

type Made = Record<string, unknown>;
type Factory = (actual: () => Promise<Made>) => Made | Promise<Made>;
const made = new Map<string, Promise<Made>>();
const real = (name: string): Promise<Made> => Promise.resolve(process.getBuiltinModule(name) as unknown as Made);
const factories = new Map<string, Factory | { spy: true }>();

/** Made when the first asks for it, the same for all. */
async function standInFor(name: string): Promise<Made> {
  const factory = factories.get(name);
  if (typeof factory === 'function') return factory(() => real(name));
  return Object.fromEntries(
    Object.entries(await real(name)).map(([word, what]) => [
      word,
      typeof what === 'function' ? fn(what as () => unknown) : what,
    ]),
  );
}
Object.assign(globalThis, {
  standInFor: (name: string): Promise<Made> => {
    const known = made.get(name) ?? standInFor(name);
    made.set(name, known);
    return known;
  },
});

export const vi = {
  ...{ fn, spyOn, isMockFunction, restoreAllMocks },
  ...woundClock,
  hoisted: <T>(make: () => T): T => make(),
  mock: (name: string, factory: Factory | { spy: true }): void => void factories.set(name, factory),
  importActual: real,
  mocked: <T>(mocked: T): T => mocked,
  waitFor: async <T>(read: () => T | Promise<T>): Promise<T> => {
    for (const ended = performance.now() + PATIENCE; ; await new Promise((resolve) => setTimeout(resolve, 50)))
      try {
        return await read();
      } catch (error) {
        if (performance.now() > ended) throw error;
      }
  },
  stubEnv: (name: string, value: string | undefined): void => {
    if (!environment.has(name)) environment.set(name, process.env[name]);
    set(name, value);
  },
  unstubAllEnvs: (): void => {
    for (const [name, value] of environment) set(name, value);
    environment.clear();
  },
};

function set(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}
