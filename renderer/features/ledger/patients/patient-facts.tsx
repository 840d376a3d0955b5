import { formatWareki } from '@shared/text/wareki';
import type { Consent } from '@shared/ledger/entities';
import { consentState, consentWords } from '@shared/rules/patient-rules';
import { dayText } from '../../../words/day-text';
import { recordAddress } from '../../../addresses/record-address';
import type { PanelProps } from '../../../records/kind/record-kind';
import { FurtherFacts } from '../../../records/panel/further-fields';
import { OriginalsFact } from '../../../records/panel/originals-fact';
import { useOfficeFact } from '../../../records/panel/use-office-fact';
import type { AboutPatients } from '../../../records/patients/listed-patients';
import { ageText } from './patient-columns';
import { Second } from '../../../ui/layout';
import { Fact } from '../../../ui/facts';
import { TextLink } from '../../../ui/text-link';

/** What is known of a patient: teams and how far the consents have come. */
export function PatientFactList({
  record: patient,
  about: { networkName, aboutOf },
}: PanelProps<'patient', AboutPatients>) {
  const { teams, consents } = aboutOf(patient);
  const { postalCode, address, phone } = patient;
  const { birthday, doctorName, doctorInstitution, familyName, familyRelation, familyPhone } = patient;
  return (
    <>
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
      <OriginalsFact table="patients" record={patient} />
      <Fact term="チーム">
        {teams.length > 0 &&
          teams.map((team) => (
            <div key={team.id}>
              <TextLink href={recordAddress('team', team.id)}>{team.name}</TextLink>
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
    </>
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
