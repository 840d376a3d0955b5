import type { DeliveryOption } from '@shared/channels/channel';

/** The filled button: what pressing it does. */
export const verbOf = ({ way, recipient }: DeliveryOption): string => way.verb ?? `${recipient}へ送る`;

/** What is kept, and what has not happened yet. */
export function afterwards({ way }: DeliveryOption): string {
  const words = way.sentBy
    ? '送るものと同じ控えを、このパソコンに残します。'
    : '出すものと同じ控えを、このパソコンに残します。まだ出したことにはなりません。';
  return `${words}あとで直すときは、直した書類を出し直せます。`;
}
