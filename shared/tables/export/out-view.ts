import { outFields } from './out-fields';
import { aboutList, outKinds, type OutKind, type OutRecord } from '../lists';
import type { OutNames } from './out-names';
import type { OutTable } from './out-table';
import { byWord } from '../../text/by-word';

type FieldsByColumn = Readonly<Record<string, readonly string[]>>;

/** The columns of a list's screen, by the fields that they show: 氏名（ふりがな順） is 氏名 and ふりがな. One that isn't named shows the field of its name. */
const shownFields: Readonly<Partial<Record<OutKind, FieldsByColumn>>> = {
  staff: byWord({
    name: ['name', 'kana'],
    jobType: ['jobType'],
    joinedOn: ['joinedOn'],
    office: ['office', 'alsoAt', 'networks'],
    state: ['state'],
  }),
  device: byWord({
    number: ['assetNumber', 'model'],
    kind: ['kind', 'system'],
    holder: ['holder', 'office'],
    expires: ['certificateExpiresOn'],
    state: ['state'],
  }),
  patient: byWord({
    name: ['name', 'kana'],
    birthday: ['birthday'],
    doctor: ['doctorName', 'doctorInstitution'],
    team: ['teams', 'office'],
    consent: ['state'],
  }),
  team: byWord({
    name: ['name', 'patient'],
    network: ['network', 'office'],
    members: ['members', 'memberDetails'],
    created: ['createdOn'],
    state: ['state'],
  }),
  account: byWord({
    login: ['loginName', 'network'],
    holder: ['holder', 'office'],
    issued: ['issuedOn'],
    password: ['passwordChangedOn'],
    state: ['state'],
  }),
  office: byWord({
    name: ['name', 'city'],
    serviceKind: ['serviceKind', 'number'],
    manager: ['managerName'],
    networks: ['networks'],
    state: ['state'],
  }),
};

/** Above a table of a list: 職員名簿, 端末一覧. */
export const outTitles = Object.fromEntries(
  outKinds.map((kind) => {
    const { label, title = `${label}一覧` } = aboutList(kind);
    return [kind, title];
  }),
) as Readonly<Record<OutKind, string>>;

/**
 * The names of the fields that columns of the screen show, in its order. A column of one field (`field:phone`) stands for
 * just that.
 */
export function fieldsShown(kind: OutKind, columnIds: readonly string[]): string[] {
  const known = new Set(outFields(kind).map(({ name }) => name));
  const names = columnIds.flatMap((id) => shownFields[kind]?.[id] ?? [id.replace(/^field:/, '')]);
  return [...new Set(names)].filter((name) => known.has(name));
}

export interface OutView<K extends OutKind> {
  kind: K;
  office: string;
  date: string;
  which?: string;
  records: readonly OutRecord<K>[];
  /** Names of fields, in order; null: all of them. */
  fields: readonly string[] | null;
}

/** A view of the ledger as a table: its rows in their order, its columns in theirs. */
export function outTable<K extends OutKind>(
  { kind, office, date, which, records, fields }: OutView<K>,
  names: OutNames,
): OutTable {
  const all = outFields(kind);
  const chosen = fields?.flatMap((name) => all.filter((field) => field.name === name)) ?? all;
  return {
    title: outTitles[kind],
    office,
    date,
    ...(which && { which }),
    columns: chosen.map(({ label, type }) => ({ label, type })),
    rows: records.map((record) => chosen.map(({ text }) => text(record, names))),
  };
}
