import { LedgerFile, type Ledger } from '@shared/ledger/entities';
import { aConsent, aMembership, aPatient, aTeam } from '../../builders/patient';
import { aContactPerson, aCorporation, aDelegation, anEnrolment, anOffice } from '../../builders/organization';
import { aDevice, anAccount, aStaff, aStaffPledge } from '../../builders/staff';

/** A Friday; the Monday after it is a holiday (勤労感謝の日). */
export const TODAY = '2026-11-20';

const offices = [
  ['kyotaku', '流山市', '居宅介護支援', 'みほん居宅 流山'],
  ['kango', '流山市', '訪問看護', 'みほん訪問看護 流山'],
  ['kashiwa', '柏市', '訪問介護', 'みほん訪問介護 柏'],
  ['tsuru', '鶴岡市', '居宅介護支援', 'みほん居宅 鶴岡'],
  ['day', '鶴岡市', '通所介護', 'みほんデイ 鶴岡'],
  ['fukui', '福井市', '訪問看護', 'みほん訪問看護 福井'],
  ['works', '流山市', '訪問介護', 'みほん訪問介護 流山'],
] as const;

const networks = [
  ['kyotaku', 'nagareyama-tritrus'],
  ['kango', 'nagareyama-tritrus'],
  ['tsuru', 'tsuruoka-finelink'],
  ['day', 'tsuruoka-finelink'],
  ['fukui', 'fukui-mimamori'],
  ['works', 'line-works'],
] as const;

/** id, office, name, job; k3, t3 and f3 use no network. k1 and n1 are システム利用管理担当者, f1 is 施設内管理者. */
const people = [
  ['k1', 'kyotaku', '佐藤 健一', '介護支援専門員'],
  ['k2', 'kyotaku', '鈴木 一郎', '介護支援専門員'],
  ['k3', 'kyotaku', '田中 花子', '事務職員'],
  ['n1', 'kango', '渡邉 美穂', '看護師'],
  ['n2', 'kango', '髙橋 直子', '看護師'],
  ['t1', 'tsuru', '本間 久美', '介護支援専門員'],
  ['t2', 'tsuru', '五十嵐 誠', '介護支援専門員'],
  ['t3', 'tsuru', '阿部 勝', '事務職員'],
  ['d1', 'day', '菅原 典子', '生活相談員'],
  ['f1', 'fukui', '葛󠄀城 美咲', '看護師'],
  ['f2', 'fukui', '小林 大輔', '作業療法士'],
  ['f3', 'fukui', '中村 さくら', '事務職員'],
  ['w1', 'works', '木下 由香', '訪問介護員'],
  ['w2', 'works', '原 修', '訪問介護員'],
] as const;

const managers: readonly string[] = ['k1', 'n1'];
const users: readonly string[] = ['k1', 'k2', 'n1', 'n2', 't1', 't2', 'f1', 'f2', 'w1', 'w2'];
const packOf = (office: string): string => networks.find(([one]) => one === office)?.[1] ?? '';

/** One corporation in three cities: each office in one network, so that a case is about one of them. */
export const house = (): Ledger =>
  LedgerFile.parse({
    corporation: aCorporation(),
    offices: offices.map(([id, city, serviceKind, name]) => anOffice({ id, city, serviceKind, name })),
    enrolments: networks.map(([officeId, packId]) =>
      anEnrolment({
        id: `enrolment-${officeId}`,
        officeId,
        packId,
        accountReceivingMail: 'mihon@example.jp',
        ...(officeId === 'fukui' && {
          administrator: aContactPerson({ name: '葛󠄀城 美咲' }),
          administratorMail: 'admin@example.jp',
        }),
      }),
    ),
    people: people.map(([id, officeId, name, jobType]) =>
      aStaff({ id, officeId, name, jobType, mail: `${id}@example.jp`, isSystemManager: managers.includes(id) }),
    ),
    devices: [
      aDevice({ id: 'p1', officeId: 'kyotaku', holderId: 'k1', assetNumber: 'P-01' }),
      mobile({ id: 'ios', holderId: 'k1', kind: 'tablet', system: 'ios', assetNumber: 'T-01' }),
      mobile({ id: 'android', holderId: 'k2', kind: 'phone', system: 'android', ownership: 'personal' }),
      aDevice({ id: 'p2', officeId: 'tsuru', holderId: null, assetNumber: 'P-02' }),
      aDevice({ id: 'p3', officeId: 'fukui', holderId: 'f2', assetNumber: 'P-03', vpnId: '0001' }),
      aDevice({ id: 'p4', officeId: 'works', kind: 'phone', holderId: 'w1', assetNumber: 'S-04' }),
    ],
    accounts: [
      ...people
        .filter(([id]) => users.includes(id))
        .map(([id, officeId]) =>
          anAccount({
            id: `account-${id}`,
            officeId,
            packId: packOf(officeId),
            holderId: id,
            loginName: `${id}@example.jp`,
          }),
        ),
      anAccount({ id: 'account-day', officeId: 'day', packId: 'tsuruoka-finelink', holderId: null }),
    ],
    patients: [
      aPatient({ id: 'room-patient', officeId: 'kyotaku' }),
      aPatient({ id: 'new-patient', officeId: 'kyotaku', name: '流山 二郎' }),
      aPatient({ id: 'alone', officeId: 'fukui', name: '福井 太郎' }),
      aPatient({ id: 'with-family', officeId: 'fukui', name: '福井 花子' }),
      aPatient({ id: 'no-team', officeId: 'fukui', name: '福井 三郎' }),
      aPatient({ id: 'tsuru-patient', officeId: 'tsuru', name: '鶴岡 四郎' }),
      aPatient({ id: 'works-patient', officeId: 'works', name: '流山 五郎' }),
    ],
    teams: [
      aTeam({ id: 'room', officeId: 'kyotaku', patientId: 'room-patient' }),
      aTeam({ id: 'team-alone', officeId: 'fukui', packId: 'fukui-mimamori', patientId: 'alone', name: '福井 太郎' }),
      aTeam({
        id: 'team-family',
        officeId: 'fukui',
        packId: 'fukui-mimamori',
        patientId: 'with-family',
        name: '福井 花子',
      }),
    ],
    memberships: [
      ...['k1', 'k2'].map((staffId) => aMembership({ id: `room-${staffId}`, teamId: 'room', kind: 'staff', staffId })),
      aMembership({ id: 'room-doctor', teamId: 'room' }),
      aMembership({ id: 'alone-f2', teamId: 'team-alone', kind: 'staff', staffId: 'f2' }),
      aMembership({ id: 'alone-doctor', teamId: 'team-alone' }),
      aMembership({ id: 'family-f2', teamId: 'team-family', kind: 'staff', staffId: 'f2' }),
      aMembership({ id: 'daughter', teamId: 'team-family', kind: 'family', name: '福井 和枝', jobType: '長女' }),
      aMembership({ id: 'son', teamId: 'team-family', kind: 'family', name: '福井 英樹', jobType: '長男' }),
    ],
    consents: [
      aConsent({ id: 'consent-room', patientId: 'room-patient' }),
      aConsent({ id: 'consent-alone', packId: 'fukui-mimamori', patientId: 'alone' }),
      aConsent({ id: 'consent-family', packId: 'fukui-mimamori', patientId: 'with-family' }),
    ],
    pledges: ['f1', 'f2'].map((staffId) => aStaffPledge({ id: `pledge-${staffId}`, staffId })),
  });

const mobile = (given: Parameters<typeof aDevice>[0]) =>
  aDevice({ officeId: 'kyotaku', mail: `mihon.${given?.id ?? ''}@gmail.com`, certificateInstalledOn: null, ...given });

/** Changes of the house for a case. */
export type Situation = (ledger: Ledger) => void;

const record = <T extends { id: string }>(records: readonly T[], id: string): T => {
  const found = records.find((one) => one.id === id);
  if (!found) throw new Error(`the house has no ${id}`);
  return found;
};

export const person =
  (id: string, given: Partial<Ledger['people'][number]>): Situation =>
  (ledger) =>
    void Object.assign(record(ledger.people, id), given);
export const office =
  (id: string, given: Partial<Ledger['offices'][number]>): Situation =>
  (ledger) =>
    void Object.assign(record(ledger.offices, id), given);
export const enrolment =
  (officeId: string, given: Partial<Ledger['enrolments'][number]>): Situation =>
  (ledger) =>
    void Object.assign(record(ledger.enrolments, `enrolment-${officeId}`), given);
export const device =
  (id: string, given: Partial<Ledger['devices'][number]>): Situation =>
  (ledger) =>
    void Object.assign(record(ledger.devices, id), given);
export const delegated: Situation = (ledger) => void ledger.delegations.push(aDelegation());
export const delegatedTo =
  (name: string): Situation =>
  (ledger) =>
    void ledger.delegations.push(aDelegation({ delegate: aContactPerson({ name }) }));
export const soleProprietor: Situation = (ledger) =>
  void Object.assign(ledger.corporation, { kind: 'sole-proprietor' });
export const withoutTeams: Situation = (ledger) => void Object.assign(ledger, { teams: [], memberships: [] });
export const account =
  (id: string, given: Partial<Ledger['accounts'][number]>): Situation =>
  (ledger) =>
    void Object.assign(record(ledger.accounts, `account-${id}`), given);
/** The office is only about to begin: nobody there has an account yet. */
export const beginning =
  (officeId: string): Situation =>
  (ledger) => {
    enrolment(officeId, { status: 'preparing', startedOn: null })(ledger);
    ledger.accounts = ledger.accounts.filter((one) => one.officeId !== officeId);
  };
export const gone =
  (...ids: string[]): Situation =>
  (ledger) => {
    ledger.people = ledger.people.filter(({ id }) => !ids.includes(id));
    ledger.memberships = ledger.memberships.filter(({ id }) => !ids.includes(id));
    ledger.pledges = ledger.pledges.filter(({ staffId }) => !ids.includes(staffId));
  };

/** Somebody whose ID nobody has written into the ledger. */
export const withJob =
  (id: string, jobType: string): Situation =>
  (ledger) =>
    void (ledger.people = ledger.people.map((one) => (one.id === id ? { ...one, jobType } : one)));

export const withoutId =
  (holder: string): Situation =>
  (ledger) =>
    void (ledger.accounts = ledger.accounts.filter(({ holderId }) => holderId !== holder));
