import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { logEvent, logProblem, openLog } from '../../../electron/storage/log.ts';
import { logEntries } from '../../../electron/storage/log-entries.ts';
import { fault, placesIn } from '../../../electron/storage/logged-fault.ts';

/** What an office types, and what of a PC names somebody. */
const SOMEBODYS = [
  '田中',
  '道子',
  'Tanaka',
  'Michiko',
  'nguyen',
  'Müller',
  'm.tanaka',
  'himawari.example',
  '090-1234-5678',
  '0471234567',
  'ＴＡＮＡＫＡ',
  '/home/tanaka',
  'C:\\Users\\Michiko',
  'p4ssw0rd',
];
const TEXT = SOMEBODYS.join(' ');

class Tanaka extends Error {
  override name = 'Tanaka';
}

/** Everything that somebody's words can lie in when they come to a log. */
const CARRIERS: Record<string, unknown> = {
  text: TEXT,
  'a telephone': 471234567,
  'a post code': 2700001,
  'a list': SOMEBODYS,
  'a message': new Error(TEXT),
  'a class of its own': new Tanaka(TEXT),
  'a name': Object.assign(new Error(''), { name: TEXT }),
  'a code': Object.assign(new Error(''), { code: 'TANAKA' }),
  'the path of a system fault': Object.assign(new Error(TEXT), { code: 'ENOENT', path: '/home/tanaka/田中.docx' }),
  'a stack': Object.assign(new Error(''), { stack: `Error: ${TEXT}\n  at Tanaka.田中 (/home/tanaka/Michiko.js:1:2)` }),
  'a stack in a known file': Object.assign(new Error(''), {
    stack: `at Michiko (/home/tanaka/main.js:1:2)\n${TEXT} main.js:3:4`,
  }),
  'a cause': new Error('', { cause: new Tanaka(TEXT) }),
  'a refusal': Object.assign(new Error(TEXT), { name: 'Refusal', problem: { code: 'TANAKA', message: TEXT } }),
  'what says so itself': {
    toString: () => TEXT,
    toJSON: () => TEXT,
    name: TEXT,
    code: TEXT,
    stack: TEXT,
    message: TEXT,
  },
  'what can’t be read': new Proxy(
    {},
    {
      get: () => {
        throw new Error(TEXT);
      },
    },
  ),
  nothing: undefined,
};

let folder = '';
const logged = (): string => readFileSync(join(folder, 'logs/main.log'), 'utf8');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
  mkdirSync(join(folder, 'dist/electron'), { recursive: true });
  writeFileSync(join(folder, 'dist/electron/main.js'), '');
  openLog(join(folder, 'logs'), join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const say = logProblem as (code: string, details?: object) => void;

test('names, addresses, numbers and folders come into the log by no entry and by no detail', () => {
  for (const [code, kinds] of Object.entries(logEntries)) {
    say(code);
    for (const carried of Object.values(CARRIERS)) {
      (logEvent as typeof say)(code, {
        ...Object.fromEntries(Object.keys(kinds).map((name) => [name, carried])),
        [TEXT]: carried,
      });
      say(code, { ...Object.fromEntries(Object.keys(kinds).map((name) => [name, carried])), reason: carried });
    }
  }
  for (const code of Object.keys(logEntries)) expect(logged()).toContain(code);
  for (const word of SOMEBODYS) expect(logged().toLowerCase()).not.toContain(word.toLowerCase());
});

test('an entry takes no text: whoever wants to log one has to make words of it', () => {
  type Kinds = {
    [C in keyof typeof logEntries]: (typeof logEntries)[C][keyof (typeof logEntries)[C]];
  }[keyof typeof logEntries];
  type TakesText<K> = K extends typeof fault
    ? never
    : K extends (value: infer V) => unknown
      ? string extends V
        ? K
        : never
      : never;
  expectTypeOf<TakesText<Kinds>>().toBeNever();
  // @ts-expect-error a channel that isn't one
  logProblem('ipc/untrusted-sender', { channel: TEXT });
  // @ts-expect-error an entry that isn't one
  expect(() => logEvent(`mail/${TEXT}`)).toThrow();
  // @ts-expect-error a detail that the entry doesn't have
  logEvent('records/clear', { name: TEXT });
  expect(logged()).not.toContain('田中');
});

test('a fault is told by its class, its code and where in the app’s own files, also what lay behind it', () => {
  const stack = [
    'TypeError: 田中',
    '    at fill (file:///C:/Users/tanaka/app.asar/dist/electron/main.js:10:25)',
    '    at async /home/michiko/dist/electron/main.js:7:1',
    '    at node:internal/main:2:3',
  ].join('\n');
  const behind = Object.assign(new Error('田中'), { code: 'ENOSPC', stack: '' });
  expect(fault(Object.assign(new TypeError('田中', { cause: behind }), { stack }))).toBe(
    'TypeError ? main.js:10:25 main.js:7:1 < Error ENOSPC ?',
  );
  expect(fault(Object.assign(new Error(), { stack: '', problem: { code: 'zip/too-large' } }))).toBe(
    'Error zip/too-large ?',
  );
  for (const thrown of [null, undefined, 5, '田中', Symbol('田中')]) expect(fault(thrown)).toBe('Error ? ?');
});

test('faults that are each other’s cause come to an end', () => {
  const [a, b] = [new Error('a'), new Error('b')];
  [a.cause, b.cause] = [b, a];
  expect(fault(a).split(' < ')).toHaveLength(3);
});

describe('whatever a stack is made of', () => {
  const hostile = fc.array(
    fc.constantFrom(
      ...SOMEBODYS,
      '/',
      '\\',
      ':',
      ':1:2',
      'main.js',
      'main.js:1:2',
      '(',
      ')',
      ' at ',
      '\n',
      '?',
      'x'.repeat(600),
    ),
    { maxLength: 40 },
  );
  test('nothing but the app’s files, lines and columns comes out', () => {
    fc.assert(
      fc.property(hostile, (pieces) => {
        expect(placesIn(pieces.join(''))).toMatch(/^(\?|main\.js:\d{1,6}:\d{1,5}( main\.js:\d{1,6}:\d{1,5}){0,11})$/);
      }),
    );
  });
  test('what is looked at grows no further than a fault is long', () => {
    for (const sign of ['x', '/', ':', ':1', ':1:1', '\n', 'main.js:1:2\n', ')', '9'])
      expect(placesIn(sign.repeat(1_000_000))).toBe(placesIn(sign.repeat(1_000_000).slice(0, 8_000)));
    expect(placesIn(`${'x\n'.repeat(4_000)}main.js:1:2`)).toBe('?');
  });
});

test('the log is for the user of this PC alone', () => {
  if (process.platform !== 'win32') expect(statSync(join(folder, 'logs/main.log')).mode & 0o077).toBe(0);
});
