import type { Office } from '@shared/ledger/entities';
import type { Contact } from '@shared/packs/network-schema';
import type { SheetPart } from '@shared/papers/word-of-sheet';
import { Block } from '../../ui/layout';
import styles from './printed.module.css';

export interface AddressLabelProps {
  to: Contact;
  from: Office | null;
  /** 在中: what is inside. */
  title: string;
}

/** 宛名: to be cut out along its line and stuck on the envelope; the sender's below it, for the back. */
export const AddressLabel = ({ to, from, title }: AddressLabelProps) => (
  <>
    <Block width="110mm" atLeast="60mm" pad="6mm" className={styles['cut']}>
      <Block as="p" size="16pt" className={styles['postal']}>
        〒{to.postalCode}
      </Block>
      <Block as="p" above="3mm" size="14pt">
        {to.address}
      </Block>
      <Block as="p" above="8mm" size="20pt" weight={700}>
        {to.name}　御中
      </Block>
      <p className={styles['inside']}>{title} 在中</p>
    </Block>
    {from && (
      <Block width="80mm" above="10mm" pad="6mm" size="11pt" leading={1.6} className={styles['cut']}>
        <p>〒{from.postalCode}</p>
        <p>{from.address}</p>
        <p>{from.name}</p>
        {from.phone && <p>電話 {from.phone}</p>}
      </Block>
    )}
    <Block as="p" above="8mm" size="10pt">
      {CUT_OUT}
    </Block>
  </>
);

const CUT_OUT = '線で切り取り、封筒に貼ってください。小さいほうは差出人（封筒の裏）です。';

/** The same for a file. */
export function addressLabelParts({ to, from, title }: AddressLabelProps): SheetPart[] {
  const label = [
    { text: `〒${to.postalCode}`, size: 16, above: 4 },
    { text: to.address ?? '', size: 14, above: 3 },
    { text: `${to.name}　御中`, size: 20, isBold: true, above: 8 },
    { text: `${title} 在中`, size: 11, above: 6 },
    { text: '' },
  ];
  const sender = from && [from.address, from.name, from.phone && `電話 ${from.phone}`].filter((text) => text !== '');
  return [
    { widths: [120], rows: [[{ lines: label }]], isCutOut: true },
    { text: '' },
    ...(sender
      ? [
          {
            widths: [90],
            rows: [
              [
                {
                  lines: [`〒${from.postalCode}`, ...sender, ''].map((text, i) => ({
                    text,
                    size: 11,
                    above: i === 0 ? 4 : 0,
                  })),
                },
              ],
            ],
            isCutOut: true,
          },
        ]
      : []),
    { text: CUT_OUT, size: 10, above: 6 },
  ];
}
