import { today as currentDay, type CalendarDate } from '@shared/text/calendar-date';
import type { Staff } from '@shared/ledger/entities';
import { missingFields, staffState } from '@shared/rules/staff-rules';
import { Button } from '../../../ui/button';
import { ErasePart } from '../../../records/erase/erase-part';
import { FindingNotes } from '../../../records/panel/finding';
import { History } from '../../../records/panel/history';
import { usePledgeFindings } from '../../../records/panel/use-rule-findings';
import { dayText } from '../../../words/day-text';
import { OtherFacts, PersonFacts } from './person-facts';
import { PersonMenu } from './person-menu';
import type { PersonTask } from './person-task';
import { Badges, type BadgeWords } from '../../../records/panel/record-detail';
import { SidePanel } from '../../../ui/side-panel';

interface PersonDetailProps {
  person: Staff;
  takesFocus: boolean;
  onTask: (task: PersonTask) => void;
  onClose: () => void;
}

/** What the ledger knows about a person, and how it came to be. */
export function PersonDetail({ person, takesFocus, onTask, onClose }: PersonDetailProps) {
  const { name, kana, employeeNumber } = person;
  const badges = badgesOf(person, currentDay());
  return (
    <SidePanel
      title={name}
      label={`${name}さんの詳しい内容`}
      takesFocus={takesFocus}
      isReading
      onClose={onClose}
      subtitle={
        <>
          <p className="subtle">
            {kana}
            {kana && employeeNumber && '　'}
            {employeeNumber && <span className="nowrap">職員番号 {employeeNumber}</span>}
          </p>
          <Badges badges={badges} />
        </>
      }
      bar={
        <>
          <PersonMenu person={person} onTask={onTask} />
          <Button onClick={() => onTask('edit')}>編集</Button>
        </>
      }
    >
      <FindingNotes findings={usePledgeFindings(person)} />
      <PersonFacts person={person} />
      <History record={person} />
      <OtherFacts person={person} />
      {person.status === 'struck-off' && (
        <ErasePart subject={{ table: 'people', id: person.id }} who={`${name}さん`} onErased={onClose} />
      )}
    </SidePanel>
  );
}

function badgesOf(person: Staff, today: CalendarDate): BadgeWords[] {
  const badges: BadgeWords[] = [];
  const { leftOn, struckOffOn } = person;
  const state = staffState(person, today);
  const day = (date: CalendarDate | null): string => (date ? `${dayText(date, today)} ` : '');
  if (state === 'leaving') badges.push({ tone: 'act', text: `${day(leftOn)}退職予定` });
  if (state === 'left') badges.push({ tone: 'plain', text: `${day(leftOn)}退職` });
  if (state === 'struck-off') badges.push({ tone: 'plain', text: `${day(struckOffOn ?? leftOn)}抹消` });
  if (person.isSystemManager) badges.push({ tone: 'line', text: 'システム利用管理担当者' });
  if (state === 'working' || state === 'leaving')
    for (const field of missingFields(person))
      badges.push({ tone: 'notice', text: field === 'kana' ? 'ふりがな未入力' : '職種 未入力' });
  return badges;
}
