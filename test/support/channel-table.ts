import type { Form, Pack } from '@shared/packs/schema';
import type { OwnMeans } from '@shared/channels/channel';
import type { Channels } from '@shared/channels/registry';
import { unavailableOptions, needsScan, deliveryKey, deliveryOptions } from '@shared/submission/delivery-options';

/** One line of the table of ways: a form and a way, and whether it may leave by it. */
export interface DeliveryTableRow {
  pack: string;
  form: string;
  /** As `deliveryKey`: mail:server and mail:draft are two. `as:pdf` and the like: a kind of file that the form refuses, by any way. */
  way: string;
  /** default: offered first · offered · closed */
  is: 'default' | 'offered' | 'closed';
  /** Why it is closed, or what it is offered with: `scan`. */
  why: string;
}

/** Network × form × way, by the rules of the packs alone. @param own what the office has set up */
export const channelTable = (packs: readonly Pack[], own: OwnMeans, channels: Channels): DeliveryTableRow[] =>
  packs.flatMap((pack) => pack.forms.flatMap((form) => linesOf(pack, form, own, channels)));

function linesOf(pack: Pack, form: Form, own: OwnMeans, channels: Channels): DeliveryTableRow[] {
  const line = { pack: pack.id, form: form.id };
  return [
    ...deliveryOptions(pack, form, own, channels).map((option, i): DeliveryTableRow => ({
      ...line,
      way: deliveryKey(option),
      is: i === 0 ? 'default' : 'offered',
      why: needsScan(form, option) ? 'scan' : '',
    })),
    ...unavailableOptions(pack, form, own, channels).map((way): DeliveryTableRow => ({
      ...line,
      way: deliveryKey(way),
      is: 'closed',
      why: way.closed,
    })),
    ...form.refusals.map(({ output, reason }): DeliveryTableRow => ({
      ...line,
      way: `as:${output}`,
      is: 'closed',
      why: reason,
    })),
  ];
}
