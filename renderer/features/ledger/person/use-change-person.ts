import { useCallback } from 'react';
import type { Change } from '@shared/ledger/change';
import type { Staff } from '@shared/ledger/entities';
import type { Result } from '@shared/problems/problem';
import { useChangeLedger } from '../../../state/change-ledger';
import { useOpenLedger } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { update } from '../../../data/records';
import { usePeopleView } from '../../../records/people/people-view';
import { inTurn } from '../../../records/panel/in-turn';
import { offerAfter, type ChangedPerson } from './offer-after';
import { staffEditSentence, type StaffField } from './staff-sentences';

export type PersonEdits = Partial<Omit<Staff, 'id'>>;

export interface PersonChange {
  id: string;
  edits: PersonEdits;
  /** Made of the first field that changes when left out. */
  sentence?: string;
  /** People who change along. */
  others?: readonly { id: string; edits: PersonEdits }[];
}

/** Writes a change of one person, with its toast, and offers the papers that it asks for. Null, or why it failed. */
export function useChangePerson(): (change: PersonChange) => Promise<string | null> {
  const { memory } = useOpenLedger();
  const { packs, channels } = useSession();
  const { view } = usePeopleView();
  const changeLedger = useChangeLedger();
  return useCallback(
    ({ id, edits, sentence, others = [] }) =>
      inTurn(memory, async () => {
        const { records } = memory.read();
        const before = records.people.get(id);
        if (!before) return null;
        const after = { ...before, ...edits };
        const [field] = (Object.keys(edits) as StaffField[]).filter((key) => before[key] !== after[key]);
        if (!field) return null;
        const changed: ChangedPerson[] = [{ before, after }];
        for (const other of others) {
          const person = records.people.get(other.id);
          if (person) changed.push({ before: person, after: { ...person, ...other.edits } });
        }
        const said = sentence ?? staffEditSentence(before, after, field, records.offices);
        const result = await changeLedger(
          said,
          changed.map((one) => update('people', one.after)),
        );
        if (!result.ok) return result.message;
        const offer = result.value && offerAfter(result.value.id, changed, { records, packs, channels });
        if (offer) view.change({ offer });
        return null;
      }),
    [memory, packs, channels, view, changeLedger],
  );
}

/** Adds a person. */
export function useAddPerson(): (person: Staff, sentence: string) => Promise<Result<Change | null>> {
  const { memory } = useOpenLedger();
  const { packs, channels } = useSession();
  const { view } = usePeopleView();
  const changeLedger = useChangeLedger();
  return useCallback(
    (person, sentence) =>
      inTurn(memory, async () => {
        const result = await changeLedger(sentence, [update('people', person)]);
        const { records } = memory.read();
        const offer =
          result.ok &&
          result.value &&
          offerAfter(result.value.id, [{ before: null, after: person }], { records, packs, channels });
        if (offer) view.change({ offer });
        return result;
      }),
    [memory, packs, channels, view, changeLedger],
  );
}
