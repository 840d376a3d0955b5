import type { Channel, DeliveryOption, DeliveryWay, OwnMeans } from '../channels/channel';
import type { Channels } from '../channels/registry';
import type { PackChannel, Contact } from '../packs/network-schema';
import { channelsOf, staysInside } from '../packs/form-channels';
import type { Form, Pack } from '../packs/schema';

/** A way that is not offered, and why. */
export interface UnavailableOption extends DeliveryOption {
  closed: string;
}

/** Two ways of one channel have two keys. */
export const deliveryKey = ({ id, by }: Pick<DeliveryOption, 'id' | 'by'>): string => (by ? `${id}:${by}` : id);

/** The form's ways out, the usual one first. */
export const deliveryOptions = (pack: Pack, form: Form, own: OwnMeans, channels: Channels): DeliveryOption[] =>
  waysOf(pack, form, own, channels).flatMap(({ closed, ...way }) => (closed === null ? [way] : []));

/** Ways of the network that this form doesn't take, or not now, each with its reason. */
export const unavailableOptions = (pack: Pack, form: Form, own: OwnMeans, channels: Channels): UnavailableOption[] =>
  waysOf(pack, form, own, channels).flatMap(({ closed, ...way }) => (closed === null ? [] : [{ ...way, closed }]));

/** Why another paper can't leave by the way of the one that it would go along with; null: it can. */
export function whyNotBundled(
  pack: Pack,
  form: Form,
  own: OwnMeans,
  option: DeliveryOption,
  channels: Channels,
): string | null {
  const ways = waysOf(pack, form, own, channels);
  if (ways.some((one) => one.closed === null && deliveryKey(one) === deliveryKey(option))) return null;
  const closed = ways.find((one) => one.closed !== null && one.id === option.id);
  return closed?.closed ?? 'この様式の出し方に、この方法はありません';
}

interface Way extends DeliveryOption {
  closed: string | null;
}

function waysOf(pack: Pack, form: Form, own: OwnMeans, channels: Channels): Way[] {
  const { toldAddress } = own;
  const isUntilTold = (one: PackChannel): boolean => tellsAddress(one, channels);
  const isKept = staysInside(pack, form, channels);
  const told = isKept || toldAddress === null ? [] : pack.channels.filter(isUntilTold);
  const taken = [...channelsOf(pack, form).filter((one) => !isUntilTold(one)), ...told];
  const others = pack.channels.filter((one) => !taken.includes(one));
  const whyNot = isKept ? keptInside(taken) : notTaken(pack, channels);
  const optionOf = (one: PackChannel, way: DeliveryWay, address: string | null) =>
    option(pack, one, channels.of(one.kind), way, address);
  return [
    ...taken.flatMap((one) =>
      channels.of(one.kind).ways.map((way): Way => ({
        ...optionOf(one, way, isUntilTold(one) ? toldAddress : null),
        closed: way.lacks(own, one),
      })),
    ),
    // Whoever sends it, it doesn't go.
    ...others.flatMap((one) =>
      channels
        .of(one.kind)
        .ways.slice(0, 1)
        .map((way): Way => ({ ...optionOf(one, way, null), by: null, label: one.label, closed: whyNot(one) })),
    ),
  ];
}

/**
 * A mail that the network's papers don't name: whether a form lists it or not, it is there for each that leaves the house as
 * soon as the office was told so, and not before.
 */
export const tellsAddress = ({ kind, optional }: PackChannel, channels: Channels): boolean =>
  optional && channels.of(kind).untilTold !== null;

/** @param told the office's address, where the pack names none */
function option(
  pack: Pack,
  { id, kind, label, to }: PackChannel,
  channel: Channel,
  way: DeliveryWay,
  told: string | null,
): DeliveryOption {
  const contact = contactOf(pack, to);
  return {
    ...{ id, kind, channel, way, contact, by: way.by },
    label: `${label}${way.suffix}`,
    recipient: contact?.name ?? pack.issuer,
    address: channel.isMail ? (told ?? addressOf(pack, to)) : '',
    addressFrom: told === null ? 'pack' : 'settings',
  };
}

const notTaken =
  ({ municipality, issuer }: Pack, channels: Channels) =>
  ({ kind, optional, note }: PackChannel): string =>
    (optional && channels.of(kind).untilTold?.(municipality || issuer, note)) ||
    (note ?? 'この様式の出し方に、この方法はありません');

const keptInside = (taken: readonly PackChannel[]) => (): string => {
  const [inside] = taken;
  const note = inside?.note ? `：${inside.note}` : '';
  return `事業所の外に出さない書類です（${inside?.label ?? '施設で保管'}${note}）`;
};

/** Where papers go by the channel of this id: what it names, or where it names nothing, the one desk that there is. */
export const contactOfChannel = (pack: Pack, channelId: string): Contact | null =>
  contactOf(pack, pack.channels.find(({ id }) => id === channelId)?.to);

/** A channel names its contact, or the address of one. */
const contactOf = (pack: Pack, to: string | undefined): Contact | null =>
  pack.contacts.find(({ id, mail }) => to !== undefined && (id === to || mail === to)) ?? receivingContactOf(pack);

const addressOf = ({ contacts }: Pack, to = ''): string =>
  contacts.find(({ id }) => id === to)?.mail ?? (to.includes('@') ? to : '');

/** The desk that takes the network's papers; null where its channels name several, each its own. */
export function receivingContactOf(pack: Pack): Contact | null {
  const named = new Set(pack.channels.flatMap(({ to }) => to ?? []));
  const [desk, another] = pack.contacts.filter(
    ({ id, mail }) => named.has(id) || (mail !== undefined && named.has(mail)),
  );
  return another ? null : (desk ?? null);
}

/** Whether somebody's hand is on the paper: it goes electronically only with the signed scan. */
export const isSignedByHand = ({ signature }: Pick<Form, 'signature'>): boolean => signature.means !== 'none';

/** 電子受付 and mail alike: what was signed on paper leaves only as its scan. */
export const needsScan = (form: Pick<Form, 'signature'>, { channel }: Pick<DeliveryOption, 'channel'>): boolean =>
  isSignedByHand(form) && channel.onPaper === null;
