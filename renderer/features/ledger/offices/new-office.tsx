import { Office } from '@shared/ledger/entities';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { update } from '../../../data/records';
import { SuggestField } from '../../../ui/suggest-field';
import { TextField } from '../../../ui/text-field';
import { serviceKindsOf } from '../../../records/offices/choices-of-packs';
import { NewRecordForm } from '../../../records/panel/new-record';
import type { NewRecordDraft } from '../../../records/panel/new-record-draft';
import { addedSentence } from '../../../records/panel/record-sentences';
import { textFieldsOf } from '../../../records/panel/text-fields';
import { useAddRecord } from '../../../records/panel/use-change-record';
import { useNewForm } from '../../../records/panel/use-record-form';
import { neededFields, refusalOf, type NewOfficeValues } from './office-values';
import { Stack } from '../../../ui/layout';

interface NewOfficeProps {
  draft: NewRecordDraft<NewOfficeValues>;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** 事業所を追加: its name first; everything else follows in its panel. */
export function NewOffice({ draft, onClose, onAdded }: NewOfficeProps) {
  const { packs } = useSession();
  const [corporation] = useRecords('corporations').values();
  const addRecord = useAddRecord();
  const { errors, commit, refused, add } = useNewForm(draft, neededFields, refusalOf);
  const { values } = draft;
  const text = textFieldsOf<NewOfficeValues>('offices', {
    values,
    errors,
    onCommit: commit,
    keepsKeys: true,
    focusOn: 'name',
  });
  const press = async (): Promise<void> => {
    if (!corporation) return;
    const id = crypto.randomUUID();
    const isAdded = await add(values, async () => {
      const office = Office.parse({ ...values, id, corporationId: corporation.id, name: values.name.trim() });
      const result = await addRecord([update('offices', office)], addedSentence(office.name));
      return result.ok ? null : result.message;
    });
    if (isAdded) onAdded(id);
  };
  return (
    <NewRecordForm
      title="事業所を追加"
      button={values.name.trim() ? `${values.name.trim()}を追加` : '事業所を追加'}
      refused={refused}
      onAdd={() => void press()}
      onClose={onClose}
    >
      {draft.isRead && (
        <Stack gap={14}>
          <TextField {...text('name')} required />
          <TextField {...text('kana')} hint="一覧の並び順に使います" />
          <SuggestField {...text('serviceKind')} suggestions={serviceKindsOf(packs)} />
          <p className="subtle">番号・住所・ネットワークは、追加したあとに続けて入れられます。</p>
        </Stack>
      )}
    </NewRecordForm>
  );
}
