import type { Evaluation, FilledField } from '../forms/bindings/evaluation';
import type { Corporation, Office, Staff } from '../ledger/entities';
import { worksAt } from '../ledger/places-of-work';
import { likelyRepresentatives, type LikelyRepresentative } from '../rules/likely-representatives';
import { staysAfter } from '../rules/staff-rules';
import { saysManager } from '../text/job-words';
import type { CalendarDate } from '../text/calendar-date';
import { byReading } from '../text/japanese-order';

/** What may well stand in an empty box of an office, of its part in a network, or of the corporation. It is only offered: nobody has said so yet. */
export interface OfferedValue {
  value: string;
  words: string;
}

interface Known {
  corporation:
    | Pick<Corporation, 'postalCode' | 'address' | 'phone' | 'representativeTitle' | 'representativeName'>
    | undefined;
  people: Iterable<Staff>;
  /** Of the box, where the ledger has it. */
  officeOf: (id: string) => (Pick<Office, 'id' | 'name'> & Partial<Pick<Office, 'managerName'>>) | undefined;
  /** All of the corporation's. */
  offices: Iterable<Pick<Office, 'id' | 'name' | 'headTitle' | 'headName'>>;
  today: CalendarDate;
}

/** The corporation as a paper says it: what was typed over there counts before what the ledger has. */
export function asOnPaper<C extends Corporation>(corporation: C, evaluation: Pick<Evaluation, 'sheets'> | null): C {
  const typed = (evaluation?.sheets ?? []).flatMap(({ fields }) =>
    fields.flatMap(({ ledger, overridden, value }): [string, string][] =>
      overridden && typeof value === 'string' && ledger?.entity === 'corporation' && ledger.id === corporation.id
        ? ledger.fields.length === 1
          ? ledger.fields.map((field) => [field, value])
          : []
        : [],
    ),
  );
  return { ...corporation, ...Object.fromEntries(typed) };
}

const isManager = ({ jobType, title }: Pick<Staff, 'jobType' | 'title'>): boolean =>
  saysManager(jobType) || saysManager(title);

/** Boxes for whoever runs an office. */
const OF_MANAGER: ReadonlySet<string> = new Set(['office.managerName', 'enrolment.administrator.name']);
/** 施設又は組織の長 is often who represents the corporation. */
const HEAD_OF = { headTitle: 'representativeTitle', headName: 'representativeName' } as const;

/** Boxes for the name of somebody who works in the office. */
const OF_STAFF: ReadonlySet<string> = new Set([...OF_MANAGER, ...['office.headName', 'office.contact.name']]);

/** Who may be named in such a box; nobody for any other. */
export const peopleOfBox = (
  { ledger }: Pick<FilledField, 'ledger'>,
  known: Pick<Known, 'people' | 'officeOf' | 'today'>,
): Staff[] =>
  ledger && OF_STAFF.has(`${ledger.entity}.${ledger.fields.join()}`)
    ? staffOfBox(ledger.id, known).sort(byReading)
    : [];

const staffOfBox = (id: string, { people, officeOf, today }: Pick<Known, 'people' | 'officeOf' | 'today'>): Staff[] =>
  [...people].filter((one) => worksAt(one, officeOf(id) ?? { id, name: '' }) && staysAfter(one, today));

/** How a paper asks for 代表者: in one box, or in two. */
const REPRESENTATIVE: ReadonlyMap<string, (one: LikelyRepresentative) => string> = new Map([
  ['representativeTitle,representativeName', ({ title, name }) => `${title}　${name}`],
  ['representativeTitle', ({ title }) => title],
  ['representativeName', ({ name }) => name],
]);

/**
 * 管理者: who has that as their job and works in the office, beside their own (兼務), too. 〒 and 所在地: those of the corporation, where that
 * has any. 長: that of another office, or who represents the corporation. 代表者: of whom the ledger says 代表社員, 理事長, …
 */
export function offeredValues(
  { ledger, value }: FilledField,
  { corporation, people, officeOf, offices, today }: Known,
): OfferedValue[] {
  const [field = '', ...others] = ledger?.fields ?? [];
  if (!ledger || (value !== null && value !== '')) return [];
  if (ledger.entity === 'corporation') {
    const ask = REPRESENTATIVE.get(ledger.fields.join());
    return ask
      ? likelyRepresentatives(people, today).map((one) => ({
          value: ask(one),
          words: `${one.name}さん（${one.because}）`,
        }))
      : [];
  }
  if (others.length > 0) return [];
  if (OF_MANAGER.has(`${ledger.entity}.${field}`)) {
    const named = officeOf(ledger.id)?.managerName ?? '';
    const byJob = staffOfBox(ledger.id, { people, officeOf, today }).filter(isManager);
    const names = byJob.map(({ name }) => name);
    return (named === '' || names.includes(named) ? names : [named, ...names]).map((name) => ({
      value: name,
      words: `${name}さん（台帳で管理者）`,
    }));
  }
  if (ledger.entity !== 'office') return [];
  if (field === 'headTitle' || field === 'headName') {
    const alike = [...offices].filter((one) => one.id !== ledger.id).map((one) => [one[field], one.name] as const);
    const ofCorporation = [corporation?.[HEAD_OF[field]] ?? '', '法人の代表者'] as const;
    const known = new Map([ofCorporation, ...alike].filter(([own]) => own !== '').toReversed());
    return [...known].reverse().map(([own, whose]) => ({ value: own, words: `${whose}と同じ（${own}）` }));
  }
  if (field !== 'postalCode' && field !== 'address' && field !== 'phone') return [];
  const own = corporation?.[field] ?? '';
  return own === '' ? [] : [{ value: own, words: `法人と同じ（${own}）` }];
}
