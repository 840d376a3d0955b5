import { formatWareki } from '@shared/text/wareki';
import type { Consent, Patient } from '@shared/ledger/entities';
import { consentState, consentWords } from '@shared/rules/patient-rules';
import { dayText } from '../../../words/day-text';
import { FindingNotes } from '../../../records/panel/finding';
import { FurtherFacts } from '../../../records/panel/further-fields';
import { History } from '../../../records/panel/history';
import { RecordDetail } from '../../../records/panel/record-detail';
import type { RecordTask } from '../../../records/panel/record-panel';
import { registeringSentence } from '../../../records/panel/record-sentences';
import { useNetworkName } from '../../../records/panel/use-network-name';
import { useOfficeFact } from '../../../records/panel/use-office-fact';
import { ageText } from './patient-columns';
import { patientName, useChangePatient } from './patient-values';
import { TEAMS } from '../../../records/patients/patient-words';
import { useAboutPatient } from '../../../records/patients/use-patients';
import { Second } from '../../../ui/layout';
import { Fact, Facts, Memo } from '../../../ui/facts';
import { TextLink } from '../../../ui/text-link';

interface PatientDetailProps {
  patient: Patient;
  takesFocus: boolean;
  onTask: (task: RecordTask) => void;
  onClose: () => void;
}

/** What the ledger knows about a patient: teams and how far the consents have come. */
export function PatientDetail({ patient, takesFocus, onTask, onClose }: PatientDetailProps) {
  const change = useChangePatient();
  const networkName = useNetworkName();
  const { teams, consents, findings } = useAboutPatient()(patient);
  const name = patientName(patient);
  const isStruckOff = patient.status === 'struck-off';
  const { postalCode, address, phone } = patient;
  const { birthday, doctorName, doctorInstitution, familyName, familyRelation, familyPhone, struckOffOn } = patient;
  return (
    <RecordDetail
      title={patient.name}
      label={`${name}の詳しい内容`}
      subtitle={patient.kana}
      badges={isStruckOff ? [{ tone: 'plain', text: `${struckOffOn ? `${dayText(struckOffOn)} ` : ''}抹消` }] : []}
      takesFocus={takesFocus}
      isStruckOff={isStruckOff}
      erasable={{ subject: { table: 'patients', id: patient.id }, who: name }}
      onRegister={() =>
        void change({
          id: patient.id,
          edits: { status: 'registered', struckOffOn: null },
          sentence: registeringSentence(name),
        })
      }
      procedures={{
        label: 'この方の手続き',
        events: ['consent-withdrawn', 'family-joins', 'family-leaves', 'patient-joins'],
        given: { patient: patient.id },
      }}
      onTask={onTask}
      onClose={onClose}
    >
      <FindingNotes findings={findings} />
      <Facts look="panel">
        <Fact term="生年月日">{birthday && `${formatWareki(birthday)}（${ageText(birthday)}）`}</Fact>
        <Fact term="事業所">{useOfficeFact(patient.officeId)}</Fact>
        <Fact term="住所">
          {(address || phone) && (
            <>
              {postalCode && `〒${postalCode}　`}
              {address}
              <Second as="div" leading={1.5}>
                {phone}
              </Second>
            </>
          )}
        </Fact>
        <Fact term="かかりつけ医">
          {(doctorName || doctorInstitution) && (
            <>
              {doctorName}
              <Second as="div" leading={1.5}>
                {doctorInstitution}
              </Second>
            </>
          )}
        </Fact>
        <Fact term="ご家族">
          {(familyName || familyPhone) && (
            <>
              {familyName}
              {familyRelation && `（${familyRelation}）`}
              <Second as="div" leading={1.5}>
                {familyPhone}
              </Second>
            </>
          )}
        </Fact>
        <FurtherFacts table="patients" record={patient} />
        <Fact term="チーム">
          {teams.length > 0 &&
            teams.map((team) => (
              <div key={team.id}>
                <TextLink href={`${TEAMS}/${team.id}`}>{team.name}</TextLink>
                <Second as="div" leading={1.5}>
                  {networkName(team.packId)}
                </Second>
              </div>
            ))}
        </Fact>
        <Fact term="同意書">
          {consents.length > 0 &&
            consents.map((consent) => (
              <ConsentFact key={consent.id} consent={consent} network={networkName(consent.packId)} />
            ))}
        </Fact>
      </Facts>
      <History record={patient} />
      {patient.note && (
        <Facts look="below">
          <Fact term="メモ">
            <Memo>{patient.note}</Memo>
          </Fact>
        </Facts>
      )}
    </RecordDetail>
  );
}

/** TRITRUS　連携済み, with each day: read only, the consents have a screen of their own, one press away. */
function ConsentFact({ consent, network }: { consent: Consent; network: string }) {
  const { explainedOn, explainedBy, signedOn, signedBy, signerRelation, copyGivenOn, sentOn, linkedOn, withdrawnOn } =
    consent;
  const by = (name: string): string => (name ? `（${name}）` : '');
  const steps = [
    { day: explainedOn, text: `説明${by(explainedBy)}` },
    { day: signedOn, text: `署名${by([signedBy, signerRelation].filter(Boolean).join('・'))}` },
    { day: sentOn, text: '提出' },
    { day: copyGivenOn, text: '控えを渡した' },
    { day: linkedOn, text: '連携' },
    { day: withdrawnOn, text: '撤回' },
  ];
  return (
    <div>
      <TextLink href={`/consents/${consent.id}`}>
        {network}　{consentWords[consentState(consent)]}
      </TextLink>
      {consent.familyName && (
        <Second as="div" leading={1.5}>
          {consent.familyName}さん（ご家族）の分
        </Second>
      )}
      {steps.map(({ day, text }) => day && <Second key={text}>{`${dayText(day)} ${text}`}</Second>)}
    </div>
  );
}
