import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_LOGGED, maskText } from '../../../electron/storage/masked-text.ts';

test('a fault of the program stays as it is said', () => {
  for (const text of [
    "TypeError: Cannot read properties of undefined (reading '0')",
    'ENOENT: no such file or directory',
    'documents:fill',
    'zip/too-large',
    'unrecognized_keys',
    'app://renkei',
  ])
    expect(maskText(text)).toBe(text);
});

test('where in the program it happened is told, by file and line and without the folders of the PC', () => {
  const stack = [
    'TypeError: x is not a function',
    '    at Object.fill (file:///C:/Users/tanaka/AppData/renkei/fill-worker.js:10:25)',
    '    at async /home/michiko/dist/electron/main.js:7:1',
  ].join('\n');
  expect(maskText(stack)).toBe(
    ['TypeError: ＊ is not a function', '    at Object.fill fill-worker.js:10:25', '    at async main.js:7:1'].join(
      '\n',
    ),
  );
});

test('the method’s other name stays too; what only looks like a place in the program does not', () => {
  expect(maskText('    at Outbox.send [as post] (/home/michiko/dist/main.js:7:1)')).toBe(
    '    at Outbox.send [as post] main.js:7:1',
  );
  expect(maskText('    at Outbox.send [as 田中] (/home/michiko/dist/main.js:7:1)')).not.toContain('田中');
  expect(maskText('Tanaka    at main.js:7:1')).not.toContain('Tanaka');
});

test('several words that are hidden beside each other are one: nobody is to count a name’s', () => {
  for (const text of [
    'tanaka田中',
    'Tanaka Michiko',
    'tanaka@michiko',
    '田中/Michiko',
    'tanaka\\michiko',
    '田中-michiko',
  ])
    expect(maskText(text), text).toBe('＊');
});

const NAMES = [
  'Tanaka',
  'Michiko',
  'TANAKA',
  'tanaka',
  'Nguyen',
  'ENDO',
  'Ｔａｎａｋａ',
  '田中',
  'Müller',
  'm.tanaka',
  'tanaka_m',
];

test('names in any letters, addresses, numbers and folders of a person never reach the log', () => {
  expect(maskText('Tanaka Michiko born 1985 lives Nagareyama')).toBe('＊');
  expect(maskText('tanaka@himawari.example 090-1234-5678')).not.toMatch(/tanaka|himawari|1234|5678/);
  expect(maskText("ENOENT: no such file or directory, open 'C:\\Users\\Tanaka\\Michiko.docx'")).not.toMatch(
    /tanaka|michiko/i,
  );
  const around = fc.constantFrom(' ', ': ', "'", '"', '/', '\\', '-', '_', '.', '@', '(', '\n', '');
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      around,
      around,
      fc.constantFrom('Error', 'open', 'fill-worker.js'),
      (name, a, b, word) => {
        expect(maskText(`${word}${a}${name}${b}${word}`)).not.toContain(name);
      },
    ),
  );
});

test('what was cut off says so, and nothing else does', () => {
  expect(maskText('-'.repeat(LONGEST_LOGGED))).toBe('-'.repeat(LONGEST_LOGGED));
  expect(maskText('-'.repeat(LONGEST_LOGGED + 1))).toBe(`${'-'.repeat(LONGEST_LOGGED)}…`);
});

test('what is looked at grows no further than a fault is long, and each sign is taken once', () => {
  for (const sign of ['x', '@', '/', 'a/', '＊', 'a@', '\\', '9-', ' at ', '('])
    for (const times of [1_000, 2_000, 1_000_000]) {
      const text = sign.repeat(times);
      const looked = text.slice(0, LONGEST_LOGGED);
      expect(maskText(text).replace('…', '')).toBe(maskText(looked));
      expect(maskText(text).length).toBeLessThanOrEqual(LONGEST_LOGGED + 1);
    }
});
