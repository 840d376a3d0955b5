import { searchIndexKey } from '../text/search-key';
import { cityOfAddress, PREFECTURES } from '../text/city-of-address';
import { BEFORE, BEHIND, LABELLED, named, officeOfTitle, officeLabelledIn } from './import/office-title';
import type { ReadRow, TableReading } from './import/reading';

/** Who a table seems to be of: proposals, for somebody to look at. */
export interface NamedOrganization {
  /** `city`: of the address that stands beside its name. */
  corporation: { name: string; where: string; city?: string } | null;
  /** Where its people work, the most people first; of a list of offices, whose people nobody knows, as it stands there. */
  offices: { name: string; people: number | null; city?: string }[];
}

/** More names than this are no offices: the column is about something else. */
const MOST_OFFICES = 30;

/**
 * The names of the corporation and of its offices, as far as a table tells: from the lines above its headings, its sheet and file, and the column of
 * offices.
 *
 * @param file its name
 */
export function namedOrganization(reading: TableReading, file: string): NamedOrganization {
  const titles = titlesOf(reading, file);
  const isOfOffices = reading.kind === 'office';
  const listed = isOfOffices ? listedOffices(reading) : officesOf(reading);
  const above = linesAboveFirst(reading);
  const own = officeLabelledIn(titles.map(({ text }) => text)) ?? officeOfTitle(above);
  const city = cityIn(above);
  // Of a list of offices, or one with a column of them, the title names no other.
  const isOfTitle = listed.length === 0 || listed.some(({ name }) => keyOf(name) === keyOf(own ?? ''));
  const titled = own && isOfTitle ? [{ name: own, people: peopleOn(reading, reading.sheet), ...inCity(city) }] : [];
  const corporation = corporationIn(titles) ?? (isOfOffices ? corporationOfRows(reading) : null);
  return {
    corporation: corporation && { ...corporation, ...inCity(city) },
    offices: withOthers(listed, [...titled, ...(isOfOffices ? [] : officesOfSheets(reading))]),
  };
}

const inCity = (city: string): { city?: string } => (city === '' ? {} : { city });

const linesAboveFirst = ({ top, headerRow, headerLines }: TableReading): string[] =>
  top.filter(({ line }) => line <= headerRow - headerLines).map(({ text }) => text);

const POSTAL_CODE = /〒?[ 　]*[\d０-９]{3}[-－ー‐][\d０-９]{4}[ 　]*/;
const ADDRESS = new RegExp(`^(?:(?:所在地|住所)[ 　:：]*(?:${POSTAL_CODE.source})?|${POSTAL_CODE.source})`);

/** Of the first line that is an address. */
function cityIn(lines: readonly string[]): string {
  for (const line of lines.flatMap((text) => [text, ...text.split('　')])) {
    const isMarked = ADDRESS.test(line);
    const address = line.replace(ADDRESS, '');
    if (isMarked || PREFECTURES.some((name) => address.startsWith(name))) {
      const city = cityOfAddress(address);
      if (city !== '') return city;
    }
  }
  return '';
}

/** Those of a sheet of whom no column says where they work. */
const peopleOn = ({ rows, sheet: first }: TableReading, sheet: string): number =>
  rows.filter((row) => (row.sheet ?? first) === sheet && textIn(row, 'office') === '').length;

/** Offices that have a sheet of their own: the line above its table names them, and often where they are. */
function officesOfSheets(reading: TableReading): NamedOrganization['offices'] {
  return reading.tables
    .filter(({ sheet, kind }) => sheet !== reading.sheet && kind !== 'office')
    .flatMap(({ sheet, above = [], part }) => {
      const name = officeLabelledIn(above) ?? officeOfTitle(above);
      if (!name) return [];
      const people = part === null ? 0 : peopleOn(reading, sheet);
      return [{ name, people: people === 0 ? null : people, ...inCity(cityIn(above)) }];
    });
}

/** Each once, however its name is spaced; what a sheet says of one that a column has, too, is its city. */
function withOthers(
  offices: NamedOrganization['offices'],
  others: NamedOrganization['offices'],
): NamedOrganization['offices'] {
  const found = new Map(offices.map((one) => [keyOf(one.name), one]));
  for (const other of others) {
    const known = found.get(keyOf(other.name));
    found.set(keyOf(other.name), known ? { ...inCity(other.city ?? ''), ...known } : other);
  }
  return [...found.values()];
}

const keyOf = (name: string): string => searchIndexKey(name).replaceAll(' ', '');

interface Title {
  text: string;
  where: string;
}

function titlesOf({ top, headerRow, headerLines, sheet, tables }: TableReading, file: string): Title[] {
  return [
    ...top
      .filter(({ line }) => line <= headerRow - headerLines)
      .map(({ line, text }) => ({ text, where: `名簿の${line}行目` })),
    ...tables.filter(({ part }) => part !== null).map(({ title }) => ({ text: title, where: '表の題' })),
    { text: sheet, where: 'シートの名前' },
    { text: file.replace(/\.[^.]+$/, ''), where: 'ファイルの名前' },
  ];
}

function corporationIn(titles: readonly Title[]): NamedOrganization['corporation'] {
  for (const { text, where } of titles) {
    const found = BEFORE.exec(text)?.[0] ?? BEHIND.exec(text)?.[0] ?? LABELLED.exec(text)?.[1];
    const name = named(found);
    // A line that was cut in the middle of the name says half of it.
    if (name !== '' && !text.includes(`${found}…`)) return { name, where };
  }
  return null;
}

function officesOf({ rows }: TableReading): { name: string; people: number }[] {
  /** By how it is looked for: each spelling, and how many write it so. */
  const spellings = new Map<string, Map<string, number>>();
  for (const { values } of rows) {
    const name = typeof values['office'] === 'string' ? values['office'].trim() : '';
    if (name === '') continue;
    const key = keyOf(name);
    const counts = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  if (spellings.size > MOST_OFFICES) return [];
  return [...spellings.values()]
    .map((counts) => {
      const [name = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      return { name, people: [...counts.values()].reduce((sum, count) => sum + count, 0) };
    })
    .sort((a, b) => b.people - a.people);
}

const textIn = ({ values }: ReadRow, field: string): string => String(values[field] ?? '').trim();

/** Each name once: a service more at the same place is a line more. */
function listedOffices({ rows }: TableReading): NamedOrganization['offices'] {
  const found = new Map<string, NamedOrganization['offices'][number]>();
  for (const row of rows) {
    const name = textIn(row, 'name');
    const key = keyOf(name);
    const city = textIn(row, 'city') || cityOfAddress(textIn(row, 'address'));
    if (name !== '' && !found.has(key)) found.set(key, { name, people: null, city });
  }
  return [...found.values()];
}

/** Where all rows name one. */
function corporationOfRows({ rows }: TableReading): NamedOrganization['corporation'] {
  const names = new Set(rows.map((row) => textIn(row, 'corporation')).filter((name) => name !== ''));
  const [name, ...others] = names;
  return name !== undefined && others.length === 0 ? { name, where: '法人の列' } : null;
}
