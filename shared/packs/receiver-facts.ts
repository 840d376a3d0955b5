import { z } from 'zod';
import type { FieldKind } from '../ledger/fields/field';
import { describe } from './schema-words';

/** Something that is known of whom papers go to. All that is asked, checked or shown of it follows from what stands here. */
export interface ReceiverFact {
  /** As lists call it: 郵便番号. */
  name: string;
  /** Over its box; left out: 提出先の郵便番号. */
  asked?: string;
  /** How it is typed, and what looks odd in it: as in the ledger. */
  kind: Extract<FieldKind, 'text' | 'phone' | 'mail' | 'postal-code'>;
  /** What a pack may write. What a pattern refuses is refused where it is typed, with the pattern's sentence. */
  schema: z.ZodString;
  /** The longest that is kept. */
  most: number;
  /** As it stands where papers go out and in 連絡先: FAX 04-7159-5055. */
  shown: (value: string) => string;
  /** Of where it lies: all of these are one line. */
  isPlace?: true;
}

const asItIs = (value: string): string => value;

/** In the order in which they are asked and shown. Adding one is adding it here, and `npm run schemas`. */
export const receiverFacts = {
  postalCode: {
    ...{ name: '郵便番号', kind: 'postal-code', most: 10, isPlace: true },
    schema: describe(z.string(), '郵便番号（000-0000）。Postal code'),
    shown: (value) => `〒${value}`,
  },
  address: {
    ...{ name: '所在地', kind: 'text', most: 200, isPlace: true },
    schema: describe(z.string(), '郵便の宛先。Where letters go'),
    shown: asItIs,
  },
  fax: {
    ...{ name: 'FAX', kind: 'phone', most: 30 },
    schema: describe(z.string(), '電話番号。ハイフンを入れて。With hyphens'),
    shown: (value) => `FAX ${value}`,
  },
  mail: {
    ...{ name: 'メール', kind: 'mail', most: 254 },
    schema: describe(z.string(), 'メールアドレス。Mail address'),
    shown: asItIs,
  },
  phone: {
    ...{ name: '電話', asked: '問い合わせの電話', kind: 'phone', most: 30 },
    schema: describe(z.string(), '電話番号。ハイフンを入れて。With hyphens'),
    shown: (value) => `電話 ${value}`,
  },
} satisfies Record<string, ReceiverFact>;

export type ReceiverField = keyof typeof receiverFacts;
