import { useMemo, useState } from 'react';
import { PLEDGE_OF, type FieldPath, type FilledField, type Overrides } from '@shared/forms/bindings/evaluation';
import { fieldLabel } from '@shared/ledger/labels';
import { success, type Failure, type Result } from '@shared/problems/problem';
import { userOfAddress } from '@shared/rules/rule-findings';
import { pledgeWith } from '@shared/rules/pledge-rules';
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
  const [taken, setTaken] = useState<ReadonlyMap<FieldPath, Taken>>(new Map());
  /** By field, what this paper has put into the ledger: known before the disk has it. */
  const [put] = useState(() => new Map<FieldPath, string>());
  return useMemo(() => {
    const fill = async (filled: FilledField, typed: string): Promise<void> => {
      const { path, overridden } = filled;
      const isFaxTold = isFaxApart(meantIn(memory.read().records, packId, filled, typed));
      // The next box may be left before the disk has this one: the record is made out of what stands there then.
      const result = await records.commitMade((now) => {
        const one = meantIn(now, packId, filled, typed);
        const goes = one !== null && goesIn(one, isOwn(now, packId, filled, put));
        if (goes) put.set(path, typed);
        return success(changeBy(one, now.people, goes));
      });
      if (!result.ok) toast(result);
      if (!result.ok || !result.value) return keep(({ overrides }) => ({ overrides: { ...overrides, [path]: typed } }));
      const changeId = result.value.id;
      setTaken((before) => withTaken(before, path, changeId, typed));
      if (overridden) keep(({ overrides }) => ({ overrides: withoutPath(overrides, path) }));
      // When a paper was kept last counts what went from it into the ledger, too; nothing else of it changes.
      else keep(({ state }) => ({ state }));
      await caughtUp(result.value);
      if (isFaxTold) toast(FAX_APART);
    };
    const giveBack = async (path: FieldPath): Promise<void> => {
      const one = taken.get(path);
      const refused = await undone(one?.changeIds ?? [], (id) => records.undo(id));
      if (refused) return toast(refused);
      put.delete(path);
      if (one) keep(({ overrides }) => ({ overrides: { ...overrides, [path]: one.typed } }));
      setTaken((before) => new Map([...before].filter(([other]) => other !== path)));
    };
    const ways = waysOf(() => memory.read().records, packId, put);
    const letGo = (filled: FilledField, typed: string): void => {
      const later = letGoOf(keep, filled.path, typed);
      if (later !== null && ways.goesTo(filled, later) === 'ledger') void fill({ ...filled, overridden: true }, later);
    };
    return {
      ...ways,
      changeLedger: (filled, typed) => {
        const one = meantIn(memory.read().records, packId, filled, typed);
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
  }, [memory, records, changeLedger, caughtUp, toast, keep, packId, taken, put]);
}

/** 電話 04-…（FAX 04-…）: the second went into a field that isn't on the paper. */
const isFaxApart = (one: Meant | null): boolean =>
  one !== null && one.into.changed.includes('fax') && !one.place.fields.includes('fax');
const FAX_APART = 'FAX の番号は、台帳の FAX に分けて入れました';

/** The changes that put it there, the first and what corrected it, and what was typed last. */
interface Taken {
  changeIds: readonly string[];
  typed: string;
}

const withTaken = (before: ReadonlyMap<FieldPath, Taken>, path: FieldPath, changeId: string, typed: string) =>
  new Map(before).set(path, { changeIds: [...(before.get(path)?.changeIds ?? []), changeId], typed });

/** From the last to the first. @returns why one of them couldn't be; null: all are */
async function undone(
  changeIds: readonly string[],
  undo: (changeId: string) => Promise<Result<unknown>>,
): Promise<Failure | null> {
  for (const changeId of changeIds.toReversed()) {
    const result = await undo(changeId);
    if (!result.ok) return result;
  }
  return null;
}

const changeBy = (one: Meant | null, people: Records['people'], goes: boolean) => ({
  sentence: one ? `${labelsOf(one, people)}を、書類から入れました` : '',
  updates: one && goes ? [updateOf(one)] : [],
});

const goesIn = ({ into: { does } }: Meant, isOwnValue: boolean): boolean =>
  does === 'fills' || (does === 'differs' && isOwnValue);

/** By field, what this paper has put into the ledger. */
type Put = ReadonlyMap<FieldPath, string>;

/** What the ledger says there is what this paper has put there: corrected on the paper, the ledger follows. */
function isOwn(now: Records, packId: string, filled: FilledField, put: Put): boolean {
  const typed = put.get(filled.path);
  return typed !== undefined && meantIn(now, packId, filled, typed)?.into.does === 'nothing';
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
const ASKED = new Set([
  'corporation',
  'office',
  'enrolment',
  'staff',
  'row',
  'person',
  'device',
  'account',
  'consent',
  PLEDGE_OF,
]);

/** Where what is typed goes, as the ledger stands. */
const waysOf = (records: () => Records, packId: string, put: Put): Pick<IntoLedger, 'wouldFill' | 'goesTo'> => ({
  wouldFill: (filled) => {
    const place = placeIn(records(), packId, filled);
    return place !== null && isLacking(place);
  },
  goesTo: (filled, typed) => {
    const one = meantIn(records(), packId, filled, typed);
    if (one && isTakenByUser(one, typed, records())) return 'paper';
    if (one?.into.does === 'fills') return isEnd(one.place) ? 'asked' : 'ledger';
    if (one?.into.does === 'differs' && isOwn(records(), packId, filled, put)) return 'ledger';
    return one?.into.does === 'differs' && ASKED.has(filled.ledger?.entity ?? '') ? 'asked' : 'paper';
  },
});

/** As the login of the 管理画面 a user's own address is refused: it stays on the paper, where that is said beside it. */
const isTakenByUser = ({ place: { table, record, fields } }: Meant, typed: string, now: Records): boolean =>
  table === 'enrolments' &&
  fields.includes('administratorMail') &&
  userOfAddress(typed, String(record['officeId']), {
    people: [...now.people.values()],
    accounts: [...now.accounts.values()],
  }) !== undefined;

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
    pledgeOf: (personId) => {
      const known = [...records.pledges.values()].find(({ staffId }) => staffId === personId);
      return pledgeWith(known, personId, {}, crypto.randomUUID());
    },
  });

function meantIn(records: Records, packId: string, filled: FilledField, typed: string): Meant | null {
  const place = placeIn(records, packId, filled);
  const into = place && typedIntoLedger(place, typed);
  return place && into && { place, into };
}

/** ひまわり会の代表者の役職・代表者名 */
function labelsOf({ place: { table, record }, into: { changed } }: Meant, people: Records['people']): string {
  const name = record['name'] ?? people.get(String(record['holderId'] ?? record['staffId']))?.name;
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
