import { Icon } from '../../ui/icon';
import styles from './trial-banner.module.css';

/** Before anything is typed: what must not go in yet, and why. */
export const TrialBanner = () => (
  <div className={styles['banner']} role="note">
    <Icon name="warning" />
    <p>
      <b>お試し版です。まだ実際の個人情報は入れないでください。</b>
      台帳は暗号にしてしまいますが、守りの確かめがまだ終わっていません。ここで作る台帳は、次の版に引き継がれないことがあります。
    </p>
  </div>
);
