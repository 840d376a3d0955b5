import type { DeliveryOption } from '@shared/submission/delivery-options';

/** What a way is called among others: mail has two. */
export function deliveryLabel({ label, by }: DeliveryOption): string {
  if (by === null) return label;
  return by === 'server' ? `${label}（このパソコンから送る）` : `${label}（メールソフトで開く）`;
}

/** What happens by this way, in a sentence or two. */
export function deliveryWords({ kind, by, contact, address }: DeliveryOption, isSigned: boolean): string {
  const print = isSigned ? '印刷して押印・署名し、' : '印刷して、';
  const scan = isSigned ? `${print}スキャンして、` : '';
  switch (kind) {
    case 'endpoint':
      return `${scan}インターネットで送ります。届くと受付番号が返ります。二重には届きません。`;
    case 'mail':
      return by === 'server'
        ? `${scan}${address}へ、ファイルを添付したメールを送ります。`
        : `${scan}ファイルを添付したメールの下書きを、Outlook などで開きます。送るのはそこで行います。`;
    case 'line-works':
      return 'ファイルと文面を用意します。LINE WORKS で渡してください。';
    case 'counter':
      return `${print}${contact?.address ? `${contact.address} へ` : ''}お持ちください。`;
    case 'post': {
      const place = contact?.address ? `〒${contact.postalCode ?? ''} ${contact.address} へ` : '';
      return `${print}${place}お送りください。あて名も印刷できます。`;
    }
  }
}

/** The filled button: what pressing it does. */
export function verbOf({ kind, by, recipient }: DeliveryOption): string {
  if (kind === 'endpoint' || by === 'server') return `${recipient}へ送る`;
  if (kind === 'mail') return 'メールソフトで開く';
  if (kind === 'line-works') return 'LINE WORKS で渡す書類にする';
  return kind === 'counter' ? '窓口に出す書類にする' : '郵送する書類にする';
}

/** What is kept, and what has not happened yet. */
export function afterwards({ kind, by }: DeliveryOption): string {
  const isSent = kind === 'endpoint' || by === 'server';
  const words = isSent
    ? '送ったものと同じ控えを、このパソコンに残します。'
    : '出したものと同じ控えを、このパソコンに残します。まだ何も送信されません。';
  return `${words}あとで直すときは、直した書類を出し直せます。`;
}
