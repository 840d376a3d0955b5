import { normalizeFurigana } from '../text/kana';
import { normalizeMail, normalizeNumber, normalizePhone, normalizePostalCode, toHalfWidth } from '../text/width';
import { entityTables, type EntityTable, type Ledger } from './entities';

type Normalize = (typed: string) => string;

const trimmed: Normalize = (typed) => typed.trim();
const halfWidth: Normalize = (typed) => toHalfWidth(typed).trim();

/** Free text: a space in front may be meant. */
const asTyped = new Set(['id', 'note', 'reason', 'cleanup']);
const isReference = (field: string): boolean =>
  /(Id|On|kind|status|ownership|system|use)$/.test(field) && field !== 'vpnId';

const byField: Readonly<Record<string, Normalize>> = {
  kana: normalizeFurigana,
  managerKana: normalizeFurigana,
  postalCode: normalizePostalCode,
  phone: normalizePhone,
  fax: normalizePhone,
  familyPhone: normalizePhone,
  mail: normalizeMail,
  administratorMail: normalizeMail,
  accountReceivingMail: normalizeMail,
  number: normalizeNumber,
  medicalInstitutionNumber: normalizeNumber,
  vpnCount: normalizeNumber,
  vpnId: normalizeNumber,
  employeeNumber: halfWidth,
  assetNumber: halfWidth,
  loginName: halfWidth,
};

/** As the ledger keeps what is typed into a field: half-width numbers, kana in hiragana; names and addresses exactly as typed. */
export const normalField = (field: string, typed: string): string => (byField[field] ?? trimmed)(typed);

type Fields = Record<string, unknown>;

function normalRecord<T extends object>(record: T): T {
  const entries = Object.entries(record).map(([field, value]: [string, unknown]): [string, unknown] => {
    if (typeof value === 'string')
      return [field, asTyped.has(field) || isReference(field) ? value : normalField(field, value)];
    // Contacts and administrators are people, too.
    const isPart = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [field, isPart ? normalRecord(value as Fields) : value];
  });
  return Object.fromEntries(entries) as T;
}

/** A ledger of a file, each value in the form in which the screens would have kept it. */
export function inNormalForm(ledger: Ledger): Ledger {
  const lists = entityTables
    .filter((table): table is Exclude<EntityTable, 'corporations'> => table !== 'corporations')
    .map((table) => [table, (ledger[table] as object[]).map(normalRecord)]);
  return { corporation: normalRecord(ledger.corporation), ...Object.fromEntries(lists) } as Ledger;
}
