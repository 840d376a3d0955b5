export const DATE_PARTS = ['y', 'm', 'd'] as const;

/** Where a part of a date goes: `applicationDate.y`; behind a place among several, `applicationDate#2`, `applicationDate.y#2`. */
export const datePart = (key: string, part: (typeof DATE_PARTS)[number]): string =>
  key.replace(/(#\d+)?$/, (place) => `.${part}${place}`);

/** The date that a part belongs to; null for what is no part of one. */
export function dateOfPart(tag: string): string | null {
  const [, key, place = ''] = /^(.+)\.[ymd](#\d+)?$/.exec(tag) ?? [];
  return key === undefined ? null : key + place;
}
