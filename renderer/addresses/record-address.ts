import { listOf, tableOfList, type OutKind } from '@shared/tables/lists';

/** Where a list of 台帳 is, and with an id one of its records. */
export const recordAddress = (list: OutKind, id?: string): string =>
  `/ledger/${tableOfList[list]}${id === undefined ? '' : `/${id}`}`;

/** A list, of which only those under one of its chips are shown. */
export const listAddress = (list: OutKind, filter: string): string => `${recordAddress(list)}?filter=${filter}`;

/** The first record of a change that has a panel; of what has none, the list that it is in. */
export function changedAddress(records: readonly { table: string; id: string }[]): string {
  for (const { table, id } of records) {
    const list = listOf(table);
    if (list) return recordAddress(list, id);
  }
  return recordAddress(records.some(({ table }) => table === 'memberships') ? 'patient' : 'office');
}

/** A new ID, with what is known of it by where one comes from. */
export const newAccountHref = (known: {
  officeId: string;
  packId?: string;
  holderId?: string;
  loginName?: string;
  from?: string;
}): string => `${recordAddress('account', 'new')}?${new URLSearchParams(known).toString()}`;

/** A new device of somebody who is on a paper, with what was typed of it there, by its fields. */
export const newDeviceHref = (
  known: { officeId: string; holderId: string; from: string },
  typed: Readonly<Record<string, string>> = {},
): string => `${recordAddress('device', 'new')}?${new URLSearchParams({ ...typed, ...known }).toString()}`;

/** A paper that is being made: what it lacks is added to the ledger, and one goes on with it. */
export const openPaper = (from: string): { to: string; label: string } | undefined =>
  /^\/documents\/[a-z0-9-]+$/.test(from) ? { to: from, label: 'つくっている書類' } : undefined;

/** A device that was lost and isn't in the ledger yet; once it is, the procedure goes on. */
export const lostDeviceHref = ({ runId, ...known }: { runId: string; kind?: string; officeId?: string }): string =>
  `${recordAddress('device', 'new')}?${new URLSearchParams({ ...known, lostIn: runId }).toString()}`;

/** Where one goes on once it is there; null: one didn't come from a procedure. */
export function backToLoss(search: URLSearchParams, deviceId: string): string | null {
  const runId = search.get('lostIn');
  return runId && `/procedures/${runId}?${new URLSearchParams({ device: deviceId }).toString()}`;
}
