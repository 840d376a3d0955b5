import { useCallback } from 'react';
import type { Entities } from '@shared/ledger/entities';
import { fieldLabel, valueText } from '@shared/ledger/labels';
import { useChangeLedger } from '../../state/change-ledger';
import { update } from '../../data/records';

type Table = 'corporations' | 'offices' | 'enrolments';

/** ひまわりの里 流山の電話を「04-…」に変えました; several fields at once are only named. */
export function settingsEditSentence(who: string, table: Table, change: object): string {
  const fields = Object.entries(change);
  const [first] = fields;
  if (!first) return '';
  if (fields.length > 1) return `${who}の${fields.map(([field]) => fieldLabel(table, field)).join('・')}を変えました`;
  const [field, value] = first;
  if (typeof value === 'object' && value !== null) return `${who}の${fieldLabel(table, field)}を変えました`;
  return value === '' || value === null
    ? `${who}の${fieldLabel(table, field)}を空にしました`
    : `${who}の${fieldLabel(table, field)}を「${valueText(field, value)}」に変えました`;
}

/** Each field is a change of its own, kept when it is left, with the way back in the toast. */
export function useEdit(): <T extends Table>(
  table: T,
  record: Entities[T],
  who: string,
  change: Partial<Entities[T]>,
) => Promise<void> {
  const changeLedger = useChangeLedger();
  return useCallback(
    async (table, record, who, change) => {
      await changeLedger(settingsEditSentence(who, table, change), [
        update(table, { ...record, ...change } as Entities[typeof table]),
      ]);
    },
    [changeLedger],
  );
}
