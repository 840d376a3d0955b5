import { useMemo } from 'react';
import type { Staff } from '@shared/ledger/entities';
import type { CellChoice } from '../list/cell-edits';
import { peopleAsChoices } from '../list/person-choices';
import { ChoiceField, type ChoiceFieldProps } from './choice-field';

interface OneOfPeopleProps extends Omit<ChoiceFieldProps, 'value' | 'choices' | 'unknown' | 'onCommit'> {
  people: readonly Staff[];
  /** Offered below them: 台帳にない人. */
  besides?: CellChoice;
  /** Id of a person; '': nobody yet. */
  value: string;
  onCommit: (id: string) => void;
}

/** One of those who come into question, by furigana, found by kana or kanji. */
export function OneOfPeople({ people, besides, value, onCommit, ...field }: OneOfPeopleProps) {
  const choices = useMemo(
    () => [{ value: null, word: '', reading: '' }, ...peopleAsChoices(people), ...(besides ? [besides] : [])],
    [people, besides],
  );
  return (
    <ChoiceField
      {...field}
      value={value || null}
      choices={choices}
      unknown="この一覧にいない方です。一覧から選んでください"
      onCommit={(id) => onCommit(id ?? '')}
    />
  );
}
