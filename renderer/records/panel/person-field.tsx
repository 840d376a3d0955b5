import { useMemo } from 'react';
import { useRecords } from '../../state/open-ledger';
import type { CellChoice } from '../list/cell-edits';
import { personChoices, unknownPerson } from '../list/person-choices';
import { ChoiceField, type ChoiceFieldProps } from './choice-field';

interface PersonFieldProps extends Omit<ChoiceFieldProps, 'choices' | 'unknown'> {
  officeId: string;
  /** The word for nobody in particular: 共用. */
  nobody: CellChoice;
  /** Another one beside it: 使う人なし. */
  noOne?: CellChoice;
}

/** Somebody of the ledger, found by kana or kanji. */
export function PersonField({ officeId, nobody, noOne, ...field }: PersonFieldProps) {
  const people = useRecords('people');
  const offices = useRecords('offices');
  const choices = useMemo(
    () => [nobody, ...(noOne ? [noOne] : []), ...personChoices(people, offices, officeId)],
    [nobody, noOne, people, offices, officeId],
  );
  return <ChoiceField {...field} choices={choices} unknown={unknownPerson} />;
}
