import { awayWord } from '@shared/ledger/away-word';
import { LEAVING } from '@shared/procedures/wizard/leaving-word';
import { notedLastDay } from '@shared/procedures/wizard/noted-day';
import { takenRows } from '@shared/tables/matching/import-updates';
import type { ImportPlan } from '@shared/tables/matching/planned';
import type { CalendarDate } from '@shared/text/calendar-date';
import { dayWords } from '../../words/day-words';

type People = Pick<ImportPlan, 'kind' | 'rows'>;

/** Whatever is decided of them: the same people stay named. */
const inFileOrder = <T extends { line: number }>(found: readonly T[]): T[] => found.toSorted((a, b) => a.line - b.line);

/** The first of them by name, how many more there are. */
export const fewOf = (all: readonly string[], most: number): string =>
  `${all.slice(0, most).join('、')}${all.length > most ? `、ほか ${all.length - most}人` : ''}`;

/** Who is away, and by which word: 見本 花子, 産休. The ledger has no state for that. */
export function awayPeople({ kind, rows }: People): { title: string; word: string }[] {
  if (kind !== 'staff') return [];
  const found = rows.flatMap(({ line, title, verdict, cells }) => {
    const word = verdict === 'left' ? null : awayWord(String(cells['note']?.after ?? ''));
    return word === null ? [] : [{ line, title, word }];
  });
  return inFileOrder(found);
}

/** What becomes of who is away: 見本 花子（産休）、見本 次郎（休職）。在職中として入り、「産休」「休職」でさがせます. */
export const awayWords = (away: readonly { title: string; word: string }[]): string =>
  `${away.map(({ title, word }) => `${title}（${word}）`).join('、')}。在職中として入り、${awayKinds(away)}でさがせます`;

/** 「産休」「休職」 */
export const awayKinds = (away: readonly { word: string }[]): string =>
  [...new Set(away.map(({ word }) => `「${word}」`))].join('');

/** Who goes, as a column or a メモ was understood: 見本 花子（12月31日）. */
export function leavingPeople({ kind, rows }: People, today: CalendarDate): string[] {
  if (kind !== 'staff') return [];
  const found = takenRows({ rows }).flatMap(({ line, title, cells }) => {
    const [day, note] = [cells['leftOn']?.after, String(cells['note']?.after ?? '')];
    const noted = typeof day === 'string' && day !== '' ? { date: day, isRelative: false } : notedDay(note, today);
    if (noted === null || noted.date < today) return [];
    return [{ line, words: `${title}（${noted.isRelative ? '日は、メモのとおり' : dayWords(noted.date)}）` }];
  });
  return inFileOrder(found).map(({ words }) => words);
}

const notedDay = (note: string, today: CalendarDate) => (LEAVING.test(note) ? notedLastDay(note, today) : null);

/** Who works somewhere else, too, those of one place together: 見本 花子・見本 三郎（みほん居宅）. */
export function postsPeople(
  { kind, rows }: People,
  names: (id: string) => string | null,
): { count: number; words: string } {
  const others = kind === 'staff' ? inFileOrder(takenRows({ rows }).filter(({ alsoAt }) => alsoAt?.length)) : [];
  const byPlace = new Map<string, string[]>();
  for (const { title, alsoAt } of others) {
    const place = (alsoAt ?? []).map(({ officeId }) => names(officeId) ?? '').join('、');
    byPlace.set(place, [...(byPlace.get(place) ?? []), title]);
  }
  return {
    count: others.length,
    words: [...byPlace].map(([place, there]) => `${there.join('・')}（${place}）`).join('、'),
  };
}
