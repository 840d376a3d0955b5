import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { ConsentRow } from '@shared/consents/consent-rows';
import type { Ledger } from '@shared/ledger/entities';
import type { ConsentStep } from '@shared/packs/consent-schema';
import type { Pack } from '@shared/packs/schema';
import type { Task } from './task';

/** More than these are one line. */
const MOST = 4;

const words: Partial<Record<ConsentStep, string>> = {
  signed: '署名した原本がまだです',
  copy: '患者さんの控えを、まだ渡していません',
  sent: '署名は済み、提出がまだです',
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
  const open = rows.filter(
    ({ state, next, cells, patient }) =>
      state === 'open' &&
      next !== null &&
      words[next] !== undefined &&
      cells[next].kind === 'todo' &&
      shows(patient.officeId),
  );
  const tasks = open.slice(0, MOST).map((row): Task => {
    const office = ledger.offices.find(({ id }) => id === row.patient.officeId);
    const network = packs.find(({ id }) => id === row.packId)?.network ?? '';
    const explained = row.consent?.explainedOn;
    return {
      key: `consent-${row.id}`,
      icon: 'consent',
      mustAct: false,
      title: `${row.familyName || row.patient.name}様の同意書：${words[row.next ?? 'signed'] ?? ''}`,
      detail: [
        office?.name,
        `${network} ${row.papers[0] ?? ''}`,
        explained && `説明は${formatWarekiShort(explained, today)}に済んでいます`,
      ]
        .filter(Boolean)
        .join('　'),
      due: null,
      button: '開く',
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
          mustAct: false,
          title: `ほか ${others}人の同意書も、途中です`,
          detail: open
            .slice(MOST, MOST + 5)
            .map(({ patient }) => `${patient.name}様`)
            .join('、'),
          due: null,
          button: '開く',
          to: '/consents',
        },
      ];
}
