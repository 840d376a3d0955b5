import type { Enrolment, Office, Staff } from '@shared/ledger/entities';
import { isNetwork } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import { enrolmentGaps, officeGaps, type Gap } from '@shared/rules/office-rules';
import { isEmployed } from '@shared/rules/staff-rules';
import { byReading } from '@shared/text/japanese-order';
import { grouped, packsOfOffices } from '../kind/grouped';
import { aboutFrom, type Around, type ListedKind } from '../kind/listed-kind';
import { networkNameIn } from '../kind/networks';
import { untouchedList } from '../list/list-view';

export type OfficeFilter = 'registered' | 'gaps' | 'gone' | 'all';

/** What offices are shown and found with. */
export interface AboutOffices {
  packs: readonly Pack[];
  enrolmentsOf: (officeId: string) => readonly Enrolment[];
  /** Of the networks that it takes part in, those of a city before those that everybody may use. */
  packsOf: (officeId: string) => readonly string[];
  networkName: (packId: string) => string;
  /** What it, with its part in the networks, still lacks for the forms. One that was struck off lacks nothing. */
  gapsOf: (office: Office) => readonly Gap[];
  /** Who works in it, as it is when that is asked for. */
  staffOf: (officeId: string) => readonly Staff[];
}

const NONE: readonly never[] = [];

/** 台帳 › 法人・事業所. */
export const listedOffices: ListedKind<'office', AboutOffices, OfficeFilter> = {
  list: 'office',
  words: {
    thing: '事業所',
    counter: 'か所',
    list: '事業所の一覧',
    search: '事業所名・番号・管理者でさがす',
    add: '事業所を追加',
    icon: 'office',
    isNotThere: 'ありません',
    lead: '名前を入れると、番号や住所、ネットワークの欄が開きます。',
    hint: '行を押すと、その事業所の内容が右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
    gone: '抹消',
  },
  about: aboutFrom(['enrolments'], aboutOffices),
  nameOf: ({ name }) => name,
  order: byReading,
  texts: ({ name, kana, number, medicalInstitutionNumber, serviceKind, managerName, managerKana, city }) => [
    name,
    kana,
    number,
    medicalInstitutionNumber,
    serviceKind,
    managerName,
    managerKana,
    city,
  ],
  details: ({ serviceKind, managerName, city }) => [serviceKind, managerName, city],
  view: { name: 'offices', untouched: untouchedList('registered', 'name') },
  chips: [
    { filter: 'registered', label: '登録中' },
    { filter: 'gaps', label: '足りない項目' },
    { filter: 'gone', label: '抹消' },
  ],
  filtersOf: (office, { gapsOf }) => {
    if (office.status === 'struck-off') return ['gone'];
    return gapsOf(office).length > 0 ? ['registered', 'gaps'] : ['registered'];
  },
  sortText: (columnId, { gapsOf }) => {
    if (columnId === 'serviceKind') return ({ serviceKind }) => serviceKind;
    if (columnId === 'manager') return ({ managerKana, managerName }) => managerKana || managerName;
    if (columnId === 'state')
      return (office) => (office.status === 'struck-off' ? '2' : gapsOf(office).length > 0 ? '0' : '1');
    return null;
  },
  networks: {
    choices: ({ packs }) => packs.filter(isNetwork),
    has:
      (packId, { packsOf }) =>
      ({ id }) =>
        packsOf(id).includes(packId),
  },
};

function aboutOffices({ records, packs, today, now }: Around<'enrolments'>): AboutOffices {
  const taking = packsOfOffices(records.enrolments.values());
  const byOffice = grouped(records.enrolments.values(), ({ officeId }) => officeId);
  const enrolmentsOf = (officeId: string): readonly Enrolment[] => byOffice.get(officeId) ?? NONE;
  const ofCities = new Set(packs.flatMap(({ id, municipality }) => (municipality === '' ? [] : [id])));
  return {
    packs,
    enrolmentsOf,
    packsOf: (officeId) =>
      [...(taking.get(officeId) ?? [])].sort((a, b) => Number(ofCities.has(b)) - Number(ofCities.has(a))),
    networkName: networkNameIn(packs),
    gapsOf: (office) =>
      office.status === 'struck-off'
        ? []
        : [
            ...officeGaps(office),
            ...enrolmentsOf(office.id).flatMap((enrolment) => {
              const pack = packs.find(({ id }) => id === enrolment.packId);
              return pack ? enrolmentGaps(enrolment, pack) : [];
            }),
          ],
    staffOf: (officeId) =>
      [...now().people.values()].filter((person) => person.officeId === officeId && isEmployed(person, today)),
  };
}
