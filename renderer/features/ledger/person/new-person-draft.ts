import { Staff } from '@shared/ledger/entities';
import { useNewRecordDraft, type DraftDefinition, type NewRecordDraft } from '../../../records/panel/new-record-draft';
import type { PersonValues } from './person-fields';

/** A name may still be missing, and so may the office. */
const Draft = Staff.omit({ id: true, status: true, struckOffOn: true, leftOn: true }).extend({
  name: Staff.shape.kana,
  officeId: Staff.shape.kana,
});

const newPerson: DraftDefinition<PersonValues> = {
  key: 'new-person',
  schema: Draft,
  blank: Draft.parse({}),
  given: ['officeId'],
};

export type NewPersonDraft = NewRecordDraft<PersonValues>;
export const useNewPersonDraft = (): NewPersonDraft => useNewRecordDraft(newPerson);
