/** A backup, as far as rotation is concerned. All are of one ledger and lie in one place. */
export interface DatedBackup {
  file: string;
  /** ISO instant in UTC. */
  createdAt: string;
  /** ISO date of that instant on the office's clock. */
  day: string;
  /** Read back and found whole. */
  ok: boolean;
  /** Bytes. */
  size: number;
  /** Made just before something large, which it can take back. */
  before?: 'restore' | 'migration' | 'import' | null;
}

export const retention = { today: 3, days: 14, months: 12 } as const;
/** What a place keeps however little room it has. */
export const leastKept = { today: 1, days: 3, months: 3 } as const;

/** Why a backup stays. `unsure`: not found whole, but there is nothing better of its day, or its day is yet to come. */
export type KeepReason =
  | 'today'
  | 'daily'
  | 'monthly'
  | 'before-restore'
  | 'before-migration'
  | 'before-import'
  | 'unsure';

export interface Rotation {
  keep: Map<string, KeepReason>;
  /** Files. */
  remove: string[];
}

/**
 * Which backups to keep: today's newest 3 and its first, the newest of each day for 14 days, the newest of each month for 12 months,
 * and for 14 days the newest from before a restore, a migration and an import. Days and months without a backup don't count: an office that was
 * closed for a summer, or a clock that once ran ahead, costs no older backup.
 *
 * Nothing that may be needed goes: the newest good one always stays, a backup from the future stays until its day has
 * come (either it or the clock is wrong), and one that wasn't found whole takes no place of a good one.
 *
 * @param today ISO date on the office's clock
 */
export function rotate(
  backups: readonly DatedBackup[],
  today: string,
  counts: Record<keyof typeof retention, number> = retention,
): Rotation {
  const past = backups.filter(({ day }) => day <= today).sort(newestFirst);
  const good = past.filter(({ ok }) => ok);
  const keep = new Map<string, KeepReason>();
  const mark = (reason: KeepReason, chosen: readonly DatedBackup[]): void => {
    for (const { file } of chosen) if (!keep.has(file)) keep.set(file, reason);
  };

  const ofToday = good.filter(({ day }) => day === today);
  mark('today', ofToday.slice(0, counts.today));
  mark('daily', newestOfEach(good, ({ day }) => day).slice(0, counts.days));
  mark('monthly', newestOfEach(good, monthOf).slice(0, counts.months));
  const recentDays = new Set(
    newestOfEach(past, ({ day }) => day)
      .slice(0, retention.days)
      .map(({ day }) => day),
  );
  for (const what of ['restore', 'migration', 'import'] as const) {
    const undo = good.find(({ before }) => before === what);
    if (undo && recentDays.has(undo.day)) mark(`before-${what}`, [undo]);
  }
  // Whatever makes one after the other, the morning's stays.
  mark('today', ofToday.slice(-1));
  mark('unsure', worthKeeping(past, good, recentDays));
  mark(
    'unsure',
    backups.filter(({ day }) => day > today),
  );

  return { keep, remove: backups.map(({ file }) => file).filter((file) => !keep.has(file)) };
}

/**
 * Which of those that rotation has left are removed where they take too much room: the oldest first, never one that {@link leastKept}
 * names, or that is there to take something large back.
 *
 * @param most bytes that they may take together
 * @returns files
 */
export function thin(left: readonly DatedBackup[], today: string, most: number): string[] {
  const { keep } = rotate(left, today, leastKept);
  let bytes = left.reduce((sum, { size }) => sum + size, 0);
  const oldestFirst = left.filter(({ file }) => !keep.has(file)).sort((a, b) => newestFirst(b, a));
  return oldestFirst.flatMap(({ file, size }) => {
    if (bytes <= most) return [];
    bytes -= size;
    return [file];
  });
}

/** Of those not found whole: all that are newer than any good one, and the newest of a recent day that has no good one. */
function worthKeeping(past: DatedBackup[], good: DatedBackup[], recentDays: Set<string>): DatedBackup[] {
  const bad = past.filter(({ ok }) => !ok);
  const [newestGood] = good;
  const newer = bad.filter((backup) => !newestGood || newestFirst(backup, newestGood) < 0);
  const goodDays = new Set(good.map(({ day }) => day));
  const only = newestOfEach(bad, ({ day }) => day).filter(({ day }) => recentDays.has(day) && !goodDays.has(day));
  return [...newer, ...only];
}

const monthOf = ({ day }: DatedBackup): string => day.slice(0, 7);

/** @param sorted newest first */
function newestOfEach(sorted: readonly DatedBackup[], group: (backup: DatedBackup) => string): DatedBackup[] {
  const newest = new Map<string, DatedBackup>();
  for (const backup of sorted) if (!newest.has(group(backup))) newest.set(group(backup), backup);
  // By group, not by instant: on a journey through time zones the two may differ.
  return [...newest].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, backup]) => backup);
}

/** By instant; those of the same instant in a fixed order. */
const newestFirst = (a: DatedBackup, b: DatedBackup): number =>
  compareText(b.createdAt, a.createdAt) || compareText(b.file, a.file);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
