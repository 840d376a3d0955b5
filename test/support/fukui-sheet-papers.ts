import { Account, Consent, Device, Membership, Patient, Team, type Ledger, type Staff } from '@shared/ledger/entities';
import { FUKUI } from './fukui-papers';
import { himawari, paper, samplePeople, type SamplePaper } from './sample-papers';

/** The Excel papers of ふくいみまもりSNS from the sample. */

/** Any number of people: those of the sample, and then again with another id and address. */
const people = (count: number): Staff[] => {
  const all = samplePeople(count, FUKUI);
  return Array.from({ length: count }, (_, i) => {
    const person = all[i % all.length]!;
    return i < all.length ? person : { ...person, id: `${person.id}-${i}`, mail: `${i}.${person.mail}` };
  });
};

const numbered = <T>(count: number, one: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => one(i + 1));

/** ふくいみまもりSNS 様式１ for `count` users. */
export const fukuiApplication = (count: number): Promise<SamplePaper> => {
  const staff = people(count).map((person) => ({ ...person, action: null, before: {}, after: {} }));
  return paper('fukui-mimamori-1', FUKUI, { kind: 'network-start', officeId: FUKUI, staff }, himawari, {}, 'draft');
};

/** The sample with `count` teams of its office: each of another patient, with one of us and two of other offices. */
const ledgerWithTeams = (count: number): Ledger => {
  const [nurse] = samplePeople(1, FUKUI);
  const kept = <T extends { packId: string }>(records: T[]): T[] =>
    records.filter(({ packId }) => packId !== 'fukui-mimamori');
  const packId = 'fukui-mimamori';
  return {
    ...himawari,
    patients: [
      ...himawari.patients,
      ...numbered(count, (i) =>
        Patient.parse({
          ...{
            id: `joined-${i}`,
            officeId: FUKUI,
            name: `坂井 和夫${i}`,
            kana: 'さかい かずお',
            birthday: '1940-01-05',
          },
        }),
      ),
    ],
    teams: [
      ...kept(himawari.teams),
      ...numbered(count, (i) =>
        Team.parse({ id: `joined-${i}`, packId, officeId: FUKUI, patientId: `joined-${i}`, name: `坂井 和夫${i}` }),
      ),
    ],
    memberships: numbered(count, (i) => [
      ...['ひまわり内科', 'ひまわり薬局 福井'].map((organization) =>
        Membership.parse({
          ...{
            id: `${organization}-${i}`,
            teamId: `joined-${i}`,
            kind: 'other-office',
            name: '見本 太郎',
            organization,
          },
        }),
      ),
      Membership.parse({ id: `own-${i}`, teamId: `joined-${i}`, kind: 'staff', staffId: nurse!.id, name: nurse!.name }),
    ]).flat(),
    consents: [
      ...kept(himawari.consents),
      ...numbered(count, (i) =>
        Consent.parse({
          ...{ id: `joined-${i}`, packId, patientId: `joined-${i}`, teamId: `joined-${i}` },
          ...{ explainedOn: '2026-11-18', signedOn: '2026-11-18' },
        }),
      ),
    ],
  };
};

/** ふくいみまもりSNS 様式８ for `count` teams. */
export const fukuiTeams = (count: number): Promise<SamplePaper> => {
  const teamIds = numbered(count, (i) => `joined-${i}`);
  const event = { kind: 'team-joined', date: '2026-12-01', officeId: FUKUI, teamIds } as const;
  const overrides = { 'confirm.explained': true, 'confirm.agreed': true };
  return paper('fukui-mimamori-8', FUKUI, event, ledgerWithTeams(count), { overrides }, 'draft');
};

/** ふくいみまもりSNS 管理台帳 of so many users with a device each, team lines, and uses in a disaster. */
export const fukuiLedger = (users: number, teams: number, exceptions: number): Promise<SamplePaper> => {
  const staff = people(users);
  const packId = 'fukui-mimamori';
  const ledger: Ledger = {
    ...ledgerWithTeams(teams),
    people: [...himawari.people, ...staff.filter(({ id }) => !himawari.people.some((one) => one.id === id))],
    pledges: staff.map(({ id: staffId }) => ({
      ...{ id: `pledge-${staffId}`, staffId, pledgedOn: '2026-04-01', coveredBy: '', educatedOn: '2026-04-01' },
    })),
    accounts: staff.map(({ id, mail }) =>
      Account.parse({ id, packId, officeId: FUKUI, holderId: id, loginName: mail, startedOn: '2026-04-01' }),
    ),
    devices: [
      ...staff.map(({ id }, i) =>
        Device.parse({
          ...{ id: `device-${id}`, officeId: FUKUI, kind: 'tablet', holderId: id, assetNumber: `T-${i + 1}` },
          ...{ model: 'タブレット 11型', system: 'ios', certificateInstalledOn: '2026-04-02' },
          ...{ certificateExpiresOn: '2029-04-01', ...(i < 2 && { vpnId: `012${i}`, vpnOn: '2026-04-02' }) },
        }),
      ),
      ...numbered(exceptions, (i) =>
        Device.parse({
          ...{ id: `lent-${i}`, officeId: FUKUI, kind: 'phone', ownership: 'personal', model: '応援のスマートフォン' },
          exceptions: [
            {
              ...{ from: '2026-08-10', fromTime: '14:30', to: '2026-08-12', toTime: '9:00', reason: `大雨 ${i}` },
              ...{ approvedBy: '冨田 眞理', cleanup: '証明書を外し、データを消去', note: '県外からの応援' },
            },
          ],
        }),
      ),
    ],
  };
  return paper('fukui-mimamori-ledger', FUKUI, { kind: 'network-start', officeId: FUKUI }, ledger, {}, 'draft');
};
