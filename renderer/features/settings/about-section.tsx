import { Suspense } from 'react';
import { lazyPart } from '../../ui/lazy-part';
import { useSession } from '../../state/session';
import { ask } from '../../ipc/ask';
import { Button, ButtonLink } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Logo } from '../../ui/logo';
import { Note } from '../../ui/note';
import { useToast } from '../../state/toasts';
import { Row, Stack } from '../../ui/layout';
import { Card } from '../../ui/card';
import { Beside } from '../../ui/beside';
import { Facts } from '../../ui/facts';
import { LedgerSwitch } from './ledger-switch';
import { UpdateCard } from './update-card';
import section from './section.module.css';

/** この製品について: which version, where the data lies, whose work is in it; and the way back to the first screen. */
export function AboutSection() {
  const { info } = useSession();
  const toast = useToast();
  const copy = (): void =>
    void ask('clipboard:write', { text: info.profileFolder }).then(() => toast('データの場所をコピーしました'));
  return (
    <Beside aside="20.625rem" gap={18} className={section['columns']}>
      <Stack gap={16} narrow>
        <Card aria-labelledby="product">
          <Row gap={12}>
            <Logo />
            <h2 id="product">連携台帳</h2>
          </Row>
          {info.isDevelopmentRuntime && (
            <Note tone="notice">開発用の実行環境です。実際の個人情報は入れないでください。</Note>
          )}
          <Facts>
            <dt>版</dt>
            <dd>{info.version}</dd>
            <dt>動かす仕組み</dt>
            <dd>
              Electron {info.electron}　Chromium {info.chrome}
            </dd>
            <dt>データの場所</dt>
            <Row as="dd" wrap gap={[4, 12]} anywhere>
              <span>{info.profileFolder}</span>
              <Button size="small" onClick={copy}>
                コピー<span className="visually-hidden">（データの場所）</span>
              </Button>
            </Row>
          </Facts>
          <p>台帳はこのパソコンの中だけに、暗号にして保存しています。提出のとき以外、外へは出ません。</p>
          <p className="subtle">
            通信・フォルダー・入れ方・消し方は、配布元にある「情報システム担当の方へ」に書いてあります。市や法人の担当の方にお知らせください。
          </p>
        </Card>
        <UpdateCard />
        <Card titleId="support" title="サポートに渡すファイル">
          <p>
            うまく動かないときに、いまのようすを、版・設定・数・記号だけのファイルにできます。人や事業所の名前は入りません。どこへも送られません。
          </p>
          <ButtonLink href="/support" icon="document">
            読んでから保存する
          </ButtonLink>
        </Card>
        <Licences />
      </Stack>
      <LedgerSwitch />
    </Beside>
  );
}

const LicenceList = lazyPart(() => import('./licence-list'), 'LicenceList');

/** The open source that is in the app, with its authors and terms; read in only when somebody asks. */
const Licences = () => (
  <Card>
    <Disclosure words="この製品に入っている公開ソフトウェアと使用条件" isHead size={16}>
      {() => (
        <Suspense fallback={null}>
          <LicenceList />
        </Suspense>
      )}
    </Disclosure>
  </Card>
);
