import type { Office, Staff } from '@shared/ledger/entities';
import type { CellFill } from '../../grid/grid-column';
import type { CellChoice } from './cell-edits';
import { personChoices, personOf, unknownPerson } from './person-choices';

interface HolderFillOptions<R> {
  people: ReadonlyMap<string, Staff>;
  offices: ReadonlyMap<string, Pick<Office, 'name'>>;
  /** What is said of something that is nobody's. */
  nobody: CellChoice;
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
  read: ({ officeId }, words) => {
    const typed = words.trim();
    const isNobody = typed === '' || typed === nobody.word;
    const chosen = isNobody ? nobody : personOf(personChoices(people, offices, officeId), typed);
    if (!chosen) return { refusal: unknownPerson };
    return { edits: { holderId: chosen.value } as Partial<R>, text: chosen.word };
  },
  suggestions: () => [nobody, ...personChoices(people, offices, '')],
});
