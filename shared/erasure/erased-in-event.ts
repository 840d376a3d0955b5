import type { EventFacts, LedgerEvent } from '../ledger/event';

/** Those who are erased, by their ids and by what they are or were called. */
export interface Erased {
  ids: ReadonlySet<string>;
  namesOne: (text: string) => boolean;
}

/** What happened, without those who are erased; the same event where none of them stands in it. */
export function withoutInEvent<E extends LedgerEvent | null>(event: E, erased: Erased): E;
export function withoutInEvent(event: LedgerEvent | null, erased: Erased): LedgerEvent | null {
  if (!event) return null;
  const { patientId, deviceIds, replacedDeviceIds, memberIds, teamIds, answers, nextOnes, lastAtWork, ...rest } = event;
  const staying = (ids: readonly string[]): string[] => ids.filter((id) => !erased.ids.has(id));
  const next: LedgerEvent = {
    ...rest,
    staff: rest.staff
      .filter(({ id }) => !erased.ids.has(id))
      .map((one) => ({
        ...one,
        before: withoutInFacts(one.before, erased),
        after: withoutInFacts(one.after, erased),
        note: erased.namesOne(one.note) ? '' : one.note,
      })),
    before: withoutInFacts(rest.before, erased),
    after: withoutInFacts(rest.after, erased),
    note: erased.namesOne(rest.note) ? '' : rest.note,
    ...(deviceIds && { deviceIds: staying(deviceIds) }),
    ...(replacedDeviceIds && { replacedDeviceIds: staying(replacedDeviceIds) }),
    ...(memberIds && { memberIds: staying(memberIds) }),
    ...(teamIds && { teamIds: staying(teamIds) }),
    ...(patientId !== undefined && !erased.ids.has(patientId) && { patientId }),
    ...(nextOnes && {
      nextOnes: nextOnes.filter(({ staffId, name }) => !erased.ids.has(staffId ?? '') && !erased.namesOne(name)),
    }),
    ...(lastAtWork && {
      lastAtWork: Object.fromEntries(Object.entries(lastAtWork).filter(([id]) => !erased.ids.has(id))),
    }),
    ...(answers && { answers: withoutInFacts(answers, erased) }),
  };
  return isSame(event, next) ? event : next;
}

/** With somebody's id or name go the phone and the mail that are beside it: systemManagerId, systemManagerMail. */
function withoutInFacts(facts: EventFacts, { ids, namesOne }: Erased): EventFacts {
  const going = Object.entries(facts)
    .filter(([, value]) => ids.has(value) || namesOne(value))
    .map(([field]) => field.replace(/(Id|Name)$/, ''));
  if (going.length === 0) return facts;
  return Object.fromEntries(Object.entries(facts).filter(([field]) => !going.some((start) => field.startsWith(start))));
}

/** Whether nothing was taken out; the order of fields says nothing. */
export const isSame = (a: object, b: object): boolean => inOrder(a) === inOrder(b);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1)))
      : one,
  );
