import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastKept, rotate, retention, thin, type DatedBackup } from '@shared/backup/rotation';
import { addDays } from '@shared/text/calendar-date';
import { anyDate } from '../../builders/any-date';

const TODAY = '2026-11-20';

/** `2026-11-20 09:02`, `bad 2026-11-20 09:02`, `undo 2026-11-20 09:02`; the clock stands still between day and instant. */
function backup(text: string): DatedBackup {
  const [, kind = '', day = '', time = ''] = /^(?:(bad|undo|table) )?(\S+) (\S+)$/.exec(text) ?? [];
  return {
    file: text,
    createdAt: `${day}T${time}:00.000Z`,
    day,
    ok: kind !== 'bad',
    size: 197,
    before: kind === 'undo' ? 'restore' : kind === 'table' ? 'import' : null,
  };
}
const kept = (files: string[], today = TODAY): string[] => [...rotate(files.map(backup), today).keep.keys()].sort();
const reasons = (files: string[], today = TODAY): Record<string, string> =>
  Object.fromEntries(rotate(files.map(backup), today).keep);
/** One at nine for each of the days before, today's included. */
const daily = (days: number, today = TODAY): string[] =>
  Array.from({ length: days }, (_, index) => `${addDays(today, -index)} 09:00`);

describe('what stays of the backups', () => {
  test('today’s newest three and the first: a page that makes one after the other can’t push out the morning’s', () => {
    const today = ['08:00', '09:00', '10:00', '11:00', '12:00'].map((time) => `${TODAY} ${time}`);
    expect(kept(today)).toEqual([today[0]!, ...today.slice(2)]);
    const made = Array.from({ length: 50 }, (_, n) => `${TODAY} 13:${10 + n}`);
    expect(kept([...today, ...made])).toEqual([today[0]!, ...made.slice(-3)]);
  });

  test('the newest of each day for 14 days, then of each month for 12 months', () => {
    const year = reasons(daily(500));
    expect(Object.values(year).filter((reason) => reason === 'today')).toHaveLength(1);
    // Today is the first of the 14 days and of the 12 months.
    expect(Object.values(year).filter((reason) => reason === 'daily')).toHaveLength(13);
    expect(Object.entries(year).flatMap(([file, reason]) => (reason === 'monthly' ? [file] : []))).toEqual([
      ...['2026-10-31 09:00', '2026-09-30 09:00', '2026-08-31 09:00', '2026-07-31 09:00', '2026-06-30 09:00'],
      ...['2026-05-31 09:00', '2026-04-30 09:00', '2026-03-31 09:00', '2026-02-28 09:00', '2026-01-31 09:00'],
      '2025-12-31 09:00',
    ]);
  });

  test('day after day: never more than 30, and the end of each month remains', () => {
    let files: string[] = [];
    for (let day = '2025-11-01'; day <= TODAY; day = addDays(day, 1))
      for (const time of ['09:00', '12:00', '15:00', '18:00']) {
        files = kept([...files, `${day} ${time}`], day);
        expect(files.length).toBeLessThanOrEqual(30);
      }
    expect(files).toHaveLength(3 + 1 + 13 + 11);
    expect(files[0]).toBe('2025-12-31 18:00');
  });

  test('an office that was closed for months loses nothing by it', () => {
    const before = daily(14, '2026-03-31');
    expect(kept([...before, `${TODAY} 09:00`])).toHaveLength(14);
    expect(kept(before)).toHaveLength(14);
  });

  test('a clock that ran ahead for a day costs one day’s place, not all older backups', () => {
    const before = daily(14, '2026-11-19');
    expect(kept([...before, '2099-01-01 09:00'], '2099-01-01')).toHaveLength(14);
  });

  test('a clock that went back: what lies in the future stays, however much it is', () => {
    const before = daily(40);
    expect(kept([...before, '2020-01-01 00:01'], '2020-01-01')).toHaveLength(41);
  });

  test('a file from the future takes no place of today’s', () => {
    const files = ['2099-01-01 09:00', '2098-01-01 09:00', ...['09', '10', '11'].map((hour) => `${TODAY} ${hour}:00`)];
    expect(kept(files)).toHaveLength(5);
  });

  test('one that isn’t whole takes no place of a good one', () => {
    const good = ['09', '10', '11'].map((hour) => `${TODAY} ${hour}:00`);
    const bad = [`bad ${TODAY} 12:00`, `bad ${TODAY} 08:00`];
    // The newer one stays beside them: nothing better has come since.
    expect(kept([...good, ...bad])).toEqual([...good, `bad ${TODAY} 12:00`].sort());
    expect(kept([...good, ...bad, `${TODAY} 13:00`])).toEqual(
      ['09', '10', '11', '13'].map((hour) => `${TODAY} ${hour}:00`),
    );
  });

  test('a damaged one is better than nothing: the only one of its day stays for 14 days', () => {
    const lone = 'bad 2026-11-18 09:00';
    const files = [`${TODAY} 09:00`, '2026-11-19 09:00', lone, 'bad 2026-11-18 08:00'];
    expect(kept(files)).toEqual(['2026-11-19 09:00', `${TODAY} 09:00`, lone]);
    const later = addDays(TODAY, 30);
    expect(kept([...files, ...daily(20, later)], later)).not.toContain(lone);
  });

  test('the state from before a restore stays for 14 days, whatever is backed up on the same day', () => {
    const undo = `undo ${TODAY} 09:00`;
    const after = ['10', '11', '12', '13'].map((hour) => `${TODAY} ${hour}:00`);
    expect(reasons([undo, ...after])[undo]).toBe('before-restore');
    const later = addDays(TODAY, 20);
    expect(kept([undo, ...after, ...daily(20, later)], later)).not.toContain(undo);
  });

  test('the state from before an import stays as well, beside the one from before a restore', () => {
    const [undo, table] = [`undo ${TODAY} 08:00`, `table ${TODAY} 09:00`];
    const after = ['10', '11', '12', '13'].map((hour) => `${TODAY} ${hour}:00`);
    expect(reasons([undo, table, ...after])).toMatchObject({ [undo]: 'before-restore', [table]: 'before-import' });
  });

  test('none at all', () => {
    expect(rotate([], TODAY)).toEqual({ keep: new Map(), remove: [] });
  });
});

describe('where what stays takes too much room', () => {
  const left = kept(daily(500)).map(backup);
  const after = (most: number, of = left): string[] => {
    const gone = thin(of, TODAY, most);
    return of.map(({ file }) => file).filter((file) => !gone.includes(file));
  };

  test('nothing goes as long as all of it fits', () => {
    expect(left).toHaveLength(25);
    expect(after(25 * 197)).toHaveLength(25);
  });

  test('the oldest goes first, and no more than has to', () => {
    const oldest = left.map(({ file }) => file).sort();
    expect(after(25 * 197 - 1).sort()).toEqual(oldest.slice(1));
    expect(after(20 * 197).sort()).toEqual(oldest.slice(5));
    const [first, ...others] = left.toSorted((a, b) => (a.file < b.file ? -1 : 1));
    expect(after(25 * 197, [{ ...first!, size: 10 * 197 }, ...others])).toHaveLength(24);
  });

  test('three days and three months stay however little room there is, and today’s first', () => {
    expect(after(0).sort()).toEqual(
      ['2026-09-30', '2026-10-31', '2026-11-18', '2026-11-19', TODAY].map((day) => `${day} 09:00`),
    );
    const today = ['08', '09', '10', '11'].map((hour) => backup(`${TODAY} ${hour}:00`));
    expect(after(0, today)).toEqual([`${TODAY} 08:00`, `${TODAY} 11:00`]);
  });

  test('so does what takes something large back, and what nobody is sure of', () => {
    const odd = ['undo 2026-11-10 08:00', 'bad 2026-11-20 12:00', '2099-01-01 09:00'];
    const with14 = [...daily(14), ...odd].map(backup);
    const days = ['2026-11-18', '2026-11-19', TODAY].map((day) => `${day} 09:00`);
    expect(after(0, with14).sort()).toEqual([...days, ...odd].sort());
  });
});

describe('laws', () => {
  const anyBackup = fc
    .record({
      day: anyDate('2025-01-01', '2027-06-30'),
      minute: fc.integer({ min: 0, max: 59 }),
      ok: fc.boolean(),
      size: fc.integer({ min: 1, max: 400 }),
      before: fc.constantFrom('restore', 'migration', null),
    })
    .map(({ day, minute, ...others }) => ({
      ...others,
      day,
      createdAt: `${day}T09:${String(minute).padStart(2, '0')}:00.000Z`,
    }));
  const anyBackups = fc
    .array(anyBackup, { maxLength: 80 })
    .map((all) => all.map((one, index): DatedBackup => ({ ...one, file: `file-${index}` })));
  const anyToday = anyDate('2024-06-01', '2028-01-01');
  const newest = (backups: DatedBackup[]): DatedBackup | undefined =>
    backups.toSorted((a, b) =>
      a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.file < b.file) ? 1 : -1,
    )[0];

  test('the newest good one stays, and so does the newest that isn’t from the future', () => {
    fc.assert(
      fc.property(anyBackups, anyToday, (backups, today) => {
        const { keep } = rotate(backups, today);
        const good = backups.filter(({ ok }) => ok);
        for (const one of [newest(good), newest(good.filter(({ day }) => day <= today))])
          if (one) expect(keep.has(one.file)).toBe(true);
      }),
    );
  });

  test('each is kept or removed; what is from the future is kept', () => {
    fc.assert(
      fc.property(anyBackups, anyToday, (backups, today) => {
        const { keep, remove } = rotate(backups, today);
        expect([...keep.keys(), ...remove].sort()).toEqual(backups.map(({ file }) => file).sort());
        for (const { file, day } of backups) if (day > today) expect(keep.has(file)).toBe(true);
      }),
    );
  });

  test('those not found whole never change which good ones stay', () => {
    fc.assert(
      fc.property(anyBackups, anyToday, (backups, today) => {
        const good = backups.filter(({ ok }) => ok);
        const { keep } = rotate(backups, today);
        expect(
          good
            .filter(({ file }) => keep.has(file))
            .map(({ file }) => file)
            .sort(),
        ).toEqual([...rotate(good, today).keep.keys()].sort());
      }),
    );
  });

  test('a second time removes nothing more, in whatever order they are listed', () => {
    fc.assert(
      fc.property(anyBackups, anyToday, (backups, today) => {
        const { keep } = rotate(backups, today);
        const left = backups.filter(({ file }) => keep.has(file)).reverse();
        expect(rotate(left, today).remove).toEqual([]);
      }),
    );
  });

  test('good ones of the past are bounded', () => {
    fc.assert(
      fc.property(anyBackups, anyToday, (backups, today) => {
        const past = backups.filter(({ day, ok }) => ok && day <= today);
        const most = retention.today + retention.days + retention.months + 1;
        expect(rotate(past, today).keep.size).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('of what is left, however little room there is, the same stays as of all: the newest of three days and of three months', () => {
    fc.assert(
      fc.property(anyBackups, anyToday, fc.integer({ min: 0, max: 9_000 }), (backups, today, most) => {
        const { keep } = rotate(backups, today);
        const left = backups.filter(({ file }) => keep.has(file));
        const gone = thin(left, today, most);
        for (const file of rotate(backups, today, leastKept).keep.keys()) expect(gone).not.toContain(file);
        const bytes = (some: DatedBackup[]): number => some.reduce((sum, { size }) => sum + size, 0);
        const stays = left.filter(({ file }) => !gone.includes(file));
        const least = rotate(left, today, leastKept).keep;
        if (bytes(stays) > most) expect(stays.every(({ file }) => least.has(file))).toBe(true);
        if (gone.length > 0) {
          const last = left.find(({ file }) => file === gone.at(-1))!;
          expect(bytes([...stays, last])).toBeGreaterThan(most);
          // A second time removes nothing more.
          expect(thin(stays, today, most)).toEqual([]);
        }
      }),
    );
  });
});
