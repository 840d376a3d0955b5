import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useRecords } from '../../../app/ledger-provider';
import { SuggestField } from '../../../ui/suggest-field';
import type { CellChoice } from '../list/cell-edits';
import { personChoices, personOf, unknownPerson } from '../list/person-choices';

interface PersonFieldProps {
  label: string;
  officeId: string;
  /** Id of a person; null: `nobody`. */
  value: string | null;
  /** The word for nobody in particular: 共用. */
  nobody: CellChoice;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  autoFocus?: boolean;
  onCommit: (personId: string | null) => void;
}

/** Somebody of the ledger, found by kana or kanji. A name that isn't there stays as it was typed, and is said so. */
export function PersonField({ label, officeId, value, nobody, hint, error, onCommit, ...field }: PersonFieldProps) {
  const people = useRecords('people');
  const [unknown, setUnknown] = useState<string | null>(null);
  const choices = useMemo(() => [nobody, ...personChoices(people, officeId)], [nobody, people, officeId]);
  const readings = useMemo(() => new Map(choices.map(({ word, reading }) => [word, reading])), [choices]);
  const words = useMemo(() => choices.map(({ word }) => word), [choices]);
  const commit = (typed: string): void => {
    const found = typed === '' ? nobody : personOf(choices, typed);
    setUnknown(found ? null : typed);
    if (found) onCommit(found.value);
  };
  return (
    <SuggestField
      {...field}
      label={label}
      hint={hint}
      // What was refused stays in the box.
      value={unknown ?? (choices.find((choice) => choice.value === value) ?? nobody).word}
      error={unknown === null ? error : unknownPerson}
      isUnsettled={unknown !== null}
      suggestions={words}
      readings={readings}
      onCommit={commit}
    />
  );
}
