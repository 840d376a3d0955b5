import type { CredentialRow } from '@shared/credentials/credential-rows';
import { daysBetween, type CalendarDate } from '@shared/text/calendar-date';
import { dayText } from './day-text';

export const CREDENTIALS = '/credentials';

/** ひまわりの里 鶴岡（本間 久美子さん） */
export const whoseOf = ({ office, holder }: CredentialRow): string =>
  `${office?.name ?? ''}${holder ? `（${holder.name}さん）` : ''}`;

/** 今日まで, 11月30日まで, 5日すぎています. */
export function dueWords(dueOn: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return '今日まで';
  return days < 0 ? `${-days}日すぎています` : `${dayText(dueOn, today)}まで`;
}

/** 月に1回; a number that no document names isn't told as the network's. */
export const changeIntervalWords = ({
  everyMonths,
  isSupposed,
}: Pick<CredentialRow, 'everyMonths' | 'isSupposed'>): string => {
  const words = everyMonths === 1 ? '月に1回' : `${everyMonths ?? ''}か月に1回`;
  return isSupposed ? `${words}・目安` : words;
};

/** Where passwords lie, by the system's own name for it. */
export const keychainName = (platform: string): string =>
  platform === 'win32'
    ? 'Windows の資格情報マネージャー'
    : platform === 'darwin'
      ? 'Mac のキーチェーン'
      : 'このパソコンの資格情報の保管庫';
