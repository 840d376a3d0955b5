import type { Office } from '@shared/ledger/entities';
import { serviceKindsOf } from '../../../records/offices/choices-of-packs';
import type { FieldsProps } from '../../../records/kind/record-kind';
import type { AboutOffices } from '../../../records/offices/listed-offices';
import { textFieldsOf } from '../../../records/panel/text-fields';
import { Stack } from '../../../ui/layout';
import { SuggestField } from '../../../ui/suggest-field';
import { TextField } from '../../../ui/text-field';

/** What is asked before an office is one: its name opens everything else. */
export type NewOfficeValues = Pick<Office, 'name' | 'kana' | 'serviceKind'>;

const OF_NAME = '事業所名から入れました。ちがうときは、選び直してください';

export function NewOfficeFields(form: FieldsProps<NewOfficeValues, AboutOffices>) {
  const text = textFieldsOf('offices', form);
  const { isProposed, ...serviceKind } = text('serviceKind');
  return (
    <Stack gap={14}>
      <TextField {...text('name')} required />
      <TextField {...text('kana')} hint="一覧の並び順に使います" />
      <SuggestField
        {...serviceKind}
        suggestions={serviceKindsOf(form.about.packs)}
        {...(isProposed && { hint: OF_NAME })}
      />
      <p className="subtle">番号・住所・ネットワークは、追加したあとに続けて入れられます。</p>
    </Stack>
  );
}
