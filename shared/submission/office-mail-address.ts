import { z } from 'zod';
import { MailAddress } from './letter';

/**
 * Addresses that a network's desk has told an office, by pack and office: for a way that the network's own papers don't name
 * (流山市: no channel is stated), and that is off until somebody has been told.
 */
export const OfficeMailAddresses = z.record(z.string().max(100), z.record(z.string().max(100), z.string().max(254)));
export type OfficeMailAddresses = z.output<typeof OfficeMailAddresses>;

/** Checked again: what is kept may be of an earlier version. */
export function officeMailAddress(told: OfficeMailAddresses, packId: string, officeId: string): string | null {
  const address = MailAddress.safeParse(told[packId]?.[officeId]);
  return address.success ? address.data : null;
}

/** @param address null: the office doesn't use this way any more */
export function withOfficeMailAddress(
  told: OfficeMailAddresses,
  packId: string,
  officeId: string,
  address: string | null,
): OfficeMailAddresses {
  const { [officeId]: _, ...others } = told[packId] ?? {};
  return { ...told, [packId]: address === null ? others : { ...others, [officeId]: address } };
}
