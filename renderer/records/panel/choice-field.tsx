import { useMemo, useState, type ReactNode } from 'react';
import { isFoundBy } from '@shared/text/search-key';
import type { Lacking } from '../../ui/field';
import { SuggestField } from '../../ui/suggest-field';
import type { CellChoice } from '../list/cell-edits';
import { personOf } from '../list/person-choices';

export interface ChoiceFieldProps {
  label: string;
  /** Id of a record; null: the choice that stands for none. */
  value: string | null;
  /** The first stands for none. */
  choices: readonly CellChoice[];
  /** Said of what fits none of the choices. */
  unknown: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  required?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
  lacking?: Lacking;
  onCommit: (id: string | null) => void;
  /** What fits none of the choices may mean something else. @returns whether it does */
  onOther?: (typed: string) => boolean;
}

/** A record of the ledger by its name, found by kana or kanji. A name that isn't there stays as it was typed, and is said so. */
export function ChoiceField({ label, value, choices, unknown, hint, error, ...props }: ChoiceFieldProps) {
  const { onCommit, onOther, ...field } = props;
  const [typedInVain, setTypedInVain] = useState<string | null>(null);
  // What was taken otherwise leaves the box, also where the choice stays as it was.
  const [taken, setTaken] = useState(0);
  const readings = useMemo(() => new Map(choices.map(({ word, reading }) => [word, reading])), [choices]);
  const words = useMemo(() => choices.map(({ word }) => word).filter((word) => word !== ''), [choices]);
  const unread = useMemo(() => new Set(choices.flatMap(({ word, isUnread }) => (isUnread ? [word] : []))), [choices]);
  const none = choices.find((choice) => choice.value === null);
  const commit = (typed: string): void => {
    const found = typed === '' ? none : personOf(choices, typed);
    const isOther = !found && onOther?.(typed) === true;
    setTypedInVain(found || isOther ? null : typed);
    if (isOther) setTaken((times) => times + 1);
    if (found) onCommit(found.value);
  };
  const refusal = (typed: string): string =>
    choices.some(({ word, reading }) => isFoundBy(typed, word, reading)) ? '一覧から、ひとつ選んでください' : unknown;
  return (
    <SuggestField
      {...field}
      key={taken}
      label={label}
      hint={hint}
      // What was refused stays in the box.
      value={typedInVain ?? (choices.find((choice) => choice.value === value) ?? none)?.word ?? ''}
      error={typedInVain === null ? error : refusal(typedInVain)}
      isUnsettled={typedInVain !== null}
      isClosed
      suggestions={words}
      readings={readings}
      unread={unread}
      onCommit={commit}
    />
  );
}
