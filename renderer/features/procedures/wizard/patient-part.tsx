import { useId, useMemo } from 'react';
import { byReading } from '@shared/text/japanese-order';
import { searchIndexKey, searchQuery } from '@shared/text/search-key';
import { Patient } from '@shared/ledger/entities';
import { takesPart } from '@shared/ledger/taking-part';
import { patientsApart } from '@shared/rules/namesakes';
import type { EventKind } from '@shared/ledger/event';
import { patientsOffered, takingFamilies } from '@shared/procedures/wizard/patients-offered';
import { begunEvent } from '@shared/procedures/wizard/settled-event';
import { useShowContacts } from '../../../state/contacts-opener';
import { useSession } from '../../../state/session';
import { useOfficeInUse } from '../../../state/office-in-use';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import { runWithoutRecords, withEdits, withRecord } from './additions';
import { OfficeField } from '../../../records/panel/office-field';
import { boxOf } from '../../../records/panel/text-fields';
import { Part } from './part';
import { gapAt, useEventOfWizard } from './wizard-context';
import { Columns, Stack } from '../../../ui/layout';
import { SearchBox } from '../../../ui/search-box';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../../ui/choice';

/** Why nobody is offered, and what to do. */
const nobodyThere: Partial<Record<EventKind, string>> = {
  'family-joins':
    'ご家族が参加できるネットワークに、チームのある患者さんが、台帳にいません。先に「患者さんの参加」で、患者さんとチームを入れてください。',
  'family-leaves':
    'チームにご家族が入っている患者さんがいません。患者さんの名前でさがすと、台帳にないご家族もここで入れられます。患者さんも台帳にないときは、先に「患者さんの参加」を始めてください。',
};
const NO_FAMILIES =
  'いま使っているネットワークの手引きには、ご家族の参加・離脱の定めがありません。ネットワークの窓口におたずねください。';

/** Whom it is about may be somebody whom the ledger hasn't yet; families come and go in a team that is there. */
const takesNew: readonly EventKind[] = ['patient-joins', 'consent-withdrawn'];

/** どなた: a patient of the ledger; of somebody who joins also a new one. */
export function PatientPart() {
  const { run, event, ledger, change } = useEventOfWizard();
  const { shows, office } = useOfficeInUse();
  const { packs } = useSession();
  const name = useId();
  const typed = run.typed['patient'] ?? '';
  const query = searchQuery(typed);
  const apart = useMemo(() => patientsApart(ledger.patients), [ledger.patients]);
  const showContacts = useShowContacts();
  const added = run.additions.patients?.[0] ?? null;
  const isOfFamily = !takesNew.includes(event.kind);
  const isFamilyTaken = takingFamilies(event.kind, packs).some(({ id }) =>
    ledger.enrolments.some((one) => one.packId === id && takesPart(one) && shows(one.officeId)),
  );
  const ofFamily = isFamilyTaken ? nobodyThere[event.kind] : NO_FAMILIES;
  const nobody = isOfFamily ? ofFamily : '患者さんが、まだ台帳にありません。';
  const isSought = query !== '';
  const offered = useMemo(
    () => patientsOffered(event.kind, ledger, packs, isSought),
    [event.kind, ledger, packs, isSought],
  );
  const found = ledger.patients
    .filter((one) => (offered.includes(one) && shows(one.officeId)) || one.id === event.patientId)
    .filter((one) => searchIndexKey(`${one.name} ${one.kana}`).includes(query) || one.id === event.patientId)
    .sort(byReading);
  const choose = (patientId: string): void =>
    change((now) => {
      const next = runWithoutRecords(
        runWithoutRecords(
          runWithoutRecords(now, 'patients', () => true),
          'teams',
          () => true,
        ),
        'memberships',
        () => true,
      );
      if (!next.event) return next;
      const { memberIds: _members, ...others } = next.event;
      return { ...next, event: { ...others, patientId } };
    });
  const beginNew = (): void => {
    const id = crypto.randomUUID();
    choose(id);
    const patient = {
      ...Patient.parse({ id, officeId: office?.id ?? 'none', name: '-' }),
      officeId: office?.id ?? '',
      name: '',
    };
    change((now) => withRecord(now, 'patients', patient));
  };
  return (
    <Part question="patient" title="どなたが">
      <SearchBox
        label="患者さんの名前・ふりがなでさがす"
        value={typed}
        count={query === '' ? '' : `${found.length}人`}
        onType={(patient) => change((now) => ({ ...now, typed: { ...now.typed, patient } }))}
      />
      <ChoiceList most="some" role="radiogroup" aria-label="患者さん">
        {takesNew.includes(event.kind) && (
          <Choice look="line" name={name} checked={added !== null} onChoose={beginNew}>
            <ChoiceWords name="台帳にない患者さん" detail="お名前を入れます" />
          </Choice>
        )}
        {found.map(({ id, name: patient, kana, birthday, officeId }) => (
          <Choice key={id} look="line" name={name} checked={event.patientId === id} onChoose={() => choose(id)}>
            <ChoiceWords
              name={patient}
              beside={kana}
              detail={[ledger.offices.find((one) => one.id === officeId)?.name, apart({ name: patient, birthday })]
                .filter(Boolean)
                .join('　')}
            />
          </Choice>
        ))}
        {found.length === 0 && <NoChoice>{query === '' ? nobody : null}</NoChoice>}
      </ChoiceList>
      {isOfFamily && found.length === 0 && !isSought && (
        <div>
          {isFamilyTaken ? (
            <Button
              onClick={() =>
                change((now) => ({ ...now, event: begunEvent('patient-joins', now.event ?? null), additions: {} }))
              }
            >
              「患者さんの参加」を始める
            </Button>
          ) : (
            <Button icon="phone" onClick={() => showContacts()}>
              窓口の電話番号を見る
            </Button>
          )}
        </div>
      )}
      {added && <NewPatientFields patient={added} />}
    </Part>
  );
}

function NewPatientFields({ patient }: { patient: Patient }) {
  const { change, shownGaps } = useEventOfWizard();
  const edit = (edits: Partial<Patient>): void => change((now) => withEdits(now, 'patients', patient.id, edits));
  return (
    <Stack frame={10} gap={12} pad={[14, 16]}>
      <Columns columns="repeat(2, minmax(0, 1fr))" gap={12} align="start" folds>
        <div data-field="name">
          <TextField
            {...boxOf('patients', 'name')}
            label="患者さんの氏名"
            required
            value={patient.name}
            error={gapAt(shownGaps, 'patient', 'name')}
            onType={(name) => edit({ name })}
            onCommit={(name) => edit({ name })}
          />
        </div>
        <div data-field="kana">
          <TextField
            {...boxOf('patients', 'kana')}
            required
            value={patient.kana}
            error={gapAt(shownGaps, 'patient', 'kana')}
            onType={(kana) => edit({ kana })}
            onCommit={(kana) => edit({ kana })}
          />
        </div>
        <div data-field="officeId">
          <OfficeField
            label="担当する事業所"
            value={patient.officeId}
            error={gapAt(shownGaps, 'patient', 'officeId')}
            onCommit={(officeId) => edit({ officeId })}
          />
        </div>
        <TextField
          {...boxOf('patients', 'doctorName')}
          label="主治医（あれば）"
          value={patient.doctorName}
          onType={(doctorName) => edit({ doctorName })}
          onCommit={(doctorName) => edit({ doctorName })}
        />
      </Columns>
    </Stack>
  );
}
