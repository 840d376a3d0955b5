import { isChosenAmong } from '../find/candidate';
import { itemOf } from '../propose/items';
import type { PlaceProposal } from '../propose/proposal';
import { choicesFor } from './choices';

/** What forms call alike, whosever it is: where one of them is proposed, the others are what it may be instead. The likeliest first. */
const ALIKE: readonly (readonly string[])[] = [
  ['office.number', 'office.medicalInstitutionNumber'],
  ['office.name', 'corporation.name', 'patient.doctorInstitution'],
  ['office.kana', 'corporation.kana', 'office.managerKana'],
  ['office.phone', 'contact.phone', 'corporation.phone', 'administrator.phone', 'staff.phone', 'patient.phone'],
  ['office.mail', 'contact.mail', 'administrator.mail', 'enrolment.accountReceivingMail', 'staff.mail', 'device.mail'],
  ['office.address', 'corporation.address', 'patient.address', 'delegate.address'],
  ['office.postalCode', 'corporation.postalCode', 'patient.postalCode'],
  ['office.managerName', 'office.headName', 'contact.name', 'corporation.representativeName', 'administrator.name'],
  ['staff.name', 'patient.name', 'member.name', 'contact.name'],
  ['staff.kana', 'contact.kana', 'patient.kana', 'administrator.kana'],
  ['staff.jobType', 'staff.title', 'member.jobType'],
  ['contact.title', 'office.headTitle', 'corporation.representativeTitle', 'administrator.title', 'staff.title'],
  ['contact.department', 'staff.department', 'administrator.department'],
  ['staff.phone', 'staff.otherPhone'],
  ['patient.phone', 'patient.otherPhone', 'patient.familyPhone'],
  ['document.date', 'event.date'],
  ['enrolment.startedOn', 'account.startedOn', 'event.date'],
  ['enrolment.endedOn', 'account.endedOn', 'event.date'],
  ['device.certificateInstalledOn', 'device.vpnOn'],
];

export interface LikelyItem {
  item: string;
  /** Why it may be that, in a sentence; '' of the first, whose reason is the place's own. */
  reason: string;
}

const ownerOf = (item: string): string => item.split('.')[0] ?? '';

/** The two or three that a place most likely takes, the best first; none where no rule has anything to say of it. */
export function likelyItems({ candidate, item, suggestion, label, rule }: PlaceProposal, most = 3): LikelyItem[] {
  const first = item ?? suggestion;
  if (first === null) return [];
  const offered = new Set(isChosenAmong(candidate) ? [] : choicesFor(candidate).map(({ id }) => id));
  // 法人の電話番号 says whose it is: it is nobody else's.
  const isOfOwner = (one: string): boolean => !rule.endsWith(', label') || ownerOf(one) === ownerOf(first);
  const others = ALIKE.filter((alike) => alike.includes(first))
    .flat()
    .filter((one, i, all) => one !== first && offered.has(one) && isOfOwner(one) && all.indexOf(one) === i)
    .slice(0, most - 1);
  return [
    { item: first, reason: '' },
    ...others.map((one) => ({
      item: one,
      reason: `${label === '' ? '見出しがないため' : `見出しの「${label}」だけでは`}、${itemOf(one)?.label ?? ''}のこともあります。`,
    })),
  ];
}
