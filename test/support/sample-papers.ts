import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Device, Membership, Staff, type Ledger } from '@shared/ledger/entities';
import { LedgerEvent, type EventFacts } from '@shared/ledger/event';
import { sampleLedger } from '@shared/ledger/sample';
import type { z } from 'zod';
import { evaluated, fillOfficial, type Told } from './evaluate-official';
import { officialForm, type OfficialForm } from './official-forms';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import type { FillMode } from '@shared/forms/fill-mode';

const file = join(import.meta.dirname, '../../resources/samples/himawari.json');

/** The sample facility as it looks on one fixed day. */
export const himawari: Ledger = sampleLedger(JSON.parse(readFileSync(file, 'utf8')) as unknown, '2026-11-20');

const NURSES = 'office-nagareyama-kango';
const CARE = 'office-nagareyama';
const TSURUOKA = 'office-tsuruoka';
export const ACTIONS = ['new', 'renew', 'delete'] as const;
export const ACTION_WORDS = { new: '新規', renew: '更新', delete: '削除' } as const;

const registered = himawari.people.filter(({ status }) => status === 'registered');
/** People of the sample: those of one office first, then all others, so that any number can be had. */
export const samplePeople = (count: number, officeId = NURSES): Staff[] =>
  [...registered].sort((a, b) => Number(b.officeId === officeId) - Number(a.officeId === officeId)).slice(0, count);

export interface SamplePaper {
  official: OfficialForm;
  evaluation: Evaluation;
  bytes: Uint8Array;
}

/** A form filled from the sample. */
export async function paper(
  name: string,
  officeId: string,
  event: z.input<typeof LedgerEvent>,
  ledger = himawari,
  told: Partial<Told> = {},
  mode: FillMode = 'finished',
): Promise<SamplePaper> {
  const official = officialForm(name);
  const evaluation = await evaluated(official, {
    ledger,
    officeId,
    event: LedgerEvent.parse(event),
    ...told,
  });
  return { official, evaluation, bytes: fillOfficial(official, evaluation, mode).bytes };
}

/** 鶴岡市 様式１ of the sample. */
export const tsuruokaPledge = (): Promise<SamplePaper> =>
  paper('tsuruoka-finelink-1', TSURUOKA, { kind: 'network-start', officeId: TSURUOKA });

/** 鶴岡市 様式２ of the sample, with `count` care managers. */
export const tsuruokaRegistration = (count: number): Promise<SamplePaper> => {
  const managers = samplePeople(count, TSURUOKA).map((person, i) => ({
    ...person,
    officeId: TSURUOKA,
    jobType: '介護支援専門員',
    mail: `mihon.${i + 1}@example.jp`,
  }));
  const ledger = { ...himawari, people: managers };
  return paper('tsuruoka-finelink-2', TSURUOKA, { kind: 'network-start', officeId: TSURUOKA }, ledger);
};

/** The sample with `count` people in the home care office, and somebody in charge of LINE WORKS. */
export const lineWorksLedger = (count: number): Ledger => ({
  ...himawari,
  enrolments: himawari.enrolments.map((one) => ({
    ...one,
    administrator: { ...one.administrator, name: '見本 花子1' },
  })),
  people: Array.from({ length: count }, (_, i) =>
    Staff.parse({
      ...samplePeople(1, CARE)[0],
      id: `crowd-${i + 1}`,
      name: `見本 花子${i + 1}`,
      kana: `みほん ${'あいうえおかきくけこ'[i % 10] ?? ''}こ`,
      employeeNumber: String(i + 1).padStart(4, '0'),
      department: `第${(i % 3) + 1}係`,
    }),
  ),
});
const lineWorks =
  (form: string) =>
  (count: number, told: Partial<Told> = {}): Promise<SamplePaper> =>
    paper(`line-works-${form}`, CARE, { kind: 'network-start', officeId: CARE }, lineWorksLedger(count), {
      event: null,
      ...told,
    });

/** LINE WORKS メンバー一覧, 申請フォーム and 試算表 for `count` people: up to 100 in a file. */
export const lineWorksMembers = lineWorks('member-list');
export const lineWorksApplication = lineWorks('application');
export const lineWorksSavings = lineWorks('savings');

/** 流山市 様式1-1 for `count` people, 新規・更新・削除 in turn. */
export const tritrusApplication = (count: number): Promise<SamplePaper> =>
  paper('nagareyama-tritrus-1-1', NURSES, {
    kind: 'yearly-report',
    officeId: NURSES,
    // The person in charge comes second: renewed, so that the office keeps one.
    staff: [...samplePeople(count)].map((person, i) => ({ ...person, action: count === 1 ? 'renew' : ACTIONS[i % 3] })),
    after: { systemManager: samplePeople(1)[0]!.name },
  });

/** 流山市 様式1-2 of the home care office's devices, and a private tablet and phone for each of `count` people. */
export const tritrusDevices = (count: number): Promise<SamplePaper> =>
  paper(
    'nagareyama-tritrus-1-2',
    CARE,
    { kind: 'network-start', officeId: CARE },
    {
      ...himawari,
      devices: [
        ...himawari.devices,
        ...samplePeople(count, CARE).flatMap((person, i) =>
          (['tablet', 'phone'] as const).slice(i % 2).map((kind) =>
            Device.parse({
              id: `own-${kind}-${person.id}`,
              officeId: CARE,
              kind,
              ownership: 'personal',
              holderId: person.id,
              mail: `mihon.${kind}.${person.employeeNumber}@gmail.com`,
              system: 'android',
            }),
          ),
        ),
      ],
    },
  );

/** 流山市 様式3: the corporation's 委任 of the sample. */
export const tritrusDelegation = (): Promise<SamplePaper> =>
  paper('nagareyama-tritrus-3', CARE, { kind: 'network-start', officeId: CARE });

/** 流山市 様式5: the home care office's roster, cut off after `count` people. */
export const tritrusRoster = (count: number): Promise<SamplePaper> => {
  // The person in charge comes first: an office has one.
  const accounts = himawari.accounts
    .filter(({ packId, officeId }) => packId === 'nagareyama-tritrus' && officeId === CARE)
    .sort((a, b) => Number(b.holderId === 'staff-0012') - Number(a.holderId === 'staff-0012'));
  return paper(
    'nagareyama-tritrus-5',
    CARE,
    { kind: 'yearly-report', officeId: CARE },
    { ...himawari, accounts: accounts.slice(0, count) },
  );
};

/** 流山市 個人情報 同意書 of a patient of the sample, for `papers` members of the family. */
export const tritrusConsent = (papers: number): Promise<SamplePaper> =>
  paper('nagareyama-tritrus-consent', CARE, { kind: 'patient-joins', officeId: CARE }, himawari, {
    patientId: 'patient-01',
    input: { signer: 'both', familyPapers: String(papers) },
    overrides: {
      'patient.address': '流山市見本台7-8-9',
      'patient.phone': '04-0000-0002',
      'family.address': '流山市見本台7-8-9',
    },
  });

/** 流山市 様式4: the room of a patient of the sample with `count` members, at first staff and then people of other offices. */
export const tritrusRoom = (count: number, mode: FillMode = 'finished'): Promise<SamplePaper> => {
  const staff = samplePeople(count, CARE).slice(0, 20);
  const ofStaff = staff.map((person) => ({ kind: 'staff' as const, staffId: person.id, name: person.name }));
  const others = Array.from({ length: count - staff.length }, (_, i) => ({
    kind: 'other-office' as const,
    name: `見本 ${i + 1}郎`,
    jobType: '訪問介護員',
    organization: `見本ヘルパーステーション第${i + 1}`,
  }));
  const memberships = [...ofStaff, ...others].map((member, i) =>
    Membership.parse({ id: `member-${i + 1}`, teamId: 'team-01', ...member }),
  );
  const event = { kind: 'patient-joins', officeId: CARE } as const;
  return paper('nagareyama-tritrus-4', CARE, event, { ...himawari, memberships }, { teamId: 'team-01' }, mode);
};

/** 流山市 様式2 for new names of `count` people, and a new phone number of the office. */
export const tritrusChange = (count: number): Promise<SamplePaper> =>
  paper('nagareyama-tritrus-2', NURSES, {
    kind: 'rename',
    officeId: NURSES,
    staff: samplePeople(count).map((person) => ({
      ...person,
      before: { name: person.name, kana: person.kana },
      after: { name: `${person.name.split(/[ 　]/)[0]} 改`, kana: 'あらため' },
    })),
    before: { phone: '04-0000-0021' } satisfies EventFacts,
    after: { phone: '04-0000-0029' },
  });
