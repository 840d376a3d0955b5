import { Office } from '@shared/ledger/entities';
import { useNewRecordDraft, type DraftDefinition } from '../../../records/panel/new-record-draft';

/** What is asked before an office is one: its name opens everything else. */
export type NewOfficeValues = Pick<Office, 'name' | 'kana' | 'serviceKind'>;

const { name: _, ...shape } = Office.pick({ name: true, kana: true, serviceKind: true }).shape;
const Draft = Office.pick({ name: true, kana: true, serviceKind: true }).extend({ name: shape.kana });

const newOffice: DraftDefinition<NewOfficeValues> = {
  key: 'new-office',
  schema: Draft,
  blank: Draft.parse({}),
  given: [],
};

export const useNewOfficeDraft = () => useNewRecordDraft(newOffice);

export const refusalOf = <F extends keyof NewOfficeValues>(field: F, value: NewOfficeValues[F]): string | null =>
  field === 'name' && value.trim() === '' ? '事業所名が空です。入れると次へ進めます' : null;

export const neededFields: readonly (keyof NewOfficeValues)[] = ['name'];
