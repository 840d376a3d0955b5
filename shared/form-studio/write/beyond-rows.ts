import type { FormRows } from '../../packs/schema';
import type { RowGroup } from '../find/candidate';
import type { FormPage } from '../page/form-page';
import type { Decision } from './decision';
import { BY_HAND, listedKind } from './listed-kind';
import { isOfPerson } from './subject-kind';

/** What becomes of entries for which a list has no printed row any more, in the words of the manifest. */
export type BeyondRows = FormRows['overflow'];
export const beyondRows = ['insert-rows', 'continuation', 'further-files', 'none'] as const satisfies BeyondRows[];

/** What may be chosen for a list, the one that is proposed, and why that one. */
export interface BeyondChoice {
  proposed: BeyondRows;
  reason: string;
  among: readonly BeyondRows[];
}

/** Whether there is a paper for each person: then the form isn't repeated for a list, too. */
export const isPaperPerPerson = (decisions: readonly Decision[]): boolean =>
  decisions.some(
    ({ state, item, candidate }) => state === 'decided' && candidate.rows === null && isOfPerson(item ?? ''),
  );

/**
 * @param isPaper of a PDF, whose rows don't grow
 * @param isRepeated the form comes once for each person already
 */
function beyondChoice(group: Pick<RowGroup, 'isNumbered'>, isPaper: boolean, isRepeated: boolean): BeyondChoice {
  const again: readonly BeyondRows[] = isRepeated ? [] : ['continuation'];
  if (isPaper)
    return {
      proposed: 'further-files',
      reason: 'PDF の表には行を増やせないので、もう1部にします。',
      among: ['further-files', ...again, 'none'],
    };
  if (group.isNumbered)
    return {
      proposed: 'further-files',
      reason: '番号が印刷された表なので、行を増やさずに、もう1部にします。',
      among: ['further-files', ...again, 'none'],
    };
  return {
    proposed: 'insert-rows',
    reason: '番号の印刷がない表なので、同じ行を増やします。',
    among: ['insert-rows', ...again, 'further-files', 'none'],
  };
}

/** What holds: what somebody said of it, where it can be; else what is proposed. */
function beyondOf(own: readonly Decision[], { proposed, among }: BeyondChoice): BeyondRows {
  const said = own.find(({ beyond }) => beyond !== undefined)?.beyond;
  return said !== undefined && among.includes(said) ? said : proposed;
}

/** As the manifest says it. @property isAgain the form comes again in its own file: `sheets` has to be there */
export function overflowIn(
  group: Pick<RowGroup, 'isNumbered' | 'count'>,
  own: readonly Decision[],
  isRepeated: boolean,
): { json: Pick<FormRows, 'overflow' | 'capacity'>; isAgain: boolean } {
  const isPaper = own.some(({ candidate }) => candidate.places[0]?.paper !== undefined);
  const overflow = beyondOf(own, beyondChoice(group, isPaper, isRepeated));
  const json = { overflow, ...(overflow === 'further-files' && { capacity: group.count }) };
  return { json, isAgain: overflow === 'continuation' };
}

/** A list as its columns ask about it. */
export interface ListBeyond extends BeyondChoice {
  printed: number;
  /** What holds. */
  chosen: BeyondRows;
  format: FormPage['format'];
}

/** Of the list that a place is a column of; null where it is of none, or its rows are typed: those are as many as are printed. */
export function listBeyond(
  decisions: readonly Decision[],
  { rows, page: { format } }: { rows: readonly RowGroup[]; page: Pick<FormPage, 'format'> },
  place: number,
): ListBeyond | null {
  const index = decisions[place]?.candidate.rows ?? null;
  const group = index === null ? undefined : (decisions[place]?.list ?? rows[index]);
  if (!group) return null;
  const own = decisions.filter(
    ({ candidate, state, item }) => candidate.rows === index && state !== 'open' && item !== null,
  );
  const kind = listedKind(own);
  if (kind === null || kind === BY_HAND) return null;
  const choice = beyondChoice(group, format === 'pdf', isPaperPerPerson(decisions));
  return { ...choice, printed: group.count, chosen: beyondOf(own, choice), format };
}

/** What is chosen, as a list offers it. */
export const beyondWords = (beyond: BeyondRows, format: FormPage['format']): string =>
  ({
    'insert-rows': '行を増やす',
    continuation: format === 'excel' ? '同じシートを、うしろに続ける' : '同じ様式を、次のページに続ける',
    'further-files': 'もう1部、別のファイルをつくる',
    none: 'つくるのを止めて、知らせる',
  })[beyond];

/** … as it is said of the list: 11件目からは、行を増やします。 */
export const beyondText = ({ printed, chosen, format }: ListBeyond): string =>
  `${printed}件まで書ける表です。${printed + 1}件目からは、${
    {
      'insert-rows': '行を増やします',
      continuation: format === 'excel' ? '同じシートをうしろに続けます' : '同じ様式を次のページに続けます',
      'further-files': '別のファイルにします',
      none: 'つくるのを止めて、お知らせします',
    }[chosen]
  }。`;
