import { channels } from '@shared/channels/channels';
import { educationDays } from '@shared/inspection/education-days';
import { inspectionPlan } from '@shared/inspection/inspection-plan';
import { fiscalYearOf } from '@shared/inspection/period';
import { PaperDocument } from '@shared/ledger/document';
import { Pack } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { currentDay } from '../../../renderer/data/clock';
import { update } from '../../../renderer/data/records';
import type { InspectionOrder } from '../../../renderer/features/inspection/gather-papers';
import { kindOf } from '../../builders/by-channels';
import { aDocx } from '../../builders/docx';
import { aLedger } from '../../builders/ledger';
import { anOffice, OFFICE_ID } from '../../builders/organization';
import { formInput, packInput } from '../../builders/pack';
import { aStaff } from '../../builders/staff';
import { aNewFile, frozenSubmission, SUBMISSION_ID } from '../../builders/submission';
import { freshDisk, openOffice } from '../data/office-on-disk';

const pack = Pack.parse(packInput({ forms: [formInput({ id: '2' })] }));
const office = anOffice({ name: 'ひまわりの里' });
export const docx = aDocx();
export const scan = new TextEncoder().encode('%PDF-1.7 署名');

/** On a fresh disk: one person of the office and one of another, and a paper that was handed in, with its signed scan. */
export async function anInspectedOffice(): Promise<LedgerStores> {
  freshDisk();
  const store = await openOffice();
  for (const [table, record] of [
    ['offices', office],
    ['people', aStaff({ name: '足立 花子' })],
    ['people', aStaff({ name: 'よその 次郎', officeId: 'elsewhere' })],
  ] as const)
    unwrap(await store.records.commit(`${record.name}を足しました`, [update(table, record as never)]));
  const document = aFinishedPaper('paper');
  unwrap(await store.documents.save(document));
  unwrap(await store.attachments.add({ recordId: 'paper', name: '署名.pdf', content: scan }));
  const frozen = frozenSubmission(SUBMISSION_ID, [aNewFile({ name: '様式2.docx', bytes: docx })]);
  const channel = { kind: kindOf('counter'), id: 'counter', recipient: '流山市 介護支援課' };
  frozen.metadata.finalizedAt = `${currentDay()}T02:00:00.000Z`;
  const left = await store.submissions.finalize({
    document,
    title: '様式2 変更申請書',
    about: '電話番号',
    channel,
    frozen,
  });
  const at = `${currentDay()}T03:00:00.000Z`;
  unwrap(
    await store.submissions.apply(unwrap(left).id, {
      kind: 'handed-over',
      how: 'handed-over',
      at,
      on: currentDay(),
      by: '山田 花子',
    }),
  );
  return store;
}

export function aFinishedPaper(id: string): PaperDocument {
  const today = currentDay();
  return PaperDocument.parse({
    ...{ id, packId: pack.id, formId: '2', officeId: OFFICE_ID, state: 'finished', date: today },
    ...{ createdAt: `${today}T01:00:00.000Z`, updatedAt: `${today}T01:00:00.000Z` },
  });
}

/** All that it has of this year, or another office of the same ledger. */
export function orderOf(store: LedgerStores, officeId = OFFICE_ID): InspectionOrder {
  const { records, documents, submissions } = store.memory.read();
  const ledger = aLedger({ offices: [...records.offices.values()], people: [...records.people.values()] });
  const today = currentDay();
  const of = { officeId, period: fiscalYearOf(today), today };
  const facts = {
    ledger,
    packs: [pack],
    documents,
    submissions: submissions.values(),
    education: educationDays([], []),
  };
  return {
    plan: inspectionPlan(facts, of),
    of: { office: office.name, period: of.period, today },
    ...{ officeId, ledger, channels, stores: store, network: (packId) => packId, names: () => null },
  };
}
