import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { namedByComments, readHouse, unexplained, untrue, type Doc, type House } from './what-docs-name';

let house: House;
let docs: Doc[];
let code: Doc[];

beforeAll(() => {
  ({ house, docs, code } = readHouse(join(import.meta.dirname, '../..')));
});

describe('the documents', () => {
  test('name no file, folder, command, type, function or channel that isn’t there', () => {
    expect(docs.length).toBeGreaterThan(10);
    const faults = docs.flatMap((doc) => untrue(doc, house).map((words) => `${doc.path}: ${words}`));
    expect(faults).toEqual([]);
  });
});

describe('the comments of the code', () => {
  test('name no file that isn’t there', () => {
    expect(namedByComments(code, house)).toEqual([]);
  });
});

describe('a folder of many files', () => {
  test('says in a README what is in it', () => {
    expect(unexplained(house)).toEqual([]);
  });
});

describe('a document that names', () => {
  const small: House = {
    paths: new Set([
      'shared',
      'shared/ledger',
      'shared/ledger/event.ts',
      'shared/README.md',
      'docs',
      'resources/packs/a/pack.json',
    ]),
    headings: new Map([['shared/README.md', new Set(['what-it-may-import'])]]),
    scripts: new Set(['check']),
    texts: new Map([['shared/ledger/event.ts', 'const STAY = 1;']]),
    source: `export interface Office {}; export const useNote = 1; 'outbox:send'; 'profile/letters/'; MOST_AHEAD; STAY`,
  };
  const said = (text: string): string[] => untrue({ path: 'shared/README.md', text }, small);

  test.each([
    ['`ledger/event.ts`, `event.ts`, `shared/ledger/`, `resources/packs/<id>/pack.json`'],
    ['[events](ledger/event.ts), [elsewhere](https://example.com), [below](#what-it-may-import)'],
    ['`npm run -s check -- --e2e`'],
    ['`shared/ledger/event.ts` (`STAY`: how long)'],
    ['`useNote()`, `MOST_AHEAD`, `outbox:send`, `profile/letters/`, `Office`, `1 + 1`'],
  ])('what is there is true: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  test.each([
    ['`ledger/gone.ts`', 'ledger/gone.ts'],
    ['`shared/gone/`', 'shared/gone/'],
    ['[gone](ledger/gone.ts)', 'ledger/gone.ts'],
    ['[gone](README.md#gone)', 'README.md#gone'],
    ['`npm run gone`', 'gone'],
    ['`useGone()`', 'useGone()'],
    ['`PaperGone`', 'PaperGone'],
    ['`Office.gone`', 'Office.gone'],
    ['`gone`', 'gone'],
    ['`shared/ledger/event.ts` (`MOST_AHEAD`: it lies elsewhere)', 'shared/ledger/event.ts (MOST_AHEAD)'],
    ['`outbox:gone`', 'outbox:gone'],
    ['```mermaid\nflowchart LR\n  a["shared/ledger/: here"] --> b["shared/gone/: not"]\n```', 'shared/gone/'],
  ])('what is gone is told: %s', (text, fault) => {
    expect(said(text)).toEqual([fault]);
  });
});
