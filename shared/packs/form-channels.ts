import type { ChannelKind } from './channel-kind';
import type { Form, Pack } from './schema';

/** The ways by which a form leaves, the usual one first. */
export const channelsOf = (pack: Pack, form: Pick<Form, 'channels'>): Pack['channels'] =>
  form.channels.flatMap((id) => pack.channels.find((channel) => channel.id === id) ?? []);

/** What the channels say of their kinds, as far as it matters here. */
interface ChannelKinds {
  of: (kind: ChannelKind) => { leaves: boolean };
}

/** A paper that the facility keeps: 管理台帳. */
export const staysInside = (pack: Pack, form: Pick<Form, 'channels'>, channels: ChannelKinds): boolean =>
  channelsOf(pack, form).every(({ kind }) => !channels.of(kind).leaves);
