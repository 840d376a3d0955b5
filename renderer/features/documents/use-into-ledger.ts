import { useMemo, useState } from 'react';
import type { FieldPath, FilledField, Overrides } from '@shared/forms/bindings/evaluation';
import { fieldLabel } from '@shared/ledger/labels';
import { success } from '@shared/problems/problem';
import {
  accountOfPerson,
  isEnd,
  isLacking,
  ledgerPlaceOf,
  typedIntoLedger,
  type LedgerPlace,
  type TypedIntoLedger,
} from '@shared/papers/typed-into-ledger';
import { isCalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { Records, Update } from '../../data/records';
import { useCaughtUp } from '../../state/caught-up';
import { useChangeLedger } from '../../state/change-ledger';
import { useOpenLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import type { FillScreenParts } from './fill-context';
import type { KeepDocument } from './use-keep-document';

type IntoLedger = Pick<FillScreenParts, 'wouldFill' | 'goesTo' | 'changeLedger' | 'fillLedger' | 'taken' | 'giveBack'>;

/** The ways of what is typed into a paper to the ledger behind it. */
export function useIntoLedger(keep: KeepDocument, packId: string): IntoLedger {
  const { memory, records } = useOpenLedger();
  const changeLedger = useChangeLedger();
  const caughtUp = useCaughtUp();
  const toast = useToast();
  /** By field: the change, and what was typed. */
  const [taken, setTaken] = useState<ReadonlyMap<FieldPath, { changeId: string; typed: string }>>(new Map());
  return useMemo(() => {
    /** When a paper was kept last counts what went from it into the ledger, too; nothing else of it changes. */
    const noteKept = (): void => keep(({ state }) => ({ state }));
    const meant = (filled: FilledField, typed: string): Meant | null =>
      meantIn(memory.read().records, packId, filled, typed);
    const fill = async (filled: FilledField, typed: string): Promise<void> => {
      const { path, overridden } = filled;
      // The next box may be left before the disk has this one: the record is made out of what stands there then.
      const result = await records.commitMade((now) => {
        const one = meantIn(now, packId, filled, typed);
        return success({
          sentence: one ? `${labelsOf(one, now.people)}を、書類から入れました` : '',
          updates: one?.into.does === 'fills' ? [updateOf(one)] : [],
        });
      });
      if (!result.ok) toast(result);
      if (!result.ok || !result.value) return keep(({ overrides }) => ({ overrides: { ...overrides, [path]: typed } }));
      const changeId = result.value.id;
      setTaken((before) => new Map(before).set(path, { changeId, typed }));
      if (overridden) keep(({ overrides }) => ({ overrides: withoutPath(overrides, path) }));
      else noteKept();
      await caughtUp(result.value);
    };
    const giveBack = async (path: FieldPath): Promise<void> => {
      const one = taken.get(path);
      const result = one && (await records.undo(one.changeId));
      if (result && !result.ok) return toast(result);
      if (one) keep(({ overrides }) => ({ overrides: { ...overrides, [path]: one.typed } }));
      setTaken((before) => new Map([...before].filter(([other]) => other !== path)));
    };
    const ways = waysOf(() => memory.read().records, packId);
    const letGo = (filled: FilledField, typed: string): void => {
      const later = letGoOf(keep, filled.path, typed);
      if (later !== null && ways.goesTo(filled, later) === 'ledger') void fill({ ...filled, overridden: true }, later);
    };
    return {
      ...ways,
      changeLedger: (filled, typed) => {
        const one = meant(filled, typed);
        if (!one) return;
        const end =
          typed === '' ? 'を消しました' : `を「${isCalendarDate(typed) ? formatWareki(typed) : typed}」に変えました`;
        void changeLedger(`${labelsOf(one, memory.read().records.people)}${end}`, [updateOf(one)]).then(({ ok }) => {
          if (ok) letGo(filled, typed);
        });
      },
      fillLedger: (filled, typed) => void fill(filled, typed),
      taken: new Set(taken.keys()),
      giveBack: (path) => void giveBack(path),
    };
  }, [memory, records, changeLedger, caughtUp, toast, keep, packId, taken]);
}

/**
 * What was held on the paper is the ledger's now. What was typed there meanwhile stays.
 *
 * @returns that; null: nothing was
 */
function letGoOf(keep: KeepDocument, path: FieldPath, typed: string): string | null {
  let later: string | null = null;
  keep(({ state, overrides }) => {
    const held = overrides[path];
    later = typeof held === 'string' && held !== typed ? held : null;
    return { state, overrides: later === null ? withoutPath(overrides, path) : overrides };
  });
  return later;
}

/** Where the ledger says something else, that is asked, in rows too; of what else a paper names, the paper alone says so. */
const ASKED = new Set(['corporation', 'office', 'enrolment', 'staff', 'row', 'person', 'device', 'account', 'consent']);

/** Where what is typed goes, as the ledger stands. */
const waysOf = (records: () => Records, packId: string): Pick<IntoLedger, 'wouldFill' | 'goesTo'> => ({
  wouldFill: (filled) => {
    const place = placeIn(records(), packId, filled);
    return place !== null && isLacking(place);
  },
  goesTo: (filled, typed) => {
    const one = meantIn(records(), packId, filled, typed);
    if (one?.into.does === 'fills') return isEnd(one.place) ? 'asked' : 'ledger';
    return one?.into.does === 'differs' && ASKED.has(filled.ledger?.entity ?? '') ? 'asked' : 'paper';
  },
});

interface Meant {
  place: LedgerPlace;
  into: TypedIntoLedger;
}

const placeIn = (records: Records, packId: string, filled: FilledField): LedgerPlace | null =>
  ledgerPlaceOf(filled, {
    recordOf: (table, id) => records[table].get(id),
    accountOf: (personId) => {
      const person = records.people.get(personId);
      return person && accountOfPerson(person, packId, records.accounts.values(), crypto.randomUUID());
    },
  });

function meantIn(records: Records, packId: string, filled: FilledField, typed: string): Meant | null {
  const place = placeIn(records, packId, filled);
  const into = place && typedIntoLedger(place, typed);
  return place && into && { place, into };
}

/** ひまわり会の代表者の役職・代表者名 */
function labelsOf({ place: { table, record }, into: { changed } }: Meant, people: Records['people']): string {
  const name = record['name'] ?? people.get(String(record['holderId']))?.name;
  return (
    (typeof name === 'string' ? `${name}の` : '') +
    changed.map((field) => fieldLabel(table, field.split('.')[0] ?? field)).join('・')
  );
}

const updateOf = ({ place: { table, record }, into: { after } }: Meant): Update =>
  ({ table, id: record['id'], after }) as unknown as Update;

/** What was typed over, without one of them. */
export function withoutPath(overrides: Overrides, path: FieldPath): Overrides {
  const { [path]: _gone, ...others } = overrides;
  return others;
}
