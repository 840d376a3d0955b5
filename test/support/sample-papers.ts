import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger, Staff } from '@shared/ledger/entities';
import { LedgerEvent, type EventFacts } from '@shared/ledger/event';
import { sampleLedger } from '@shared/ledger/sample';
import type { z } from 'zod';
import { evaluated, fillOfficial } from './evaluate-official';
import { officialForm, type OfficialForm } from './official-forms';
import type { Evaluation } from '@shared/forms/bindings/evaluation';

const file = join(import.meta.dirname, '../../resources/samples/himawari.json');

/** The sample facility as it looks on one fixed day. */
export const himawari: Ledger = sampleLedger(JSON.parse(readFileSync(file, 'utf8')) as unknown, '2026-11-20');

export const NURSES = 'office-nagareyama-kango';
export const TSURUOKA = 'office-tsuruoka';
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

async function paper(name: string, officeId: string, event: z.input<typeof LedgerEvent>): Promise<SamplePaper> {
  const official = officialForm(name);
  const evaluation = await evaluated(official, { ledger: himawari, officeId, event: LedgerEvent.parse(event) });
  return { official, evaluation, bytes: fillOfficial(official, evaluation, 'finished').bytes };
}

/** 鶴岡市 様式１ of the sample. */
export const tsuruokaPledge = (): Promise<SamplePaper> =>
  paper('tsuruoka-finelink-1', TSURUOKA, { kind: 'network-start', officeId: TSURUOKA });

/** 流山市 様式1-1 for `count` people, 新規・更新・削除 in turn. */
export const tritrusApplication = (count: number): Promise<SamplePaper> =>
  paper('nagareyama-tritrus-1-1', NURSES, {
    kind: 'yearly-report',
    officeId: NURSES,
    // The person in charge comes second: renewed, so that the office keeps one.
    staff: [...samplePeople(count)].map((person, i) => ({ ...person, action: count === 1 ? 'renew' : ACTIONS[i % 3] })),
    after: { systemManager: samplePeople(1)[0]!.name },
  });

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
