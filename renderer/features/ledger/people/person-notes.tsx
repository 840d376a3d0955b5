import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Office } from '@shared/ledger/entities';
import { managerCities } from '@shared/papers/staff-papers';
import { isManagerOf, officesToManage } from '@shared/rules/office-managers';
import { readingFindings } from '@shared/rules/reading-rules';
import { alikePeople, systemManagersOf } from '@shared/rules/staff-rules';
import { update } from '../../../data/records';
import { currentDay } from '../../../data/clock';
import { useChangeLedger } from '../../../state/change-ledger';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { recordAddress } from '../../../addresses/record-address';
import type { PanelProps } from '../../../records/kind/record-kind';
import { FindingNotes } from '../../../records/panel/finding';
import { ComingNote } from '../../../records/panel/coming-note';
import { usePledgeFindings } from '../../../records/panel/use-rule-findings';
import type { AboutPeople } from '../../../records/people/listed-people';
import { Button } from '../../../ui/button';
import { CheckBox } from '../../../ui/check-box';
import { Block, Stack } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import type { PersonValues } from './person-fields';

type PersonProps = PanelProps<'staff', AboutPeople>;

/** What the networks of the office ask of a person. */
export const PersonNotes = ({ record }: PersonProps) => (
  <>
    <ComingNote table="people" id={record.id} />
    <FindingNotes findings={[...readingFindings(record), ...usePledgeFindings(record)]} />
  </>
);

/** 管理者 of each of their offices: one mark for each, as one person can lead two. */
export function ManagedOffices({ record: person }: PersonProps) {
  const offices = useRecords('offices');
  const changeLedger = useChangeLedger();
  const { name, kana } = person;
  const mark = (office: Office, isOn: boolean): void => {
    const after = { ...office, managerName: isOn ? name : '', managerKana: isOn ? kana : '' };
    const said = isOn ? `${office.name}の管理者を${name}さんにしました` : `${office.name}の管理者を空にしました`;
    void changeLedger(said, [update('offices', after)]);
  };
  return (
    <Stack gap={4} role="group" aria-label="事業所の管理者">
      <Block weight={700}>事業所の管理者</Block>
      {officesToManage(person, offices.values()).map((office) => {
        const isOn = isManagerOf(person, office);
        return (
          <CheckBox key={office.id} checked={isOn} onChange={(on) => mark(office, on)}>
            {office.name}
            {!isOn && office.managerName !== '' && `（いまは${office.managerName}さん）`}
          </CheckBox>
        );
      })}
    </Stack>
  );
}

/** The cities that want a システム利用管理担当者 in this office and have none. */
export function ManagerNotes({ record: { officeId } }: PersonProps) {
  const { packs } = useSession();
  const people = useRecords('people');
  const enrolments = useRecords('enrolments');
  if (systemManagersOf(officeId, people.values(), currentDay()).length > 0) return null;
  return managerCities(officeId, enrolments.values(), packs).map((city) => (
    <Note key={city} tone="act">
      この事業所の、{city}のシステム利用管理担当者が、まだ台帳にありません。この方なら、印を付けてください。
    </Note>
  ));
}

/** Somebody like this is in the ledger already: worth a look, no refusal. */
export function AlikeNote({ values: { name, kana, employeeNumber } }: { values: PersonValues }) {
  const [, go] = useLocation();
  const people = useRecords('people');
  const offices = useRecords('offices');
  const alike = useMemo(
    () => alikePeople({ name, kana, employeeNumber }, people.values()),
    [people, name, kana, employeeNumber],
  );
  const [first] = alike;
  if (!first) return null;
  const hasSameNumber = employeeNumber.trim() !== '' && first.employeeNumber === employeeNumber.trim();
  return (
    <Note
      tone="notice"
      role="status"
      action={
        <Button size="small" onClick={() => go(recordAddress('staff', first.id))}>
          見る
        </Button>
      }
    >
      {hasSameNumber ? `職員番号 ${first.employeeNumber} は` : '同じ氏名・ふりがなで'}
      {first.name}さん（{offices.get(first.officeId)?.name}）{hasSameNumber ? 'が使っています。' : 'が台帳にいます。'}
      {alike.length > 1 && `ほかに${alike.length - 1}人います。`}
      別の方なら、このまま追加できます。
    </Note>
  );
}
