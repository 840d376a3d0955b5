import { useSession } from '../../state/session';
import { Icon } from '../../ui/icon';
import { Row } from '../../ui/layout';
import styles from './development-banner.module.css';

/** Before anything is typed: what must not go into an app that isn't a release. */
export function DevelopmentBanner() {
  const { info } = useSession();
  if (!info.isDevelopmentRuntime) return null;
  return (
    <Row
      fixed
      align="start"
      gap={10}
      pad={[8, 'page']}
      on="notice-soft"
      tone="notice"
      size={15}
      phrases
      className={styles['banner']}
      role="note"
    >
      <Icon name="warning" />
      <p>
        <b>開発用の実行環境です。実際の個人情報は入れないでください。</b>
        お使いになるときは、配布用の「連携台帳」を入れてください。
      </p>
    </Row>
  );
}
