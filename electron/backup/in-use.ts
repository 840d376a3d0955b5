import type { Settings } from '@shared/ipc/settings';
import { recordsExpected } from './records-expected';

/**
 * Whether the own ledger has something that somebody would miss: records, or what main keeps in its name. That it has been open, the page
 * says; one that was taken over on the first day would never say it, and so nobody would be asked about the passwords either.
 */
export async function isInUse(...[keys, settings, backups]: Parameters<typeof recordsExpected>): Promise<boolean> {
  return keepsInItsName(settings.read()) || recordsExpected(keys, settings, backups);
}

const keepsInItsName = ({ secrets, endpoints, mail, knownReceivers }: Settings): boolean =>
  secrets.own.length > 0 || Object.keys(endpoints.own).length > 0 || mail.own !== null || knownReceivers.own.length > 0;
