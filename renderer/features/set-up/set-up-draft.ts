import { z } from 'zod';
import { Corporation, Enrolment, Office } from '@shared/ledger/entities';
import { corporationGaps, enrolmentGaps, officeGaps, type Gap } from '@shared/rules/office-rules';
import type { Pack } from '@shared/packs/schema';

/** Answers of 新しく始める, kept in the ledger's own database until they become records. Names may still be empty. */
const SetUpDraft = z.object({
  step: z.enum(['corporation', 'offices', 'networks']),
  corporation: Corporation.extend({ name: z.string() }),
  offices: z.array(Office.extend({ name: z.string() })).min(1),
  enrolments: z.array(Enrolment),
});
export type SetUpDraft = z.output<typeof SetUpDraft>;
export type SetUpStep = SetUpDraft['step'];

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
  return { step: 'corporation', corporation, offices: [newOffice(corporation.id)], enrolments: [] };
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
