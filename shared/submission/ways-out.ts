import type { Channel, Contact } from '../packs/network-schema';
import { channelsOf, type Form, type Pack } from '../packs/schema';
import type { Submission } from './submission';

/** A way by which the app itself hands a paper in, or sees it handed in. */
export interface WayOut {
  id: string;
  kind: Submission['channel']['kind'];
  label: string;
  /** Whom it goes to: 流山市 介護支援課. */
  recipient: string;
  /** Where that is, when the pack says so. */
  contact: Contact | null;
}

const kinds: readonly Channel['kind'][] = ['counter', 'post', 'endpoint'];
const isWayOut = (channel: Channel): channel is Channel & { kind: WayOut['kind'] } => kinds.includes(channel.kind);

/**
 * The form's ways out, the usual one first. 電子受付 only where the office has set an address; mail and chat are for the
 * person, with the saved file.
 */
export function waysOut(pack: Pack, form: Form, hasEndpoint: boolean): WayOut[] {
  return channelsOf(pack, form)
    .filter(isWayOut)
    .filter(({ kind }) => kind !== 'endpoint' || hasEndpoint)
    .map(({ id, kind, label, to }) => {
      const contact = pack.contacts.find((one) => one.id === to) ?? deskOf(pack);
      return { id, kind, label, recipient: contact?.name ?? pack.issuer, contact };
    });
}

/** A paper that the facility keeps: 管理台帳. */
export const staysInside = (pack: Pack, form: Form): boolean =>
  channelsOf(pack, form).every(({ kind }) => kind === 'inside');

/** The desk that takes the network's papers. */
export function deskOf(pack: Pack): Contact | null {
  const named = new Set(pack.channels.flatMap(({ to }) => to ?? []));
  return pack.contacts.find(({ id }) => named.has(id)) ?? null;
}

/** Whether somebody's hand is on the paper: it goes electronically only with the signed scan. */
export const isSignedByHand = ({ signature }: Pick<Form, 'signature'>): boolean => signature.means !== 'none';
