import { PHONE } from '../../ledger/device-memo';
import { normalField } from '../../ledger/fields/catalogue';
import { isCalendarDate, type CalendarDate } from '../../text/calendar-date';
import { formatWarekiShort } from '../../text/wareki';
import { issuedIn, recordOfAbout } from '../import/about-besides';
import { isAbout, isIdState, type BesideName } from '../import/beside-fields';
import type { ReadRow } from '../import/reading';
import { labelsIn } from './device-label';

/** What a row says more of an ID or a device beside somebody, by the ledger's own names of fields; lines of a memo each for itself. */
export interface BesideFacts {
  readonly values: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
}

export const NO_FACTS: BesideFacts = { values: {}, lines: [] };

const FIELD: Readonly<Partial<Record<BesideName, string>>> = {
  idIssuedOn: 'issuedOn',
  otherIdIssuedOn: 'issuedOn',
  idStartedOn: 'startedOn',
  otherIdStartedOn: 'startedOn',
  deviceKind: 'kind',
  deviceModel: 'model',
  deviceSerial: 'serialNumber',
  deviceInstalledOn: 'certificateInstalledOn',
  deviceExpiresOn: 'certificateExpiresOn',
};

/** Days of an ID that only its memo has. */
const DAY_IN_MEMO: Readonly<Partial<Record<BesideName, string>>> = { idEndedOn: '停止日', idAppliedOn: '申請日' };

export const shownDay = (text: string): string => (isCalendarDate(text) ? formatWarekiShort(text) : text);

/** One thing that a row says of what stands beside it. */
interface Told {
  about: BesideName;
  text: string;
  /** The column of the ID or the device. */
  of: string;
}

/**
 * What the row says of which ID or device.
 *
 * @param fields the fields of its table in the order of its columns
 */
function toldIn(values: ReadRow['values'], fields: readonly string[], today: CalendarDate): Told[] {
  return Object.entries(values).flatMap(([about, text]) => {
    if (!isAbout(about) || typeof text !== 'string' || text.trim() === '') return [];
    const of = recordOfAbout(about, fields) ?? '';
    if (!isIdState(about)) return [{ about, text: text.trim(), of }];
    // How an ID stands decides whether it comes in (`ended-ids.ts`).
    const day = issuedIn(text, today);
    const own = about === 'idStands' ? 'idIssuedOn' : 'otherIdIssuedOn';
    return day === null || values[own] ? [] : [{ about: own, text: day, of }];
  });
}

/** By the column of an ID or a device what is said of it; and what is said of none, or of one of several that stand there. */
export function factsOfRow(
  values: ReadRow['values'],
  fields: readonly string[],
  saysNone: (text: string) => boolean,
  today: CalendarDate,
): { factsOf: (field: string) => BesideFacts; toldOf: (field: string) => Told[]; ofNone: Told[] } {
  const isOfOne = ({ of }: Told): boolean => {
    const value = values[of];
    return typeof value === 'string' && labelsIn(value).filter((text) => !saysNone(text)).length === 1;
  };
  const told = toldIn(values, fields, today);
  const toldOf = (field: string): Told[] => told.filter((one) => one.of === field && isOfOne(one));
  const factsOf = (field: string): BesideFacts => {
    const own = toldOf(field);
    const phones = own.filter(({ about }) => about === 'phoneOfDevice');
    return {
      values: Object.fromEntries(own.flatMap(({ about, text }) => (FIELD[about] ? [[FIELD[about], text]] : []))),
      lines: [
        ...phones.map(({ text }) => `${PHONE}${normalField('people', 'phone', text)}`),
        ...own.flatMap(({ about, text }) => (DAY_IN_MEMO[about] ? `${DAY_IN_MEMO[about]}：${shownDay(text)}` : [])),
      ],
    };
  };
  return { factsOf, toldOf, ofNone: told.filter((one) => !isOfOne(one)) };
}

/** Of two lines of one device each says what the other doesn't. */
export const joinFacts = (all: readonly BesideFacts[]): BesideFacts => ({
  values: Object.assign({}, ...all.map(({ values }) => values).toReversed()) as Record<string, string>,
  lines: [...new Set(all.flatMap(({ lines }) => lines))],
});

/** The record with what it hasn't: what the ledger says stays. */
export function withFacts<R extends { note: string }>(record: R, { values, lines }: BesideFacts): R {
  const open = Object.entries(values).filter(([field]) => !record[field as keyof R]);
  const more = lines.filter((line) => !record.note.includes(line));
  const note = [record.note, ...more].filter((line) => line !== '').join('\n');
  return { ...record, ...Object.fromEntries(open), note };
}
