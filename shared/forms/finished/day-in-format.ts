const japanese = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('ja-JP', { weekday: 'long', timeZone: 'UTC' });

/** An ISO day in Word's format for dates (ECMA-376-1 §17.5.2.8), worked out by the platform's own calendar. */
export function dayInFormat(iso: string, format: string): string | undefined {
  const day = new Date(`${iso}T00:00:00Z`);
  if (format === '' || Number.isNaN(day.getTime())) return undefined;
  const part = (type: string): string =>
    japanese
      .formatToParts(day)
      .find((one) => one.type === type)
      ?.value.replace(/^1$/, '元') ?? '';
  const two = (number: number): string => String(number).padStart(2, '0');
  const year = day.getUTCFullYear();
  const long = weekday.format(day);
  const era = part('era');
  const eraYear = part('year');
  const letter = { 明治: 'M', 大正: 'T', 昭和: 'S', 平成: 'H', 令和: 'R' }[era];
  const words = new Map<string, string | undefined>(
    Object.entries({
      ...{ d: String(day.getUTCDate()), dd: two(day.getUTCDate()), ddd: long.slice(0, 1), dddd: long },
      ...{ aaa: long.slice(0, 1), aaaa: long, M: String(day.getUTCMonth() + 1), MM: two(day.getUTCMonth() + 1) },
      ...{ yy: two(year % 100), yyyy: String(year), g: letter, gg: era.slice(0, 1), ggg: era, gggg: era },
      ...{ e: eraYear, ee: two(eraYear === '元' ? 1 : Number(eraYear)) },
    }),
  );
  return format.replace(
    /'([^']*)'|"([^"]*)"|(d+|M+|y+|g+|e+|a+)/g,
    (_, single?: string, double?: string, letters = '') => single ?? double ?? words.get(String(letters)) ?? '',
  );
}
