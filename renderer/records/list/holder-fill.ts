import type { Office, Staff } from '@shared/ledger/entities';
import type { CellFill } from '../../grid/grid-column';
import type { Nobody } from './nobody';
import { personChoices, personOf, unknownPerson } from './person-choices';

interface HolderFillOptions<R> {
  people: ReadonlyMap<string, Staff>;
  offices: ReadonlyMap<string, Pick<Office, 'name'>>;
  /** What is said of something that is nobody's. */
  nobody: Nobody<R>;
  textOf: (record: R) => string;
}

/** 使う人: somebody of the ledger by name, or nobody where the words are empty. */
export const holderFill = <R extends { officeId: string; holderId: string | null }>({
  people,
  offices,
  nobody,
  textOf,
}: HolderFillOptions<R>): CellFill<R> => ({
  label: '使う人',
  text: textOf,
  read: (record, words) => {
    const typed = words.trim();
    const [none] = nobody.choices;
    const found = typed === '' ? none : nobody.choices.find(({ word }) => word === typed);
    const chosen = found ?? personOf(personChoices(people, offices, record.officeId), typed);
    if (!chosen) return { refusal: unknownPerson };
    return { edits: nobody.edits(record, chosen.value), text: chosen.word };
  },
  suggestions: () => [...nobody.choices, ...personChoices(people, offices, '')],
});
