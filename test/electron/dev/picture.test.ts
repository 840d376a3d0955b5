import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawn } from '../../../electron/dev/picture/draw.mjs';
import { hallsOf } from '../../../electron/dev/picture/floors.mjs';
import { housesIn, housesOf } from '../../../electron/dev/picture/rooms.mjs';

const root = join(import.meta.dirname, '../../..');

describe('the picture of who imports whom', () => {
  test('is that of the imports as they are: npm run picture draws it anew', () => {
    expect(readFileSync(join(root, 'docs/imports.svg'), 'utf8')).toBe(drawn(housesIn(root)));
  });

  test('counts types like values, and leaves other houses and styles out', () => {
    const texts = {
      'renderer/ui/table.tsx': `import type { Row } from '../data/row'; import './table.css'; import { kana } from '@shared/text/kana';`,
      'renderer/data/row.ts': 'export type Row = 1;',
      'shared/text/kana.ts': 'export const kana = 1;',
    };
    expect(housesOf(new Map(Object.entries(texts)))).toEqual([
      { name: 'renderer', rooms: new Map([['ui', new Set(['data'])], ['data', new Set()]]) }, // prettier-ignore
      { name: 'shared', rooms: new Map([['text', new Set()]]) },
    ]);
  });

  test('has the ground below, and what stands on it above', () => {
    const halls = hallsOf(new Map([['shell', new Set(['ui', 'text'])], ['ui', new Set(['text'])], ['text', new Set<string>()]])); // prettier-ignore
    expect(halls.map(({ rooms, floor }) => [rooms, floor])).toEqual([
      [['text'], 0],
      [['ui'], 1],
      [['shell'], 2],
    ]);
    expect(halls.at(-1)?.over.map(({ rooms }) => rooms)).toEqual([['ui']]);
  });

  test('says of rooms that import each other that they do', () => {
    const circle = new Map([['forms', new Set(['packs'])], ['packs', new Set(['forms'])], ['text', new Set<string>()]]); // prettier-ignore
    expect(hallsOf(circle).map(({ rooms }) => rooms)).toContainEqual(['forms', 'packs']);
    expect(drawn([{ name: 'shared', rooms: circle }])).toContain('a circle');
    circle.set('packs', new Set());
    expect(drawn([{ name: 'shared', rooms: circle }])).not.toContain('a circle');
  });
});
