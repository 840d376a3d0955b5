import { addDays, dateParts, daysBetween, type CalendarDate } from '../text/calendar-date';
import { valueText } from '../ledger/labels';
import type { Ledger } from '../ledger/entities';
import { deviceInFull } from '../rules/device-rules';
import type { EventKind, LedgerEvent } from '../ledger/event';
import type { Contact } from '../packs/network-schema';
import { networkName } from '../packs/network-of';
import type { Pack } from '../packs/schema';
import { networksOf } from '../papers/staff-papers';
import { officesOfEvent } from './event-of-office';

/** Of these somebody has to hear at once, and afterwards perhaps the 個人情報保護委員会. */
const EMERGENCIES: readonly EventKind[] = ['incident', 'device-lost'];
export const isEmergency = (kind: EventKind | undefined): boolean => kind !== undefined && EMERGENCIES.includes(kind);

/** Lists of procedures: whoever has to hear at once is told first. Otherwise as they come. */
export const emergenciesFirst = <C extends { run: { event: LedgerEvent | null } }>(checklists: readonly C[]): C[] =>
  checklists.toSorted((a, b) => Number(isEmergency(b.run.event?.kind)) - Number(isEmergency(a.run.event?.kind)));

/** A desk to call before anything is filled in. */
export interface FirstCall {
  contact: Contact;
  network: string;
  why: string;
}

/**
 * Whom to call, before any question is answered: the desks that the networks name for such a case, of the offices that it is
 * about as far as that is known. Each once; those that are for some cases alone stand last.
 */
export function firstCalls(
  event: LedgerEvent,
  ledger: Ledger,
  packs: readonly Pack[],
  shows: (officeId: string) => boolean,
): FirstCall[] {
  const known = officesOfEvent(event, ledger);
  const offices = ledger.offices.filter(
    ({ id, status }) => status === 'registered' && (known.length > 0 ? known.includes(id) : shows(id)),
  );
  const networks = new Set(offices.flatMap(({ id }) => networksOf(id, ledger.enrolments, packs)));
  const calls = [...networks].flatMap((pack) => {
    const named = pack.procedures.find((one) => one.event === event.kind)?.contacts ?? [];
    return named.flatMap(({ contact: id, why, when }) => {
      const contact = pack.contacts.find((one) => one.id === id);
      // A sentence with a gap waits for answers.
      const told = why.includes('{') ? '' : why;
      return contact?.phone ? [{ contact, network: networkName(pack), why: told, isForSome: when !== undefined }] : [];
    });
  });
  return [...calls.filter(({ isForSome }) => !isForSome), ...calls.filter(({ isForSome }) => isForSome)]
    .filter(({ contact }, i, all) => all.findIndex((one) => one.contact.phone === contact.phone) === i)
    .map(({ contact, network, why }) => ({ contact, network, why }));
}

/** The desks of the offices in one city. */
export interface CallsOfCity {
  /** 流山市; empty where the ledger doesn't know it. */
  city: string;
  offices: readonly string[];
  calls: readonly FirstCall[];
}

/**
 * {@link firstCalls}, as long as nobody has said which office it is: by cities in the order of the offices, so that one sees which of them is
 * one's own. Empty where it is known, or one city has them all.
 */
export function callsByCity(
  event: LedgerEvent,
  ledger: Ledger,
  packs: readonly Pack[],
  shows: (officeId: string) => boolean,
): CallsOfCity[] {
  if (officesOfEvent(event, ledger).length > 0) return [];
  const offices = ledger.offices.filter(({ id, status }) => status === 'registered' && shows(id));
  const groups = [...new Set(offices.map(({ city }) => city))].map((city) => {
    const here = offices.filter((one) => one.city === city);
    const isHere = (id: string): boolean => here.some((one) => one.id === id);
    return { city, offices: here.map(({ name }) => name), calls: firstCalls(event, ledger, packs, isHere) };
  });
  const called = groups.filter(({ calls }) => calls.length > 0);
  return called.length > 1 ? called : [];
}

/** What to say on the phone, to be read aloud; 〔 〕 is for who calls to choose. */
export function whatToSay(event: LedgerEvent, ledger: Ledger): string[] {
  const office = ledger.offices.find(({ id }) => officesOfEvent(event, ledger)[0] === id)?.name ?? '〔事業所の名前〕';
  const parts = event.date === null ? null : dateParts(event.date);
  const noticed = `気づいたのは、${parts ? `${parts.month}月${parts.day}日` : '〔いつ〕'}です。`;
  if (event.kind === 'device-lost') {
    const lost = ledger.devices.filter(({ id }) => event.deviceIds?.includes(id));
    const what = [...new Set(lost.map(({ kind }) => valueText('kind', kind)))].join('と') || '端末';
    // Which one it is: a desk that stops devices asks for the number of its maker.
    const known = lost.filter(({ serialNumber }) => serialNumber);
    return [
      `${office}です。仕事で使う${what}を、なくしました。${noticed}`,
      '画面のロックは、〔かけて・かけないで〕いました。止め方を教えてください。',
      ...(known.length > 0 ? [`端末の番号を聞かれたら：${known.map(deviceInFull).join('、')}`] : []),
    ];
  }
  return [
    `${office}です。患者さんの情報が、漏れたかもしれません。${noticed}`,
    '〔だれの、何が、どこへ〕です。すぐにすることを教えてください。',
  ];
}

/** Besides the desks of the networks, in any order, before any question: who stops the line of a device that may have one, and the police. */
export function alsoAtOnce(event: LedgerEvent, ledger: Pick<Ledger, 'devices'>): string[] {
  if (event.kind !== 'device-lost') return [];
  const lost = ledger.devices.filter(({ id }) => event.deviceIds?.includes(id));
  const mayHaveLine = lost.length === 0 || lost.some(({ kind }) => kind !== 'pc');
  return [
    ...(mayHaveLine
      ? [
          '携帯電話会社の紛失の窓口：電話の回線がある端末は、回線を止めてもらいます。遠くからロックするときやデータを消すときは、その前にします。番号は、契約書か携帯電話会社のホームページにあります。',
        ]
      : []),
    '交番か警察署：遺失届を出します（盗まれたときは被害届）。',
  ];
}

/** 速報 or 確報 to the 個人情報保護委員会. */
export interface ReportDay {
  name: '速報' | '確報';
  /** The last day. */
  on: CalendarDate;
  /** Negative: past. */
  daysLeft: number;
}

/** In days from knowing: 速報, and 確報. */
const PRELIMINARY = { from: 3, to: 5 } as const;
const FULL = { usual: 30, malicious: 60 } as const;

/** From the day of knowing to the last one for 速報, both counted: what is due within as many stands out everywhere. */
export const PRELIMINARY_DAYS = PRELIMINARY.to;

/** As the screens say it: 速報は3〜5日以内. */
export const reportSpans = {
  preliminary: `${PRELIMINARY.from}〜${PRELIMINARY.to}日`,
  full: `${FULL.usual}日`,
} as const;

/**
 * Where a report is asked for, the days of 個人情報の保護に関する法律施行規則 第8条: 速報 within three to five days of knowing, 確報
 * within 30, or 60 where somebody meant it. The day of knowing is the first of them, Sundays and holidays count (ガイドライン通則編 3-5-3-4); that
 * a last day on which the office is closed moves on isn't told: nobody is late who keeps the one before.
 */
export function reportDays({ kind, date, answers }: LedgerEvent, today: CalendarDate): ReportDay[] {
  if (!isEmergency(kind) || date === null) return [];
  const day = (name: ReportDay['name'], days: number): ReportDay => {
    const on = addDays(date, days - 1);
    return { name, on, daysLeft: daysBetween(today, on) };
  };
  return [day('速報', PRELIMINARY.to), day('確報', answers?.['malicious'] === 'yes' ? FULL.malicious : FULL.usual)];
}
