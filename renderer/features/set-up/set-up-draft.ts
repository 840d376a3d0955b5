import { z } from 'zod';
import { Corporation, Enrolment, Office } from '@shared/ledger/entities';
import { corporationGaps, enrolmentGaps, isOnlyHeadOffice, officeGaps, type Gap } from '@shared/rules/office-rules';
import { isOfCity } from '@shared/packs/of-city';
import type { Pack } from '@shared/packs/schema';
import { cityOfAddress } from '@shared/text/city-of-address';
import { corporationInFull } from '@shared/text/corporation-kinds';
import { foldKey } from '@shared/text/fold-key';
import { calledInFull } from '@shared/text/head-office';
import { likelyParts } from '@shared/text/joint-words';
import { properServiceKind, serviceKindOfName } from '@shared/text/service-words';
import type { NamedFact, NamedOrganization } from '@shared/tables/named-organization';
import { newEnrolment } from '../../records/offices/new-enrolment';

/** Answers of 新しく始める, kept in the ledger's own database until they become records. Names may still be empty. */
const SetUpDraft = z.object({
  step: z.enum(['from-table', 'corporation', 'offices', 'networks']),
  corporation: Corporation.extend({ name: z.string() }),
  offices: z.array(Office.extend({ name: z.string() })).min(1),
  enrolments: z.array(Enrolment),
  /** Networks that were ticked for an office already, as `office/pack`: what is taken out stays out. */
  ticked: z.array(z.string()).default([]),
  /** The table that the names are from. */
  table: z
    .object({
      ...{ file: z.string(), where: z.string(), people: z.record(z.string(), z.int()) },
      /** What it calls the corporation, where that is written out here: ㈱見本. */
      called: z.string().default(''),
      /** What it calls each office, by record. */
      words: z.record(z.string(), z.array(z.string())).default({}),
      /** What else it says, by record. */
      facts: z
        .record(
          z.string(),
          z.array(
            z.object({ field: z.string(), values: z.array(z.object({ value: z.string(), where: z.string() })).min(1) }),
          ),
        )
        .default({}),
      /** How many of its people are of no office that it names. */
      unplaced: z.int().default(0),
      /** Who may represent the corporation, by their row. */
      representatives: z.array(z.object({ title: z.string(), name: z.string(), because: z.string() })).default([]),
    })
    .nullable()
    .default(null),
});
export type SetUpDraft = z.output<typeof SetUpDraft>;
/** Those that the step bar shows. */
export type SetUpStep = Exclude<SetUpDraft['step'], 'from-table'>;

/** Where the draft lies in the ledger's database. */
export const DRAFT_KEY = 'set-up';

export const steps: readonly { step: SetUpStep; name: string }[] = [
  { step: 'corporation', name: '法人' },
  { step: 'offices', name: '事業所' },
  { step: 'networks', name: 'ネットワーク' },
];

export function newOffice(corporationId: string): Office {
  return { ...Office.parse({ id: crypto.randomUUID(), corporationId, name: '-' }), name: '' };
}

export function newDraft(): SetUpDraft {
  const corporation = { ...Corporation.parse({ id: crypto.randomUUID(), name: '-' }), name: '' };
  const offices = [newOffice(corporation.id)];
  return { step: 'corporation', corporation, offices, enrolments: [], ticked: [], table: null };
}

/** Whether a table may have named one office in two ways: those that somebody has added are no spellings of its own. */
export const mayStandTwice = ({ offices, table }: SetUpDraft): boolean =>
  offices.filter(({ id }) => table?.people[id] !== undefined).length > 1;

/** 訪問介護／居宅, which the list says of somebody who works in both: no office, most likely, and nobody but the user can tell. */
export const maySaySeveral = (draft: SetUpDraft, { id, name }: Pick<Office, 'id' | 'name'>): boolean =>
  mayStandTwice(draft) && draft.table?.people[id] !== undefined && likelyParts(name, () => false).length > 1;

/** Nobody has said anything yet but what a table proposed. */
const isUntouched = ({ step, corporation, offices }: SetUpDraft): boolean =>
  step === 'from-table' ||
  (step === 'corporation' && corporation.name === '' && offices.every(({ name }) => name === ''));

interface SetUpKnown {
  /** The name of the file. */
  file: string;
  /** Of the networks that one city runs: an office that has one in its name is in it, as far as anybody can tell. */
  cities: readonly string[];
  /** Of networks of many, too: as whole as 福井市 is what counts. */
  allCities?: readonly string[];
  serviceKinds?: readonly string[];
}

/**
 * The names that a table proposes, as answers to look at, with what else it says of them; a draft in which somebody has begun stays as it is.
 *
 */
export function withTable(
  draft: SetUpDraft,
  { corporation, offices, representatives = [], around = [], unplaced = 0 }: NamedOrganization,
  { file, cities, allCities = cities, serviceKinds = [] }: SetUpKnown,
): SetUpDraft {
  if (!isUntouched(draft)) return draft;
  const fresh = newDraft();
  const said = corporation?.city ?? onlyCity(offices.map(({ city = '' }) => city));
  const fallback = said || onlyCity(allCities.filter((city) => around.some((line) => line.includes(city))));
  const named = offices.map(({ name, people, city = '', facts: own = [], words = [], aside = '' }) => {
    const facts = withService(own, serviceOf(name, aside, serviceKinds), serviceKinds);
    const found = saidOf(facts);
    const near = city || cityOfAddress(found['address'] ?? '') || cityIn(name, cities) || fallback;
    return {
      people,
      facts,
      words: [name, ...words],
      office: { ...newOffice(fresh.corporation.id), ...found, name: calledInFull(name), city: near },
    };
  });
  const ofCorporation = corporation?.facts ?? [];
  const called = corporation?.name ?? '';
  // NPO法人 may be what is registered: that is asked.
  const full = /^[NＮ][PＰ][OＯ]/i.test(called) ? null : corporationInFull(called);
  return {
    ...fresh,
    step: 'from-table',
    corporation: { ...fresh.corporation, ...saidOf(ofCorporation), name: full ?? called },
    offices: named.length > 0 ? named.map(({ office }) => office) : fresh.offices,
    table: {
      file,
      where: corporation?.where ?? '',
      called: full === null ? '' : called,
      people: Object.fromEntries(
        named.flatMap(({ office, people }) => (people === null ? [] : [[office.id, people] as const])),
      ),
      words: Object.fromEntries(named.map(({ office, words }) => [office.id, words])),
      facts: Object.fromEntries([
        [fresh.corporation.id, ofCorporation],
        ...named.map(({ office, facts }) => [office.id, facts]),
      ]),
      ...{ representatives, unplaced },
    },
  };
}

/** 種別 of the table itself counts more than what a name tells, in the words of the code lists (GH: 認知症対応型共同生活介護). */
function withService(
  said: readonly NamedFact[],
  ofName: readonly NamedFact[],
  known: readonly string[],
): readonly NamedFact[] {
  if (!said.some(({ field }) => field === 'serviceKind')) return [...said, ...ofName];
  return said.map((fact) =>
    fact.field === 'serviceKind'
      ? {
          ...fact,
          values: fact.values.map((one) => ({ ...one, value: properServiceKind(one.value, known) ?? one.value })),
        }
      : fact,
  );
}

/** サービス分類 by the name of an office, else by what the title says beside it: ケアステーションあおぞら（訪問介護）. */
function serviceOf(name: string, aside: string, known: readonly string[]): NamedFact[] {
  const [ofName, ofTitle] = [serviceKindOfName(name, known), serviceKindOfName(aside, known)];
  if (ofName === '' && ofTitle === '') return [];
  return [
    { field: 'serviceKind', values: [{ value: ofName || ofTitle, where: ofName === '' ? '名簿の題' : '事業所名' }] },
  ];
}

/** Of offices whose name was corrected what the table calls them: by word the office. What stands there as proposed is known by its name. */
export function correctedWords({ offices, table }: SetUpDraft): Record<string, string> {
  const said = offices.flatMap(({ id, name }) => {
    const words = table?.words[id] ?? [];
    const isCorrected = foldKey(words[0] ?? name) !== foldKey(name);
    return isCorrected ? words.map((word) => [word, id] as const) : [];
  });
  return Object.fromEntries(said);
}

/** What is said once; of two values somebody has to choose. */
const saidOf = (facts: readonly NamedFact[]): Record<string, string> =>
  Object.fromEntries(
    facts.flatMap(({ field, values: [only, ...others] }) =>
      only && others.length === 0 ? [[field, only.value] as const] : [],
    ),
  );

/** The city in which all are of whom one knows it: the next is most likely there, too. */
export function onlyCity(cities: readonly string[]): string {
  const [only = '', ...others] = new Set(cities.filter((city) => city !== ''));
  return others.length === 0 ? only : '';
}

/** The city of an office; of those of which nobody knows it the same, as long as one alone has been said: it stands there to be put right. */
export function withCity(draft: SetUpDraft, officeId: string, city: string): SetUpDraft {
  const said = draft.offices.map((one) => (one.id === officeId ? { ...one, city } : one));
  const only = onlyCity(said.map((one) => one.city));
  return {
    ...draft,
    offices: said.map((one) => (one.city === '' && one.id !== officeId ? { ...one, city: only } : one)),
  };
}

/** Which others got a city with that of an office: whoever looks at any of them is told. */
export const givenCity = (before: SetUpDraft, after: SetUpDraft, officeId: string): string[] =>
  after.offices.flatMap(({ id, city }) => (id !== officeId && city !== '' && cityOf(before, id) === '' ? id : []));

const cityOf = ({ offices }: SetUpDraft, id: string): string => offices.find((one) => one.id === id)?.city ?? '';

/** 流山市, of ひまわりの里 流山. */
const cityIn = (name: string, cities: readonly string[]): string =>
  cities.find((city) => city.length > 2 && name.includes(city.slice(0, -1))) ?? '';

/**
 * The networks of each office's own city are ticked, once: who takes one out has said so. Where the names of a table are looked at, whether the
 * office takes part is a question of its own ({@link saidOfNetwork}): nothing is said for anybody, and who leaves it open is asked by ホーム. 本部 gives
 * no service that anybody would take part with.
 */
export function withOwnNetworks(draft: SetUpDraft, packs: readonly Pack[]): SetUpDraft {
  const { offices, enrolments, ticked, step } = draft;
  if (step === 'from-table') return draft;
  const own = offices.flatMap((office) =>
    packs
      .filter((pack) => isOfCity(pack, office.city) && !isOnlyHeadOffice(office))
      .map((pack) => ({ office, pack, key: `${office.id}/${pack.id}` }))
      .filter(({ key }) => !ticked.includes(key)),
  );
  if (own.length === 0) return draft;
  const isIn = (officeId: string, packId: string): boolean =>
    enrolments.some((one) => one.officeId === officeId && one.packId === packId);
  const added = own.filter(({ office, pack }) => !isIn(office.id, pack.id));
  return {
    ...draft,
    enrolments: [...enrolments, ...added.map(({ office, pack }) => newEnrolment(office, pack))],
    ticked: [...ticked, ...own.map(({ key }) => key)],
  };
}

export type Taking = 'active' | 'preparing' | 'none';

/** What somebody said of an office and a network; '': nobody has yet. */
export function takingOf({ enrolments, ticked }: SetUpDraft, officeId: string, packId: string): Taking | '' {
  const enrolment = enrolments.find((one) => one.officeId === officeId && one.packId === packId);
  if (enrolment) return enrolment.status === 'preparing' ? 'preparing' : 'active';
  return ticked.includes(`${officeId}/${packId}`) ? 'none' : '';
}

/** Somebody says whether the office takes part. */
export function saidOfNetwork(draft: SetUpDraft, office: Office, pack: Pack, taking: Taking): SetUpDraft {
  const isIt = (one: Enrolment): boolean => one.officeId === office.id && one.packId === pack.id;
  const before = draft.enrolments.find(isIt) ?? newEnrolment(office, pack);
  const others = draft.enrolments.filter((one) => !isIt(one));
  return {
    ...draft,
    enrolments: taking === 'none' ? others : [...others, { ...before, status: taking }],
    ticked: [...new Set([...draft.ticked, `${office.id}/${pack.id}`])],
  };
}

/** What lay in the database, or null when there is nothing that can be gone on with. */
export function readSetUpDraft(stored: unknown): SetUpDraft | null {
  const parsed = SetUpDraft.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** What a step still lacks, in the order of the screen. */
export function setUpGaps(draft: SetUpDraft, step: SetUpStep, packs: readonly Pack[]): Gap[] {
  if (step === 'corporation') return corporationGaps(draft.corporation);
  if (step === 'offices') return draft.offices.flatMap(officeGaps);
  return draft.offices.flatMap(({ id }) =>
    draft.enrolments
      .filter(({ officeId }) => officeId === id)
      .flatMap((enrolment) => {
        const pack = packs.find((one) => one.id === enrolment.packId);
        return pack ? enrolmentGaps(enrolment, pack) : [];
      }),
  );
}

/** Without a name there is no record: everything else may be left for later. */
export const canWait = (gaps: readonly Gap[]): boolean => gaps.every(({ field }) => field !== 'name');

/** Which office a gap is in, where there are several. */
export function ownerOf({ offices, enrolments }: SetUpDraft, { table, id }: Pick<Gap, 'table' | 'id'>): string {
  if (offices.length < 2 || table === 'corporations') return '';
  const officeId = table === 'offices' ? id : enrolments.find((enrolment) => enrolment.id === id)?.officeId;
  const at = offices.findIndex((office) => office.id === officeId);
  return offices[at]?.name || (at < 0 ? '' : `事業所 ${at + 1}`);
}
