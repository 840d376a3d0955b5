import type { DeliveryOption } from '@shared/channels/channel';

/** The filled button: what pressing it does. */
export const verbOf = ({ way, recipient }: DeliveryOption): string => way.verb ?? `${recipient}へ送る`;

/** What is kept, and what has not happened yet: on one line, so that what may be ticked below it is in sight at 1366×768. */
export function afterwards({ way }: DeliveryOption): string {
  const words = way.sentBy
    ? '送るものと同じ控えを残します。'
    : '出すものと同じ控えを残します。まだ出したことにはなりません。';
  return `${words}あとで直して、出し直せます。`;
}
