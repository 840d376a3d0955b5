import { useId, useMemo } from 'react';
import { byReading } from '@shared/text/japanese-order';
import { normalizeFurigana } from '@shared/text/kana';
import { searchIndexKey, searchQuery } from '@shared/text/search-key';
import { Patient } from '@shared/ledger/entities';
import type { EventKind } from '@shared/ledger/event';
import { patientsOffered } from '@shared/procedures/wizard/patients-offered';
import { useSession } from '../../../state/session';
import { useOfficeInUse } from '../../../state/office-in-use';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { runWithoutRecords, withRecord } from './additions';
import { Part } from './part';
import { SearchField } from './search-field';
import { gapAt, useEventOfWizard } from './wizard-context';
import styles from './who-step.module.css';

/** Why nobody is offered, and what to do. */
const nobody: Partial<Record<EventKind, string>> = {
  'family-joins':
    'ご家族が参加できるネットワークに、チームのある患者さんがいません。先に「患者さんの参加」からチームをつくってください。',
  'family-leaves':
    'チームにご家族が入っている患者さんがいません。参加しているのに出ないときは、台帳の「患者・チーム」で、チームにご家族を入れてください。',
};

/** どなた: a patient of the ledger; of somebody who joins also a new one. */
export function PatientPart() {
  const { run, event, ledger, change } = useEventOfWizard();
  const { shows, office } = useOfficeInUse();
  const { packs } = useSession();
  const name = useId();
  const typed = run.typed['patient'] ?? '';
  const query = searchQuery(typed);
  const added = run.additions.patients?.[0] ?? null;
  const offered = useMemo(() => patientsOffered(event.kind, ledger, packs), [event.kind, ledger, packs]);
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
      <SearchField
        label="患者さんの名前・ふりがなでさがす"
        value={typed}
        count={query === '' ? '' : `${found.length}人`}
        onType={(patient) => change((now) => ({ ...now, typed: { ...now.typed, patient } }))}
      />
      <div className={styles['options']} role="radiogroup" aria-label="患者さん">
        {event.kind === 'patient-joins' && (
          <label className={styles['option']}>
            <input type="radio" name={name} checked={added !== null} onChange={beginNew} />
            <span className={styles['words']}>
              <strong>台帳にない患者さん</strong>
              <span className={styles['detail']}>お名前を入れます</span>
            </span>
          </label>
        )}
        {found.map(({ id, name: patient, kana, officeId }) => (
          <label key={id} className={styles['option']}>
            <input type="radio" name={name} checked={event.patientId === id} onChange={() => choose(id)} />
            <span className={styles['words']}>
              <strong>{patient}</strong>　<span className="subtle">{kana}</span>
              <span className={styles['detail']}>{ledger.offices.find((one) => one.id === officeId)?.name}</span>
            </span>
          </label>
        ))}
        {found.length === 0 && (
          <p className={styles['none']}>
            {query === '' && nobody[event.kind]
              ? nobody[event.kind]
              : '見つかりません。ひらがなや、名前の一部で入れてみてください。'}
          </p>
        )}
      </div>
      {added && <NewPatientFields patient={added} />}
    </Part>
  );
}

function NewPatientFields({ patient }: { patient: Patient }) {
  const { change, shownGaps } = useEventOfWizard();
  const { offices } = useOfficeInUse();
  const edit = (edits: Partial<Patient>): void =>
    change((now) => {
      const known = now.additions.patients?.[0];
      return known ? withRecord(now, 'patients', { ...known, ...edits }) : now;
    });
  return (
    <div className={styles['box']}>
      <div className={styles['pair']}>
        <div data-field="name">
          <TextField
            label="患者さんの氏名"
            required
            value={patient.name}
            error={gapAt(shownGaps, 'patient', 'name')}
            normalize={(text) => text.trim()}
            onType={(name) => edit({ name })}
            onCommit={(name) => edit({ name })}
          />
        </div>
        <div data-field="kana">
          <TextField
            label="ふりがな"
            required
            value={patient.kana}
            error={gapAt(shownGaps, 'patient', 'kana')}
            normalize={normalizeFurigana}
            onType={(kana) => edit({ kana })}
            onCommit={(kana) => edit({ kana })}
          />
        </div>
        <div data-field="officeId">
          <SelectField
            label="担当する事業所"
            required
            value={patient.officeId}
            error={gapAt(shownGaps, 'patient', 'officeId')}
            {...(patient.officeId === '' && { placeholder: '選んでください' })}
            choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
            onCommit={(officeId) => edit({ officeId })}
          />
        </div>
        <TextField
          label="主治医（あれば）"
          value={patient.doctorName}
          onType={(doctorName) => edit({ doctorName })}
          onCommit={(doctorName) => edit({ doctorName })}
        />
      </div>
    </div>
  );
}
