import type { EventFacts } from '@shared/ledger/event';
import { Team } from '@shared/ledger/entities';
import { himawari, paper, samplePeople, type SamplePaper } from './sample-papers';

/** Papers of ふくいみまもりSNS from the sample. */

export const FUKUI = 'office-fukui';

/** ふくいみまもりSNS 様式２: the pledge of the sample's office. */
export const fukuiPledge = (): Promise<SamplePaper> =>
  paper('fukui-mimamori-2', FUKUI, { kind: 'network-start', officeId: FUKUI });

/** ふくいみまもりSNS 様式３: every line of it. */
export const fukuiChange = (): Promise<SamplePaper> =>
  paper(
    'fukui-mimamori-3',
    FUKUI,
    {
      kind: 'office-changed',
      date: '2026-12-01',
      officeId: FUKUI,
      before: {
        name: 'ひまわりの家 福井',
        number: '1869999035',
        postalCode: '910-0009',
        address: '福井県福井市ひまわり2-2-2',
        phone: '0776-00-0008',
        fax: '0776-00-0009',
        headName: '冨田 眞理',
        administrator: '冨田 眞理（とみた まり）',
        administratorMail: 'kanri-mae@himawari.example',
        vpnCount: '1',
      } satisfies EventFacts,
      after: {
        name: 'ひまわりの里 福井',
        number: '1869999043',
        postalCode: '910-0000',
        address: '福井県福井市ひまわり4-8-12',
        phone: '0776-00-0001',
        fax: '0776-00-0002',
        headName: '葛\u{e0100}城 美咲',
        administrator: '葛\u{e0100}城 美咲（かつらぎ みさき）',
        administratorMail: 'kanri@himawari.example',
        vpnCount: '2',
      },
    },
    himawari,
    {
      overrides: {
        'changes.other.checked': true,
        'changes.other.before': '開設時間 9時から17時まで',
        'changes.other.after': '開設時間 8時30分から17時30分まで',
        reason: '移転と、人事異動のため',
      },
    },
  );

/** 様式４ for `count` people, a paper each. */
export const fukuiStaffPledge = (count: number): Promise<SamplePaper> =>
  paper('fukui-mimamori-4', FUKUI, { kind: 'join', officeId: FUKUI, staff: samplePeople(count, FUKUI) }, himawari, {
    overrides: { receivedOn: '2026-11-20', 'education.content': '個人情報保護研修' },
  });

const patient = {
  'patient.phone': '0776-00-0021',
  'patient.postalCode': '910-0000',
  'patient.address': '福井県福井市ひまわり7-8-9',
  'proxy.address': '福井県福井市ひまわり7-8-9',
};

/** 様式５ of a patient, with `family` people who take part and `more` offices beside the three of the ledger. */
export const fukuiConsent = (family: number, more = 0): Promise<SamplePaper> => {
  const people = Array.from({ length: family }, (_, i) => ({
    path: `${i < 3 ? '' : '2#'}participants[${i === 0 ? 'team-06-member-6' : `p${i + 1}`}].participants`,
    values: { name: `西川 ${i + 1}子`, kana: 'にしかわ こ', relation: '孫', mail: `nishikawa${i + 1}@example.jp` },
  }));
  const offices = ['ひまわり内科', 'ひまわり薬局 福井', ...Array.from({ length: more }, (_, i) => `more${i + 1}`)];
  const officePath = (i: number): string => `${i + 1 < 6 ? '' : '2#'}teamOffices[${offices[i]}].teamOffices`;
  return paper('fukui-mimamori-5', FUKUI, { kind: 'patient-joins', officeId: FUKUI }, himawari, {
    patientId: 'patient-06',
    input: { signer: 'family', participants: String(family), moreOffices: String(more) },
    overrides: {
      ...patient,
      storagePlace: '事務室の書庫',
      ...Object.fromEntries(
        people.flatMap(({ path, values }) => Object.entries(values).map(([key, value]) => [`${path}.${key}`, value])),
      ),
      ...Object.fromEntries(
        offices.flatMap((_, i) => [
          [`${officePath(i)}.number`, `181999990${i}`],
          ...(i < 2 ? [] : [[`${officePath(i)}.name`, `見本事業所${i}`]]),
        ]),
      ),
    },
  });
};

/** 様式６ of an office in `count` teams. */
export const fukuiLeaving = (count: number): Promise<SamplePaper> => {
  const teams = Array.from({ length: count }, (_, i) =>
    Team.parse({ id: `team-${i}`, packId: 'fukui-mimamori', officeId: FUKUI, name: `見本 ${i}郎` }),
  );
  return paper(
    'fukui-mimamori-6',
    FUKUI,
    { kind: 'office-closed', officeId: FUKUI },
    { ...himawari, teams },
    {
      overrides: {
        terminationDate: '2026-12-31',
        reason: 'other',
        reasonOther: '法人の統合のため',
        ...Object.fromEntries(teams.map(({ id }) => [`teams[${id}].teams.handover`, '連絡済'])),
        ...Object.fromEntries(
          ['posts', 'records', 'teamsInformed', 'devices', 'secrecy'].map((key) => [`confirm.${key}`, true]),
        ),
      },
    },
  );
};

/** 様式７ of a patient of the sample. */
export const fukuiWithdrawal = (): Promise<SamplePaper> =>
  paper('fukui-mimamori-7', FUKUI, { kind: 'consent-withdrawn', date: '2026-11-20', officeId: FUKUI }, himawari, {
    patientId: 'patient-06',
    input: { signer: 'family' },
    overrides: { ...patient, reason: '転居のため' },
  });
