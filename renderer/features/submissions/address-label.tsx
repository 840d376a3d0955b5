import type { Office } from '@shared/ledger/entities';
import type { Contact } from '@shared/packs/network-schema';
import styles from './printed.module.css';

interface AddressLabelProps {
  to: Contact;
  from: Office | null;
  /** 在中: what is inside. */
  title: string;
}

/** あて名: to be cut out along its line and stuck on the envelope; the sender's below it, for the back. */
export const AddressLabel = ({ to, from, title }: AddressLabelProps) => (
  <>
    <div className={styles['label']}>
      <p className={styles['postal']}>〒{to.postalCode}</p>
      <p className={styles['address']}>{to.address}</p>
      <p className={styles['name']}>{to.name}　御中</p>
      <p className={styles['inside']}>{title} 在中</p>
    </div>
    {from && (
      <div className={styles['sender']}>
        <p>〒{from.postalCode}</p>
        <p>{from.address}</p>
        <p>{from.name}</p>
        <p>電話 {from.phone}</p>
      </div>
    )}
    <p className={styles['cut']}>線で切り取り、封筒に貼ってください。小さいほうは差出人（封筒の裏）です。</p>
  </>
);
