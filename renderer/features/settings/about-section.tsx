import { useSession } from '../../state/session';
import { ask } from '../../ipc/ask';
import { Button } from '../../ui/button';
import { Logo } from '../../ui/logo';
import { Note } from '../../ui/note';
import { useToast } from '../../state/toasts';
import styles from './about-section.module.css';
import { LedgerSwitch } from './ledger-switch';
import { Licences } from './licences';
import section from './section.module.css';

/** この製品について: which version, where the data lies, whose work is in it; and the way back to the first screen. */
export function AboutSection() {
  const { info } = useSession();
  const toast = useToast();
  const copy = (): void =>
    void ask('clipboard:write', { text: info.profileFolder }).then(() => toast('データの場所を写しました'));
  return (
    <div className={section['columns']}>
      <div className={section['main']}>
        <section className={section['card']} aria-labelledby="product">
          <div className={styles['product']}>
            <Logo />
            <h2 id="product">連携台帳</h2>
          </div>
          {info.isDevelopmentRuntime && (
            <Note tone="notice">開発用の実行環境です。実際の個人情報は入れないでください。</Note>
          )}
          <dl className={styles['facts']}>
            <dt>版</dt>
            <dd>{info.version}</dd>
            <dt>動かす仕組み</dt>
            <dd>
              Electron {info.electron}　Chromium {info.chrome}
            </dd>
            <dt>データの場所</dt>
            <dd className={styles['place']}>
              <span>{info.profileFolder}</span>
              <Button size="small" onClick={copy}>
                写す<span className="visually-hidden">（データの場所）</span>
              </Button>
            </dd>
          </dl>
          <p>台帳はこのパソコンの中だけに、暗号にして保存しています。提出のとき以外、外へは出ません。</p>
        </section>
        <Licences />
      </div>
      <LedgerSwitch />
    </div>
  );
}
