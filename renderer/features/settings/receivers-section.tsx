import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';
import { officesOfPack } from '../../papers/offices-of-pack';
import { EndpointCard } from './endpoint-card';
import { MailCard } from './mail-card';
import styles from './section.module.css';
import { mailChannelToBeNamed, OfficeMailAddressCard } from './office-mail-address-card';

const takesElectronically = ({ channels }: Pack): boolean => channels.some(({ kind }) => kind === 'endpoint');

/** 提出先・メール: where each network's papers go electronically, and what is kept where. */
export function ReceiversSection() {
  const { packs } = useSession();
  const { offices } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const inUse = packs.filter((pack) => officesOfPack(pack.id, offices, enrolments.values()).length > 0);
  const electronic = inUse.filter(takesElectronically);
  const others = inUse.filter((pack) => !takesElectronically(pack));
  return (
    <div className={styles['columns']}>
      <div className={styles['main']}>
        {electronic.map((pack) => (
          <EndpointCard key={pack.id} pack={pack} />
        ))}
        {electronic.length === 0 && (
          <section className={styles['card']}>
            <h2>電子受付</h2>
            <p>電子受付のあるネットワークに、まだ参加していません。書類は窓口・郵送・メールでお出しください。</p>
          </section>
        )}
        <MailCard />
        {inUse.filter(mailChannelToBeNamed).map((pack) => (
          <OfficeMailAddressCard
            key={pack.id}
            pack={pack}
            offices={officesOfPack(pack.id, offices, enrolments.values())}
          />
        ))}
        {others.map((pack) => (
          <section key={pack.id} className={styles['card']} aria-label={pack.title}>
            <h2>{pack.title}</h2>
            <p>
              電子受付はありません。書類は
              {pack.channels
                .filter(({ kind }) => kind !== 'inside')
                .map(({ label }) => label)
                .join('・')}
              で出します。
            </p>
          </section>
        ))}
      </div>
      <aside className={styles['side']}>
        <section className={`${styles['card']} ${styles['quiet']}`}>
          <h2>どこに保管されますか</h2>
          <p>
            接続キーは、このパソコンの資格情報の保管庫にしまいます。台帳にもバックアップにも入りません。入れたあとは、画面にも出しません。
          </p>
          <p>メールのパスワードと差出人のアドレスも、同じ保管庫にしまいます。</p>
          <p>
            電子受付のアドレスと送信サーバーの名前は、このパソコンの設定に残ります。パソコンを替えたときは、どれも入れ直してください。
          </p>
          <p>書類は、市へ送る途中も暗号で守られます（https）。</p>
        </section>
      </aside>
    </div>
  );
}
