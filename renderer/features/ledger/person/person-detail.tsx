import { today as currentDay, type CalendarDate } from '@shared/japanese/calendar-date';
import { formatWareki } from '@shared/japanese/wareki';
import type { Staff } from '@shared/ledger/entities';
import { missingFields, staffState } from '@shared/ledger/staff-rules';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { History } from './history';
import styles from './person-detail.module.css';
import { OtherFacts, PersonFacts } from './person-facts';
import { PersonMenu } from './person-menu';
import type { PersonTask } from './person-panel';
import { SidePanel } from './side-panel';

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
          {badges.length > 0 && (
            <p className={styles['badges']}>
              {badges.map(({ tone, text }) => (
                <Badge key={text} tone={tone}>
                  {text}
                </Badge>
              ))}
            </p>
          )}
        </>
      }
      bar={
        <>
          <PersonMenu person={person} onTask={onTask} />
          <Button onClick={() => onTask('edit')}>編集</Button>
        </>
      }
    >
      <PersonFacts person={person} />
      <History person={person} />
      <OtherFacts person={person} />
    </SidePanel>
  );
}

/** 11月30日; with its year when it isn't this one. */
const dayText = (date: CalendarDate, today: CalendarDate): string =>
  date.slice(0, 4) === today.slice(0, 4)
    ? `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
    : formatWareki(date);

interface BadgeWords {
  tone: 'act' | 'line' | 'plain' | 'notice';
  text: string;
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
