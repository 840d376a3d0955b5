import type { Channel, Contact } from '../packs/network-schema';
import { channelsOf, type Form, type Pack } from '../packs/schema';
import type { Submission } from './submission';

/** A way by which the app itself hands a paper in, or sees it handed in. */
export interface DeliveryOption {
  /** The pack's channel. Mail has two ways of it: `deliveryKey` tells them apart. */
  id: string;
  kind: Submission['channel']['kind'];
  /** A mail goes through the office's mail server, or is opened in the mail program; null: it is no mail. */
  by: 'server' | 'draft' | null;
  label: string;
  /** Whom it goes to: 流山市 介護支援課. */
  recipient: string;
  /** The mail address that the pack names, or that the office was told; empty: only the person knows it, or it is no mail. */
  address: string;
  /** 手引き, or the office's own 設定. */
  addressFrom: 'pack' | 'settings';
  /** Where that is, when the pack says so. */
  contact: Contact | null;
}

/** A way that is not offered, and why. */
export interface UnavailableOption extends Omit<DeliveryOption, 'kind'> {
  kind: Exclude<Channel['kind'], 'inside'>;
  closed: string;
}

/** What the office has set up: an address for 電子受付 of this network, an account for mail. */
export interface OwnMeans {
  hasEndpoint: boolean;
  hasMailAccount: boolean;
  /** Where the network's desk wants this office's mail, when its papers name no mail; null: nobody has said so. */
  toldAddress: string | null;
}

/** Two ways of one channel have two keys. */
export const deliveryKey = ({ id, by }: Pick<DeliveryOption, 'id' | 'by'>): string => (by ? `${id}:${by}` : id);

/** The form's ways out, the usual one first. */
export const deliveryOptions = (pack: Pack, form: Form, own: OwnMeans): DeliveryOption[] =>
  waysOf(pack, form, own).flatMap(({ closed, ...way }) => (closed === null ? [way] : []));

/** Ways of the network that this form doesn't take, or not now, each with its reason. */
export const unavailableOptions = (pack: Pack, form: Form, own: OwnMeans): UnavailableOption[] =>
  waysOf(pack, form, own).flatMap(({ closed, ...way }) => (closed === null ? [] : [{ ...way, closed }]));

/** Why another paper can't leave by the way of the one that it would go along with; null: it can. */
export function whyNotBundled(pack: Pack, form: Form, own: OwnMeans, option: DeliveryOption): string | null {
  if (deliveryOptions(pack, form, own).some((one) => deliveryKey(one) === deliveryKey(option))) return null;
  const closed = unavailableOptions(pack, form, own).find(({ id }) => id === option.id);
  return closed?.closed ?? 'この様式の出し方に、この方法はありません';
}

interface Way extends DeliveryOption {
  closed: string | null;
}

function waysOf(pack: Pack, form: Form, own: OwnMeans): Way[] {
  const isKept = staysInside(pack, form);
  const told = isKept ? [] : toldChannels(pack, own);
  const taken = [...channelsOf(pack, form).filter((channel) => !isUntilTold(channel)), ...told];
  const others = pack.channels.filter((channel) => !taken.includes(channel));
  const whyNot = isKept ? keptInside(taken) : notTaken(pack);
  return [
    ...taken.flatMap((channel) => waysBy(pack, channel, own.toldAddress, (by) => missing(channel, by, own))),
    ...others.flatMap((channel) => closedAsAWhole(pack, channel, whyNot(channel))),
  ];
}

/**
 * A mail that the network's papers don't name: whether a form lists it or not, it is there for each that leaves the house as
 * soon as the office was told so, and not before.
 */
const toldChannels = ({ channels }: Pack, { toldAddress }: OwnMeans): Channel[] =>
  toldAddress === null ? [] : channels.filter(isUntilTold);
const isUntilTold = ({ kind, optional }: Channel): boolean => kind === 'mail' && optional;

/** One way; two where a mail may leave by itself or from the mail program. @param told the office's, where the pack names none */
function waysBy(
  pack: Pack,
  channel: Channel,
  told: string | null,
  closed: (by: DeliveryOption['by']) => string | null,
): Way[] {
  const { id, kind, label } = channel;
  if (kind === 'inside') return [];
  const contact = contactOf(pack, channel);
  const own = isUntilTold(channel) ? told : null;
  const way = {
    ...{ id, kind, label, contact },
    recipient: contact?.name ?? pack.issuer,
    address: kind === 'mail' ? (own ?? addressOf(pack, channel)) : '',
    addressFrom: own === null ? ('pack' as const) : ('settings' as const),
  };
  const means = kind === 'mail' ? (['server', 'draft'] as const) : [null];
  return means.map((by) => ({ ...way, by, closed: closed(by) }));
}

/** Whoever sends it, it doesn't go. */
function closedAsAWhole(pack: Pack, channel: Channel, closed: string): Way[] {
  return waysBy(pack, channel, null, () => closed)
    .slice(0, 1)
    .map((way) => ({ ...way, by: null }));
}

const notTaken =
  ({ municipality, issuer }: Pack) =>
  (channel: Channel): string =>
    isUntilTold(channel)
      ? `${channel.note ?? '手引きにない出し方のため、初めは使いません'}。${municipality || issuer}からメールで出すように言われたときは、「設定」の「提出先・メール」で使えるようにできます`
      : (channel.note ?? 'この様式の出し方に、この方法はありません');

/** What lacks so that it could go; null: nothing. */
function missing(channel: Channel, by: DeliveryOption['by'], { hasEndpoint, hasMailAccount }: OwnMeans): string | null {
  if (channel.kind === 'endpoint' && !hasEndpoint)
    return '市から渡されたアドレスを「設定」の「提出先・メール」に入れると使えます';
  if (by !== 'server') return null;
  if (!channel.to && !isUntilTold(channel))
    return `${channel.note ?? '宛先が決まっていないため'}。メールソフトで開いて送ります`;
  return hasMailAccount ? null : '「設定」の「提出先・メール」でメールの設定をすると使えます';
}

const keptInside = (channels: readonly Channel[]) => (): string => {
  const [inside] = channels;
  const note = inside?.note ? `：${inside.note}` : '';
  return `施設の外に出さない書類です（${inside?.label ?? '施設で保管'}${note}）`;
};

/** A channel names its contact, or the address of one. */
const contactOf = ({ contacts, ...pack }: Pack, { to }: Channel): Contact | null =>
  contacts.find(({ id, mail }) => to !== undefined && (id === to || mail === to)) ??
  receivingContactOf({ contacts, ...pack });

const addressOf = ({ contacts }: Pack, { to = '' }: Channel): string =>
  contacts.find(({ id }) => id === to)?.mail ?? (to.includes('@') ? to : '');

/** A paper that the facility keeps: 管理台帳. */
export const staysInside = (pack: Pack, form: Form): boolean =>
  channelsOf(pack, form).every(({ kind }) => kind === 'inside');

/** The desk that takes the network's papers. */
export function receivingContactOf(pack: Pack): Contact | null {
  const named = new Set(pack.channels.flatMap(({ to }) => to ?? []));
  return pack.contacts.find(({ id, mail }) => named.has(id) || (mail !== undefined && named.has(mail))) ?? null;
}

/** Whether somebody's hand is on the paper: it goes electronically only with the signed scan. */
export const isSignedByHand = ({ signature }: Pick<Form, 'signature'>): boolean => signature.means !== 'none';

/** 電子受付 and mail alike: what was signed on paper leaves only as its scan. */
export const needsScan = (form: Pick<Form, 'signature'>, { kind }: Pick<DeliveryOption, 'kind'>): boolean =>
  isSignedByHand(form) && kind !== 'counter' && kind !== 'post';
