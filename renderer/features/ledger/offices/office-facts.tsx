import { ShownMail } from '../../../ui/shown-mail';
import { useSearchParams } from 'wouter';
import { formatWareki } from '@shared/text/wareki';
import type { Enrolment, Office, Staff } from '@shared/ledger/entities';
import { fieldLabel, valueText } from '@shared/ledger/labels';
import { managerCities } from '@shared/papers/staff-papers';
import { isManagerOf } from '@shared/rules/office-managers';
import { isOnlyHeadOffice } from '@shared/rules/office-rules';
import { isEmployed, systemManagersOf } from '@shared/rules/staff-rules';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { Note } from '../../../ui/note';
import { isToChooseManager } from '../../../addresses/choose-manager';
import { recordAddress } from '../../../addresses/record-address';
import type { PanelProps } from '../../../records/kind/record-kind';
import type { AboutOffices } from '../../../records/offices/listed-offices';
import { HEAD_OFFICE_WORDS } from '../../../records/offices/head-office-words';
import { ChooseManager } from '../../../records/people/choose-manager';
import { FurtherFacts } from '../../../records/panel/further-fields';
import { OriginalsFact } from '../../../records/panel/originals-fact';
import { useNetworkName } from '../../../records/panel/use-network-name';
import { Block, Second } from '../../../ui/layout';
import { Fact } from '../../../ui/facts';
import { TextLink } from '../../../ui/text-link';
import { currentDay } from '../../../data/clock';

/** What is known of an office: numbers, people in charge, networks. */
export function OfficeFactList({ record: office, about }: PanelProps<'office', AboutOffices>) {
  const { postalCode, address, contact } = office;
  const enrolments = about.enrolmentsOf(office.id);
  return (
    <>
      <Fact term="サービス">{isOnlyHeadOffice(office) ? HEAD_OFFICE_WORDS : office.serviceKind}</Fact>
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
        {(office.phone || office.fax) && (
          <>
            {office.phone}
            {office.fax && (
              <Second as="div" leading={1.5}>
                FAX {office.fax}
              </Second>
            )}
          </>
        )}
      </Fact>
      <Fact term="メール">{office.mail}</Fact>
      <FurtherFacts table="offices" record={office} />
      <OriginalsFact record={office} table="offices" />
      <Fact term="担当者">
        {contact.name && (
          <>
            {contact.name}
            <Second as="div" leading={1.5}>
              <ShownMail address={[contact.title, contact.phone, contact.mail].filter(Boolean).join('　')} />
            </Second>
          </>
        )}
      </Fact>
      <Fact term="ネットワーク">
        {enrolments.length > 0 &&
          enrolments.map((enrolment) => <EnrolmentFact key={enrolment.id} enrolment={enrolment} />)}
      </Fact>
    </>
  );
}

const spaceless = (text: string): string => text.replace(/\s/g, '');

/** 管理者, 施設長 and システム利用管理担当者: where they are in the ledger, one press away. */
function PeopleInCharge({ office }: { office: Office }) {
  const { packs } = useSession();
  const people = useRecords('people');
  const enrolments = useRecords('enrolments');
  const employed = [...people.values()].filter((person) => isEmployed(person, currentDay()));
  const staff = employed.filter(({ officeId }) => officeId === office.id);
  // Whoever leads two offices is of the other one.
  const manager = employed.find((person) => isManagerOf(person, office));
  const cities = managerCities(office.id, enrolments.values(), packs);
  const managers = systemManagersOf(office.id, people.values(), currentDay());
  const [search] = useSearchParams();
  return (
    <>
      <Fact term="管理者">{manager ? <PersonLink person={manager} /> : office.managerName}</Fact>
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
                {cities.join('・')}
                のシステム利用管理担当者が、まだ台帳にありません。
                <Block above={6}>
                  <ChooseManager officeId={office.id} opensAtOnce={isToChooseManager(search)} />
                </Block>
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
  <TextLink href={recordAddress('staff', person.id)}>{person.name}</TextLink>
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
