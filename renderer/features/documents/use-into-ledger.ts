import { useMemo, useState } from 'react';
import type { FieldPath, FilledField, Overrides } from '@shared/forms/bindings/evaluation';
import { fieldLabel } from '@shared/ledger/labels';
import { success } from '@shared/problems/problem';
import {
  ledgerPlaceOf,
  typedIntoLedger,
  type LedgerPlace,
  type TypedIntoLedger,
} from '@shared/papers/typed-into-ledger';
import type { Records, Update } from '../../data/records';
import { useCaughtUp } from '../../state/caught-up';
import { useChangeLedger } from '../../state/change-ledger';
import { useOpenLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import type { FillScreenParts } from './fill-context';
import type { KeepDocument } from './use-keep-document';

type IntoLedger = Pick<FillScreenParts, 'goesTo' | 'changeLedger' | 'fillLedger' | 'taken' | 'giveBack'>;

/** The ways of what is typed into a paper to the ledger behind it. */
export function useIntoLedger(keep: KeepDocument): IntoLedger {
  const { memory, records } = useOpenLedger();
  const changeLedger = useChangeLedger();
  const caughtUp = useCaughtUp();
  const toast = useToast();
  /** By field: the change, and what was typed. */
  const [taken, setTaken] = useState<ReadonlyMap<FieldPath, { changeId: string; typed: string }>>(new Map());
  return useMemo(() => {
    /** When a paper was kept last counts what went from it into the ledger, too; nothing else of it changes. */
    const noteKept = (): void => keep(({ state }) => ({ state }));
    const meant = (filled: FilledField, typed: string): Meant | null => meantIn(memory.read().records, filled, typed);
    const fill = async (filled: FilledField, typed: string): Promise<void> => {
      const { path, overridden } = filled;
      // The next box may be left before the disk has this one: the record is made out of what stands there then.
      const result = await records.commitMade((now) => {
        const one = meantIn(now, filled, typed);
        return success({
          sentence: one ? `${labelsOf(one)}を、書類から入れました` : '',
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
    return {
      goesTo: (filled, typed) => {
        const does = meant(filled, typed)?.into.does ?? 'nothing';
        return does === 'nothing' ? 'paper' : does === 'fills' ? 'ledger' : 'asked';
      },
      changeLedger: (filled, typed) => {
        const one = meant(filled, typed);
        if (!one) return;
        const end = typed === '' ? 'を消しました' : `を「${typed}」に変えました`;
        void changeLedger(`${labelsOf(one)}${end}`, [updateOf(one)]).then(({ ok }) => {
          if (ok) noteKept();
        });
      },
      fillLedger: (filled, typed) => void fill(filled, typed),
      taken: new Set(taken.keys()),
      giveBack: (path) => void giveBack(path),
    };
  }, [memory, records, changeLedger, caughtUp, toast, keep, taken]);
}

interface Meant {
  place: LedgerPlace;
  into: TypedIntoLedger;
}

function meantIn(records: Records, filled: FilledField, typed: string): Meant | null {
  const place = ledgerPlaceOf(filled, (table, id) => records[table].get(id));
  const into = place && typedIntoLedger(place, typed);
  return place && into && { place, into };
}

/** ひまわり会の代表者の役職・代表者名 */
function labelsOf({ place: { table, record }, into: { changed } }: Meant): string {
  const name = typeof record['name'] === 'string' ? `${record['name']}の` : '';
  return name + changed.map((field) => fieldLabel(table, field.split('.')[0] ?? field)).join('・');
}

const updateOf = ({ place: { table, record }, into: { after } }: Meant): Update =>
  ({ table, id: record['id'], after }) as unknown as Update;

/** What was typed over, without one of them. */
export function withoutPath(overrides: Overrides, path: FieldPath): Overrides {
  const { [path]: _gone, ...others } = overrides;
  return others;
}
