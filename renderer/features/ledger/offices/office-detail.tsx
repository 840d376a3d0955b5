import { useMemo } from 'react';
import { today as currentDay } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { Enrolment, Office, Staff } from '@shared/ledger/entities';
import { fieldLabel, valueText } from '@shared/ledger/labels';
import { asksForManager, networksOf } from '@shared/papers/staff-papers';
import { isEmployed } from '@shared/rules/staff-rules';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { Note } from '../../../ui/note';
import { dayText } from '../../../words/day-text';
import { FindingNotes } from '../../../records/panel/finding';
import { FurtherFacts } from '../../../records/panel/further-fields';
import { History } from '../../../records/panel/history';
import { useOfficeRuleFindings } from '../../../records/panel/use-rule-findings';
import { RecordDetail } from '../../../records/panel/record-detail';
import type { RecordTask } from '../../../records/panel/record-panel';
import { registeringSentence } from '../../../records/panel/record-sentences';
import { useNetworkName } from '../../../records/panel/use-network-name';
import { OfficeGapNote } from './gap-note';
import { OfficePaperNotes, type OfficePapers } from './office-papers';
import { useOfficeGaps } from '../../../records/offices/use-office-gaps';
import { useChangeOffice } from './use-change-office';
import { Second, Stack } from '../../../ui/layout';
import { Fact, Facts } from '../../../ui/facts';
import { TextLink } from '../../../ui/text-link';

interface OfficeDetailProps {
  office: Office;
  papers: OfficePapers;
  takesFocus: boolean;
  onTask: (task: RecordTask) => void;
  onClose: () => void;
}

/** What the ledger knows about an office: numbers, people in charge, networks. */
export function OfficeDetail({ office, papers, takesFocus, onTask, onClose }: OfficeDetailProps) {
  const change = useChangeOffice();
  const gapsOf = useOfficeGaps();
  const all = useRecords('enrolments');
  const enrolments = useMemo(
    () => [...all.values()].filter(({ officeId }) => officeId === office.id),
    [all, office.id],
  );
  const isStruckOff = office.status === 'struck-off';
  const { name, kana, postalCode, address, struckOffOn, contact } = office;
  return (
    <RecordDetail
      title={name}
      label={`${name}の詳しい内容`}
      subtitle={kana}
      badges={isStruckOff ? [{ tone: 'plain', text: `${struckOffOn ? `${dayText(struckOffOn)} ` : ''}抹消` }] : []}
      takesFocus={takesFocus}
      isStruckOff={isStruckOff}
      onRegister={() =>
        void change({
          id: office.id,
          edits: { status: 'registered', struckOffOn: null },
          sentence: registeringSentence(name),
        })
      }
      procedures={{
        label: 'この事業所の手続き',
        events: ['office-changed', 'manager-changed', 'yearly-report', 'office-closed'],
        given: { office: office.id },
      }}
      onTask={onTask}
      onClose={onClose}
    >
      {papers.length > 0 && (
        <Stack gap={8} pad={[12, 20, 0]}>
          <OfficePaperNotes papers={papers} />
        </Stack>
      )}
      <OfficeGapNote gaps={gapsOf(office)} onFill={() => onTask('edit')} />
      <FindingNotes findings={useOfficeRuleFindings(office)} />
      <Facts look="panel">
        <Fact term="サービス">{office.serviceKind}</Fact>
        <Fact term="事業所番号">{office.number}</Fact>
        <Fact term="医療機関番号">{office.medicalInstitutionNumber}</Fact>
        <PeopleInCharge office={office} />
        <Fact term="所在地">
          {address && (
            <>
              {postalCode && (
                <Second as="div" leading={1.5}>
                  〒{postalCode}
                </Second>
              )}
              {address}
            </>
          )}
        </Fact>
        <Fact term="電話">
          {office.phone}
          {office.fax && (
            <Second as="div" leading={1.5}>
              FAX {office.fax}
            </Second>
          )}
        </Fact>
        <Fact term="メール">{office.mail}</Fact>
        <FurtherFacts table="offices" record={office} />
        <Fact term="担当者">
          {contact.name && (
            <>
              {contact.name}
              <Second as="div" leading={1.5}>
                {[contact.title, contact.phone, contact.mail].filter(Boolean).join('　')}
              </Second>
            </>
          )}
        </Fact>
        <Fact term="ネットワーク">
          {enrolments.length > 0 &&
            enrolments.map((enrolment) => <EnrolmentFact key={enrolment.id} enrolment={enrolment} />)}
        </Fact>
      </Facts>
      <History record={office} related={enrolments} />
    </RecordDetail>
  );
}

const spaceless = (text: string): string => text.replace(/\s/g, '');

/** 管理者, 施設長 and システム利用管理担当者: where they are in the ledger, one press away. */
function PeopleInCharge({ office }: { office: Office }) {
  const { packs } = useSession();
  const people = useRecords('people');
  const enrolments = useRecords('enrolments');
  const staff = [...people.values()].filter(
    (person) => person.officeId === office.id && isEmployed(person, currentDay()),
  );
  const cities = networksOf(office.id, enrolments.values(), packs).filter(asksForManager);
  const managers = staff.filter(({ isSystemManager }) => isSystemManager);
  return (
    <>
      <Fact term="管理者">{office.managerName && <NamedPerson name={office.managerName} staff={staff} />}</Fact>
      <Fact term={office.headTitle || '施設長'}>
        {office.headName && spaceless(office.headName) !== spaceless(office.managerName) && (
          <NamedPerson name={office.headName} staff={staff} />
        )}
      </Fact>
      <Fact term="利用管理">
        {managers.length > 0
          ? managers.map((person) => (
              <div key={person.id}>
                <PersonLink person={person} />
                <Second as="div" leading={1.5}>
                  システム利用管理担当者
                </Second>
              </div>
            ))
          : cities.length > 0 &&
            office.status === 'registered' && (
              <Note tone="act">
                {cities.map(({ municipality, network }) => municipality || network).join('・')}
                のシステム利用管理担当者がいません。「職員」で次の方を選んでください。
              </Note>
            )}
      </Fact>
    </>
  );
}

function NamedPerson({ name, staff }: { name: string; staff: readonly Staff[] }) {
  const person = staff.find((one) => spaceless(one.name) === spaceless(name));
  return person ? <PersonLink person={person} /> : name;
}

const PersonLink = ({ person }: { person: Staff }) => (
  <TextLink href={`/ledger/people/${person.id}`}>{person.name}</TextLink>
);

/** TRITRUS　利用中, since when, and what the network asked. */
function EnrolmentFact({ enrolment }: { enrolment: Enrolment }) {
  const { packs } = useSession();
  const network = useNetworkName()(enrolment.packId) || 'ほかのネットワーク';
  const { status, startedOn, endedOn } = enrolment;
  const pack = packs.find(({ id }) => id === enrolment.packId);
  return (
    <div>
      {network}　{valueText('status', status)}
      <Second as="div" leading={1.5}>
        {startedOn && `${formatWareki(startedOn)}から`}
        {endedOn && `　${formatWareki(endedOn)}まで`}
      </Second>
      {pack && answersOf(enrolment, pack).map((answer) => <Second key={answer}>{answer}</Second>)}
    </div>
  );
}

const answersOf = (enrolment: Enrolment, pack: Pack): string[] =>
  pack.enrolment.flatMap(({ field }) => {
    const value = enrolment[field];
    const text =
      typeof value === 'object' && value !== null ? value.name : value === null ? '' : valueText(field, value);
    return text === '' || text === 'なし' ? [] : [`${fieldLabel('enrolments', field)}：${text}`];
  });
