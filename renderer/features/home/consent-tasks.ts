import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import { consentDue } from '@shared/consents/consent-due';
import type { ConsentRow } from '@shared/consents/consent-rows';
import type { Ledger } from '@shared/ledger/entities';
import type { ConsentStep } from '@shared/packs/consent-schema';
import type { Pack } from '@shared/packs/schema';
import type { Task } from './task';

/** More than these are one line. */
const MOST = 4;

/** What to do, and the button that leads to it. */
const words: Partial<Record<ConsentStep, readonly [what: string, verb: string]>> = {
  signed: ['同意書に署名をもらう', 'もらう'],
  copy: ['同意書の控えを渡す', '渡す'],
  sent: ['署名した同意書を出す', '出す'],
};

/**
 * 同意書 that were begun and wait for somebody of the office: the original, the copy, the way out. Those who were never
 * asked are told on the screen of 同意書 alone.
 */
export function consentTasks(
  rows: readonly ConsentRow[],
  { ledger, packs, today }: { ledger: Ledger; packs: readonly Pack[]; today: CalendarDate },
  shows: (officeId: string) => boolean,
): Task[] {
  const open = rows
    .filter(
      ({ state, next, cells, patient }) =>
        state === 'open' &&
        next !== null &&
        words[next] !== undefined &&
        cells[next].kind === 'todo' &&
        shows(patient.officeId),
    )
    .sort((a, b) => (consentDue(a.cells) ?? '').localeCompare(consentDue(b.cells) ?? ''));
  const tasks = open.slice(0, MOST).map((row): Task => {
    const office = ledger.offices.find(({ id }) => id === row.patient.officeId);
    const network = packs.find(({ id }) => id === row.packId)?.network ?? '';
    const explained = row.consent?.explainedOn;
    const [what, verb] = words[row.next ?? 'signed'] ?? ['', ''];
    return {
      key: `consent-${row.id}`,
      icon: 'consent',
      title: `${what}：${row.familyName || row.patient.name}様`,
      detail: [
        office?.name,
        `${network} ${row.papers[0] ?? ''}`,
        explained &&
          `説明は${formatWarekiShort(explained, today)}${explained > today ? 'の予定です' : 'に済んでいます'}`,
      ]
        .filter(Boolean)
        .join('　'),
      due: consentDue(row.cells),
      button: verb,
      to: `/consents/${encodeURIComponent(row.id)}?step=${row.next ?? ''}`,
    };
  });
  const others = open.length - tasks.length;
  return others === 0
    ? tasks
    : [
        ...tasks,
        {
          key: 'consent-others',
          icon: 'consent',
          title: `同意書の続きをする：ほか ${others}人`,
          detail: open
            .slice(MOST, MOST + 5)
            .map(({ patient }) => `${patient.name}様`)
            .join('、'),
          due: earliest(open.slice(MOST).map(({ cells }) => consentDue(cells))),
          button: '続ける',
          to: '/consents',
        },
      ];
}

const earliest = (days: readonly (CalendarDate | null)[]): CalendarDate | null =>
  days.flatMap((day) => day ?? []).sort()[0] ?? null;
