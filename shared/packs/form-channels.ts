import type { Form, Pack } from './schema';

/** The ways by which a form leaves, the usual one first. */
export const channelsOf = (pack: Pack, form: Pick<Form, 'channels'>): Pack['channels'] =>
  form.channels.flatMap((id) => pack.channels.find((channel) => channel.id === id) ?? []);
