import { awayWord } from '@shared/ledger/away-word';
import { LEAVING } from '@shared/procedures/wizard/leaving-word';
import { notedLastDay } from '@shared/procedures/wizard/noted-day';
import { takenRows } from '@shared/tables/matching/import-updates';
import type { ImportPlan } from '@shared/tables/matching/planned';
import type { CalendarDate } from '@shared/text/calendar-date';
import { Block } from '../../ui/layout';
import { dayWords } from '../../words/day-words';

const NAMED = 2;

/** Whatever is decided of them: the same people stay named. */
const inFileOrder = <T extends { line: number }>(found: readonly T[]): T[] => found.toSorted((a, b) => a.line - b.line);

/** 休みの方：見本 花子（産休）、見本 次郎（休職）。在職中として入り、「産休」「休職」でさがせます; '' where nobody is. */
export function awayWords({ kind, rows }: Pick<ImportPlan, 'kind' | 'rows'>): string {
  if (kind !== 'staff') return '';
  const found = rows.flatMap(({ line, title, verdict, cells }) => {
    const word = verdict === 'left' ? null : awayWord(String(cells['note']?.after ?? ''));
    return word === null ? [] : [{ line, title, word }];
  });
  const away = inFileOrder(found);
  if (away.length === 0) return '';
  const words = [...new Set(away.map(({ word }) => `「${word}」`))].join('');
  const named = away.slice(0, NAMED).map(({ title, word }) => `${title}（${word}）`);
  const others = away.length > NAMED ? `、ほか ${away.length - NAMED}人` : '';
  return `休みの方：${named.join('、')}${others}。在職中として入り、${words}でさがせます`;
}

/** 退職の予定と読んだ方：見本 花子（12月31日）、ほか 2人: what a column or a メモ was understood as; '' where nobody goes. */
export function leavingWords({ kind, rows }: Pick<ImportPlan, 'kind' | 'rows'>, today: CalendarDate): string {
  if (kind !== 'staff') return '';
  const found = takenRows({ rows }).flatMap(({ line, title, cells }) => {
    const [day, note] = [cells['leftOn']?.after, String(cells['note']?.after ?? '')];
    const noted = typeof day === 'string' && day !== '' ? { date: day, isRelative: false } : notedDay(note, today);
    if (noted === null || noted.date < today) return [];
    return [{ line, words: `${title}（${noted.isRelative ? '日は、メモのとおり' : dayWords(noted.date)}）` }];
  });
  const leaving = inFileOrder(found).map(({ words }) => words);
  if (leaving.length === 0) return '';
  return `退職の予定と読んだ方：${leaving.slice(0, NAMED).join('、')}${leaving.length > NAMED ? `、ほか ${leaving.length - NAMED}人` : ''}。手続きは、取り込んだあとに始められます`;
}

const notedDay = (note: string, today: CalendarDate) => (LEAVING.test(note) ? notedLastDay(note, today) : null);

/** 兼務先が入る方：見本 花子（みほん居宅）、ほか 2人; '' where nobody has any. */
export function postsWords(
  { kind, rows }: Pick<ImportPlan, 'kind' | 'rows'>,
  names: (id: string) => string | null,
): string {
  if (kind !== 'staff') return '';
  const others = inFileOrder(takenRows({ rows }).filter(({ alsoAt }) => alsoAt?.length));
  if (others.length === 0) return '';
  // Those of one place are named together.
  const byPlace = new Map<string, string[]>();
  for (const { title, alsoAt } of others.slice(0, NAMED)) {
    const place = (alsoAt ?? []).map(({ officeId }) => names(officeId) ?? '').join('、');
    byPlace.set(place, [...(byPlace.get(place) ?? []), title]);
  }
  const named = [...byPlace].map(([place, there]) => `${there.join('・')}（${place}）`);
  return `兼務先が入る方：${named.join('、')}${others.length > NAMED ? `、ほか ${others.length - NAMED}人` : ''}`;
}

/** The ledger has no state for who is away: what becomes of them is said before they are taken. */
export function AwayPeople({ plan }: { plan: ImportPlan }) {
  const words = awayWords(plan);
  return (
    words !== '' && (
      <Block as="p" role="status" narrow anywhere>
        {words}
      </Block>
    )
  );
}
