import type { EntityTable, Ledger } from '../../ledger/entities';
import type { LedgerEvent } from '../../ledger/event';
import { fieldLabel, tableNames, valueText } from '../../ledger/labels';
import type { KeptRun } from '../kept-run';
import { questionOf, basisOf, recordOf, referencesOf, type AnswerReference } from './draft-basis';
import type { EventQuestion } from './event-questions';

/** Something that an answer of a draft rests on, and that has changed in the ledger since. */
export interface DraftNews {
  /** What has to be answered again; null: the answer stays true, and goes on with what is there now. */
  asks: EventQuestion | null;
  sentence: string;
  /** Whether somebody can say that it stays so: not of what isn't there any more. */
  canStay: boolean;
}

/** What has changed in the ledger since somebody answered, in the order of the answers. */
export function draftNews(run: Pick<KeptRun, 'event' | 'additions' | 'basis'>, ledger: Ledger): DraftNews[] {
  const { event } = run;
  if (!event) return [];
  return referencesOf(run).flatMap((one) => newsOf(one, run, event, ledger));
}

function newsOf(
  { table, id, question }: AnswerReference,
  run: Pick<KeptRun, 'event' | 'additions' | 'basis'>,
  event: LedgerEvent,
  ledger: Ledger,
): DraftNews[] {
  const then = basisOf(run).find((one) => one.table === table && one.id === id)?.fields;
  const record = recordOf(ledger, table, id);
  const name = nameOf(table, record ?? then ?? event.staff.find((one) => one.id === id));
  const ended = (how: string): DraftNews[] => [
    { asks: question, sentence: `${name}は、${how}。${again[table] ?? '選び直してください'}`, canStay: false },
  ];
  if (!record) return ended('台帳にありません');
  if (!then) return [];
  if (then['status'] === 'registered' && record['status'] === 'struck-off') return ended('台帳で「抹消」になりました');
  if (table === 'memberships' && then['leftOn'] === null && record['leftOn'] !== null)
    return ended('もうチームを出ています');
  const names = (other: string): string | null =>
    [...ledger.offices, ...ledger.people].find((entry) => entry.id === other)?.name ?? null;
  return (
    Object.entries(then)
      .filter(([field, value]) => field !== 'status' && field in record && value !== record[field])
      // Unknown when it was answered, known now: nothing that was answered has become untrue.
      .filter(([field, value]) => field !== 'city' || value !== '')
      .filter(([field]) => field !== 'leftOn' || table !== 'people' || record['leftOn'] !== event.date)
      .map(([field, value]) => {
        const words = [value, record[field]].map((one) => `「${valueText(field, one, names)}」`);
        const whose = field === 'name' ? nameOf(table, then) : name;
        return {
          asks: questionOf(event, table, field),
          sentence: `${whose}の${fieldLabel(table, field)}が、${words.join('から')}に変わりました`,
          canStay: true,
        };
      })
  );
}

const again: Partial<Record<EntityTable, string>> = { people: '選び直すか、印を外してください' };

function nameOf(table: EntityTable, record: Readonly<Record<string, unknown>> | undefined): string {
  const name = record?.[table === 'devices' ? 'assetNumber' : 'name'];
  if (typeof name !== 'string' || name === '') return `選んだ${tableNames[table]}`;
  if (table === 'people') return `${name}さん`;
  if (table === 'patients') return `${name}様`;
  return table === 'devices' ? `端末 ${name}` : table === 'memberships' ? `${name}さん` : name;
}
