import { isKana, normalizeFurigana } from '@shared/text/kana';
import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import { Staff } from '@shared/ledger/entities';
import { awayWord } from '@shared/ledger/away-word';
import { readingFindings } from '@shared/rules/reading-rules';
import { fieldOf } from '@shared/ledger/fields/catalogue';
import { fieldLabel } from '@shared/ledger/labels';
import type { RecordKind } from '../../../records/kind/record-kind';
import type { BadgeWords } from '../../../records/panel/record-detail';
import {
  lackingPlaces,
  leavesByNote,
  listedPeople,
  shownState,
  type AboutPeople,
} from '../../../records/people/listed-people';
import { peopleView, type PeopleFilter } from '../../../records/people/people-view';
import { currentDay } from '../../../data/clock';
import { dayText } from '../../../words/day-text';
import { LeaveForm, StrikeOffPersonForm } from './departure-form';
import { offerAfter } from './offer-after';
import { OfferNote } from './offer-note';
import { peopleColumns } from './people-columns';
import { PersonFactList } from './person-facts';
import { PersonFields, type PersonValues } from './person-fields';
import { PersonActs } from './person-menu';
import { AlikeNote, ManagedOffices, ManagerNotes, PersonNotes } from './person-notes';
import { OtherPosts } from './other-posts';
import { SeveralMenu } from './several-menu';
import { personName, staffSentence } from '../../../records/people/staff-sentences';

/** A name may still be missing, and so may the office. */
const Draft = Staff.omit({ id: true, status: true, struckOffOn: true, leftOn: true }).extend({
  name: Staff.shape.kana,
  officeId: Staff.shape.kana,
  otherPhone: Staff.shape.kana,
});

/** Behind the fields: what is said of them and other offices. */
const PlacesAndManaged: typeof ManagedOffices = (props) => (
  <>
    <OtherPosts {...props} />
    <ManagedOffices {...props} />
  </>
);

/** 台帳 › 職員. */
export const people: RecordKind<'staff', PersonValues, AboutPeople, PeopleFilter> = {
  ...listedPeople,
  who: personName,
  sentence: staffSentence,
  // The papers that a change asks for are offered.
  afterwards: ({ changeId, changed, memory, packs, channels }) => {
    const offer = offerAfter(changeId, changed, {
      records: memory.read().records,
      packs,
      channels,
      today: currentDay(),
    });
    // What was offered of one person doesn't stand over the next.
    if (offer || changed.some(({ before }) => !before)) peopleView(memory).change({ offer });
  },
  columns: peopleColumns,
  panel: {
    subtitle: ({ kana, employeeNumber }) => (
      <>
        {kana}
        {kana && employeeNumber && '　'}
        {employeeNumber && <span className="nowrap">職員番号 {employeeNumber}</span>}
      </>
    ),
    badges: (person, { today }) => badgesOf(person, today),
    Notes: PersonNotes,
    Facts: PersonFactList,
    below: ({ birthday }) => [{ term: '生年月日', fact: birthday && formatWareki(birthday) }],
    Acts: PersonActs,
  },
  form: {
    Fields: PersonFields,
    refusalOf: (field, value) => {
      if (field === 'name' && value === '') return '氏名が空です。入れると次へ進めます';
      if (field === 'officeId' && value === '') return '所属する事業所を選んでください';
      if (field !== 'kana') return null;
      if (value === '') return 'ふりがなが空です。入れると次へ進めます';
      return isKana(String(value)) ? null : 'ふりがなは、ひらがなで入れてください。例：さとう けんいち';
    },
    needed: ['name', 'kana', 'officeId'],
    first: 'name',
    add: {
      draft: { key: 'new-person', schema: Draft, blank: Draft.parse({}), given: ['officeId'] },
      called: ({ name }) => (name.trim() ? `${name.trim()}さん` : ''),
      unfinished: ({ name, kana }) => (name || kana ? `${name || kana}さん` : ''),
      Notes: AlikeNote,
      findings: readingFindings,
      // A name in kana is its own reading; any other the IME has heard (person-fields.tsx), or only the person knows.
      onLeave: ({ name, kana }) => (kana === '' && isKana(name) ? { kana: normalizeFurigana(name) } : null),
    },
    edit: {
      valuesOf: (person) => ({ ...person, otherPhone: person.otherPhone ?? '' }),
      findings: readingFindings,
      Notes: ManagerNotes,
      Behind: PlacesAndManaged,
    },
  },
  tasks: { leave: LeaveForm, 'strike-off': StrikeOffPersonForm },
  Notes: OfferNote,
  SelectedActs: SeveralMenu,
};

function badgesOf(person: Staff, today: CalendarDate): BadgeWords[] {
  const badges: BadgeWords[] = [];
  const { joinedOn, leftOn, struckOffOn } = person;
  const state = shownState(person, today);
  const isGone = state === 'left' || state === 'struck-off';
  const day = (date: CalendarDate | null): string => (date ? `${dayText(date, today)} ` : '');
  if (state === 'joining') badges.push({ tone: 'info', text: `${day(joinedOn)}入職予定` });
  if (!isGone && leftOn) badges.push({ tone: 'act', text: `${day(leftOn)}退職予定` });
  const noted = !isGone ? leavesByNote(person, today) : null;
  if (noted !== null) badges.push({ tone: 'act', text: `${day(noted)}${noted < today ? '退職' : '退職予定'}（メモ）` });
  if (state === 'left') badges.push({ tone: 'plain', text: `${day(leftOn)}退職` });
  if (state === 'struck-off') badges.push({ tone: 'plain', text: `${day(struckOffOn ?? leftOn)}抹消` });
  if (state === 'left' && person.status === 'struck-off') badges.push({ tone: 'plain', text: '抹消' });
  const away = !isGone && !leftOn ? awayWord(person.note) : null;
  if (away !== null) badges.push({ tone: 'plain', text: `${away}（メモ）` });
  if (person.isSystemManager) badges.push({ tone: 'line', text: 'システム利用管理担当者' });
  if (!isGone)
    for (const place of lackingPlaces(person))
      badges.push({ tone: 'notice', text: `${fieldOf('people', place) ? fieldLabel('people', place) : place} 未入力` });
  return badges;
}
