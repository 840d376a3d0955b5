import { describe, expect, it } from 'vitest';
import {
  rememberedColumns,
  RememberedMappings,
  tableShape,
  withMapping,
} from '@shared/tables/import/remembered-mapping';
import type { ImportKind } from '@shared/tables/lists';
import type { ReadColumn } from '@shared/tables/import/reading';

type Shaped = Parameters<typeof tableShape>[0];
const aTable = (columns: [string, string | null][], kind: ImportKind = 'staff', first = 0): Shaped => ({
  kind,
  columns: columns.map(([from, field], i): ReadColumn => ({
    ...{ column: String.fromCharCode(65 + first + i), from, field, why: '', hidden: false, samples: [] },
  })),
});
const guessed = aTable([
  ['お名前', 'name'],
  ['資格', 'jobType'],
  ['山田メモ', null],
]);
const corrected = aTable([
  ['お名前', 'name'],
  ['資格', null],
  ['山田メモ', 'note'],
]);

/** What somebody said of them: 資格 stays out, the memo goes in. */
const SAID = { B: null, C: 'note' };

describe('The columns of a table that comes again', () => {
  it('are read as before', () => {
    const known = withMapping({}, corrected, '2026-11-20', SAID);
    expect(rememberedColumns(guessed, known)).toEqual({ A: 'name', B: null, C: 'note' });
  });

  it('are known by their headings, however these are written and wherever the table begins', () => {
    const known = withMapping({}, corrected, '2026-11-20', SAID);
    const moved = aTable(
      [
        ['お 名 前', 'name'],
        ['資格（必須）', 'jobType'],
        ['山田ﾒﾓ', null],
      ],
      'staff',
      2,
    );
    expect(rememberedColumns(moved, known)).toEqual({ C: 'name', D: null, E: 'note' });
  });

  it('aren’t those of another table, nor of another kind', () => {
    const known = withMapping({}, corrected, '2026-11-20', SAID);
    expect(
      rememberedColumns(
        aTable([
          ['お名前', 'name'],
          ['資格', 'jobType'],
        ]),
        known,
      ),
    ).toBeNull();
    expect(rememberedColumns({ ...guessed, kind: 'patient' }, known)).toBeNull();
  });

  it('say nothing where the guess was right', () => {
    expect(rememberedColumns(guessed, withMapping({}, guessed, '2026-11-20'))).toBeNull();
  });

  it('keep nothing of what stands in the headings', () => {
    const known = withMapping({}, corrected, '2026-11-20', SAID);
    expect(JSON.stringify(known)).not.toContain('山田');
    expect(RememberedMappings.safeParse(known).success).toBe(true);
  });

  it('guess a field anew that this version doesn’t know', () => {
    const later = aTable([
      ['お名前', 'name'],
      ['資格', 'licence'],
      ['山田メモ', 'note'],
    ]);
    expect(rememberedColumns(guessed, withMapping({}, later, '2026-11-20'))).toEqual({ A: 'name', C: 'note' });
  });

  it('are those of the forty shapes that were used last', () => {
    let known = withMapping({}, corrected, '2020-01-01');
    for (let i = 0; i < 45; i++)
      known = withMapping(known, aTable([[`見出し${i}`, 'name']]), `2026-10-${String((i % 28) + 1).padStart(2, '0')}`);
    expect(Object.keys(known)).toHaveLength(40);
    expect(rememberedColumns(guessed, known)).toBeNull();
  });

  it('are guessed anew where the app had not known them, and nobody has left them out', () => {
    const before = aTable([
      ['お名前', 'name'],
      ['ID', null],
      ['端末番号', null],
    ]);
    const now = aTable([
      ['お名前', 'name'],
      ['ID', 'ownLogin'],
      ['端末番号', 'ownDevice'],
    ]);
    expect(rememberedColumns(now, withMapping({}, before, '2026-11-20'))).toBeNull();
    expect(rememberedColumns(now, withMapping({}, before, '2026-11-20', { C: null }))).toEqual({ A: 'name', C: null });
    // Kept before anybody noted who had left a column out: IDs and devices couldn't be taken then.
    const [[shape, { leftOut: _, ...kept }] = ['', { leftOut: [] } as never]] = Object.entries(
      withMapping({}, before, '2026-11-20', { B: null }),
    );
    expect(rememberedColumns(now, RememberedMappings.parse({ [shape]: kept }))).toBeNull();
  });
});
