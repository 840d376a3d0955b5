import { describe, expect, test } from 'vitest';
import { everyDate } from '../../builders/any-date';
import type { CalendarDate } from '@shared/text/calendar-date';
import { parseDate } from '@shared/text/parse-date';
import { formatWareki, formatWarekiShort, formatWarekiWeekday, formatWestern } from '@shared/text/wareki';

const TODAY = '2026-11-20';
const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const formats: [string, (date: CalendarDate) => string][] = [
  ['令和8年11月20日', formatWareki],
  ['令和8年11月20日（金）', formatWarekiWeekday],
  ['R8.11.20', (date) => formatWarekiShort(date)],
  ['11/20 this year, R7.11.20 else', (date) => formatWarekiShort(date, TODAY)],
  ['2026年11月20日', formatWestern],
  ['2026-11-20', (date) => date],
  ['20261120', (date) => date.replaceAll('-', '')],
  ['２０２６－１１－２０', toFullWidth],
  ['Ｒ８．１１．２０', (date) => toFullWidth(formatWarekiShort(date))],
];

describe('what the app writes, the app reads: every day from 明治元年 to 2099', () => {
  const days = everyDate('1868-01-25', '2099-12-31');

  test.each(formats)('%s', (_name, format) => {
    const lost = days.filter((date) => {
      const parsed = parseDate(format(date), TODAY);
      return !parsed.ok || parsed.date !== date;
    });
    expect(lost).toEqual([]);
  });
});
