import type { Office } from '@shared/ledger/entities';
import type { Contact } from '@shared/packs/network-schema';
import styles from './printed.module.css';
import { Block } from '../../ui/layout';

interface AddressLabelProps {
  to: Contact;
  from: Office | null;
  /** 在中: what is inside. */
  title: string;
}

/** あて名: to be cut out along its line and stuck on the envelope; the sender's below it, for the back. */
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
        <p>電話 {from.phone}</p>
      </Block>
    )}
    <Block as="p" above="8mm" size="10pt">
      線で切り取り、封筒に貼ってください。小さいほうは差出人（封筒の裏）です。
    </Block>
  </>
);
