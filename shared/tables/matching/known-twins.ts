import type { CalendarDate } from '../../text/calendar-date';
import { tableOfList } from '../lists';
import type { TableReading } from '../import/reading';
import type { ImportDecisions } from './import-decisions';
import { planImport } from './import-plan';
import type { LedgerView } from './ledger-view';
import type { ImportPlan, PlannedRow } from './planned';

/** Of people of one name so many are tried; more are asked about. */
const MOST = 4;

type Try = Pick<ImportDecisions, 'same' | 'joined' | 'leave'>;

/**
 * 同じ人・別の人 of rows that were decided when they first came in, as the ledger itself tells it: whoever stands there twice and yet says nothing
 * that the ledger doesn't say is who they were then. Nothing is kept for it, so that 完全消去 has nothing to look for; where a row says anything
 * new it is asked about as ever.
 *
 * @returns the decisions with what is known again; the same object where nothing is
 */
export function withKnownTwins(
  reading: TableReading,
  ledger: LedgerView,
  decisions: ImportDecisions,
  today: CalendarDate,
): ImportDecisions {
  if (reading.kind !== 'staff' && reading.kind !== 'patient') return decisions;
  // The first list that comes in: a plan of all its rows would say nothing.
  if (ledger[tableOfList[reading.kind]].length === 0) return decisions;
  const plan = (tried: Try): ImportPlan => planImport(reading, ledger, decidedWith(decisions, tried), today);
  const first = plan(NOTHING);
  const apart = knownApart(first, plan);
  return decidedWith(decisions, knownAsOne(Object.keys(apart.same).length === 0 ? first : plan(apart), apart, plan));
}

const NOTHING: Try = { same: {}, joined: {}, leave: [] };

const decidedWith = (decisions: ImportDecisions, { same, joined, leave }: Try): ImportDecisions =>
  Object.keys(same).length + leave.length === 0
    ? decisions
    : {
        ...decisions,
        same: { ...decisions.same, ...same },
        joined: { ...decisions.joined, ...joined },
        leave: [...decisions.leave, ...leave],
      };

const saysNothingNew = ({ rows }: ImportPlan): Set<number> =>
  new Set(rows.flatMap(({ verdict, line }) => (verdict === 'same' ? [line] : [])));

/** 別の人: of several whom a row may be, the one of whom it says what the ledger says. */
function knownApart({ rows }: ImportPlan, plan: (tried: Try) => ImportPlan): Try {
  const asked = rows.filter(({ question }) => question?.code === 'match/several' && question.candidates.length <= MOST);
  const known = new Map<number, string[]>();
  const places = new Map<string, number>();
  const placed = asked.map((row) => {
    const at = places.get(row.title) ?? 0;
    places.set(row.title, at + 1);
    return { ...row, at };
  });
  // Rows of one name are tried with another one each: two can't be the same one.
  for (let round = 0; round < Math.max(0, ...asked.map(({ question }) => question?.candidates.length ?? 0)); round++) {
    const same = Object.fromEntries(
      placed.flatMap(({ line, question, at }) => {
        const candidates = question?.candidates ?? [];
        const one = round < candidates.length ? candidates[(round + at) % candidates.length] : undefined;
        return one ? [[line, one.id] as const] : [];
      }),
    );
    const fitting = saysNothingNew(plan({ ...NOTHING, same }));
    for (const [line, id] of Object.entries(same))
      if (fitting.has(Number(line))) known.set(Number(line), [...(known.get(Number(line)) ?? []), id]);
  }
  const only = [...known].flatMap(([line, ids]) => (ids.length === 1 ? [[line, ids[0] ?? ''] as const] : []));
  return { ...NOTHING, same: Object.fromEntries(only) };
}

/** 同じ人: rows that claim one record, of which one says with the others' help what the ledger says. */
function knownAsOne({ rows }: ImportPlan, apart: Try, plan: (tried: Try) => ImportPlan): Try {
  const groups = new Map<string, PlannedRow[]>();
  for (const row of rows)
    if (row.recordId !== null && (row.question?.lines.length ?? 0) > 0)
      groups.set(row.recordId, [...(groups.get(row.recordId) ?? []), row]);
  const found = { same: { ...apart.same }, joined: {} as Try['joined'], leave: [] as number[] };
  for (let round = 0; round < MOST && groups.size > 0; round++) {
    const tried = [...groups].flatMap(([id, group]) => {
      const main = group[round];
      return main ? [{ id, main: main.line, others: group.filter((row) => row !== main).map(({ line }) => line) }] : [];
    });
    const said = tried.map(({ id, main, others }) => ({
      id,
      same: { [main]: id },
      joined: Object.fromEntries(others.map((line) => [line, main])),
      leave: others,
      main,
    }));
    const fitting = saysNothingNew(plan(said.reduce<Try>(together, found)));
    for (const one of said) {
      if (!fitting.has(one.main)) continue;
      groups.delete(one.id);
      Object.assign(found, together(found, one));
    }
  }
  return found;
}

const together = (one: Try, other: Try): Try => ({
  same: { ...one.same, ...other.same },
  joined: { ...one.joined, ...other.joined },
  leave: [...one.leave, ...other.leave],
});
