import { formatWareki } from '@shared/text/wareki';

/** 今朝 9:02, 今日 14:30, きのう 9:01, 11月18日 9:03; with the year when it is another one. */
export function whenWords(instant: string, now: Date): string {
  const at = new Date(instant);
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  const day = (date: Date): string =>
    [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join(
      '-',
    );
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day(at) === day(now)) return `${at.getHours() < 12 ? '今朝' : '今日'} ${time}`;
  if (day(at) === day(yesterday)) return `きのう ${time}`;
  if (at.getFullYear() === now.getFullYear()) return `${at.getMonth() + 1}月${at.getDate()}日 ${time}`;
  return `${formatWareki(day(at))} ${time}`;
}
