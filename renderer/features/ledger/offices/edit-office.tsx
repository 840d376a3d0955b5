import { useCallback } from 'react';
import type { Enrolment, Office } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { update } from '../../../data/records';
import { useFocusRequestedField } from '../../../addresses/requested-field';
import { declinedEnrolment, declinedWords, joiningEnrolment } from '../../../records/offices/new-enrolment';
import { OfficeNetworks } from '../../../records/offices/network-choice';
import { OfficeFields } from '../../../records/offices/office-fields';
import { citiesOf, serviceKindsOf } from '../../../records/offices/choices-of-packs';
import { useAddRecord, useChangeRecord } from '../../../records/panel/use-change-record';
import { MoreOfficeFields } from './more-office-fields';
import { OfficePaperNotes } from './office-notes';
import type { PanelProps } from '../../../records/kind/record-kind';
import type { AboutOffices } from '../../../records/offices/listed-offices';
import { Block, Stack } from '../../../ui/layout';

const NOTHING: ReadonlySet<string> = new Set();

/** An office and its part in the networks; each field is saved when it is left. */
export function EditOffice(props: PanelProps<'office', AboutOffices>) {
  const { record: office, change } = props;
  const { packs } = useSession();
  const [corporation] = useRecords('corporations').values();
  useFocusRequestedField();
  const save = (edits: Partial<Office>): void => void change({ id: office.id, edits });
  return (
    <>
      <OfficePaperNotes {...props} />
      <Stack gap={14} measured>
        {corporation && (
          <OfficeFields
            office={office}
            corporation={corporation}
            serviceKinds={serviceKindsOf(packs)}
            cities={citiesOf(packs)}
            lacking={NOTHING}
            isRegistered
            onChange={save}
          />
        )}
        <MoreOfficeFields office={office} onChange={save} />
      </Stack>
      <Networks office={office} />
    </>
  );
}

/** Which networks the office takes part in, with what each of them asks. */
function Networks({ office }: { office: Office }) {
  const { packs } = useSession();
  const enrolments = [...useRecords('enrolments').values()].filter(({ officeId }) => officeId === office.id);
  const accounts = useRecords('accounts');
  const addRecord = useAddRecord('enrolments');
  const networkOf = useCallback(
    ({ packId }: Enrolment) => `${office.name}（${packs.find(({ id }) => id === packId)?.network ?? packId}）`,
    [office.name, packs],
  );
  const change = useChangeRecord('enrolments', { who: networkOf });
  const join = (pack: Pack): void =>
    void addRecord(
      [update('enrolments', joiningEnrolment(office, pack, accounts.values()))],
      `${office.name}を${pack.title}の参加に追加しました`,
    );
  return (
    <Stack as="fieldset" gap={12} measured>
      <Block as="legend" below={8} size={16} weight={700}>
        ネットワーク
      </Block>
      <OfficeNetworks
        office={office}
        enrolments={enrolments}
        onJoin={join}
        onDecline={(pack) =>
          void addRecord([update('enrolments', declinedEnrolment(office, pack.id))], declinedWords(office, pack))
        }
        onChange={({ id }, _, edits) => void change({ id, edits })}
      />
    </Stack>
  );
}
