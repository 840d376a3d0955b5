import { afterEach, beforeEach, expect, test } from 'vitest';
import { withShortStacks } from './short-stacks.ts';

const { prepareStackTrace } = Error;
let lookedUp: string[] = [];
beforeEach(() => {
  lookedUp = [];
  // As Playwright's: each place is looked up.
  Error.prepareStackTrace = (error, sites) => {
    lookedUp.push(...sites.map((site) => site.getFileName() ?? ''));
    const lines = sites.map((site) => `\n    at ${site.getFunctionName()} (written:${site.getLineNumber()})`);
    return `${error.name}: ${error.message}${lines.join('')}`;
  };
});
afterEach(() => {
  if (prepareStackTrace) Error.prepareStackTrace = prepareStackTrace;
  else Reflect.deleteProperty(Error, 'prepareStackTrace');
});

test('only places of our own are looked up where they were written; those inside Playwright and Node stand as they run', () => {
  withShortStacks();
  const { stack = '' } = failsHere();
  const [said, first, ...others] = stack.split('\n');
  expect(said).toBe('RangeError: nothing');
  expect(first).toMatch(/^ {4}at failsHere \(written:\d+\)$/);
  expect(lookedUp.length).toBeGreaterThan(0);
  expect(lookedUp.filter((file) => file === '' || /^node:|[\\/]node_modules[\\/]/.test(file))).toEqual([]);
  const inside = others.filter((line) => !line.includes('(written:'));
  expect(inside.length).toBeGreaterThan(0);
  for (const line of inside) expect(line).toMatch(/^ {4}at (?!async ).*(node:|node_modules|<anonymous>)/);
});

test('twice is once, and where nobody looks places up there is nothing to shorten', () => {
  withShortStacks();
  const once = Error.prepareStackTrace;
  withShortStacks();
  expect(Error.prepareStackTrace).toBe(once);
  Reflect.deleteProperty(Error, 'prepareStackTrace');
  withShortStacks();
  expect(Object.hasOwn(Error, 'prepareStackTrace')).toBe(false);
});

const failsHere = (): Error => new RangeError('nothing');
