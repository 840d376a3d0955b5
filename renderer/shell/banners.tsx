import { Icon } from '../ui/icon';
import { useOpenLedger } from '../state/open-ledger';
import { useSession } from '../state/session';
import { Strip } from './strip';

/** What must not be overlooked while working: which ledger this is, and what not to put in. One line each. */
export function Banners() {
  const { kind, isKept, hasRoom } = useOpenLedger();
  const { info } = useSession();
  return (
    <>
      {info.isDevelopmentRuntime && kind === 'own' && (
        <Banner>開発用の実行環境です。実際の個人情報は入れないでください</Banner>
      )}
      {kind === 'sample' && (
        <Banner>
          サンプルで練習中です。架空の法人なので、何をしても大丈夫です。外には送りません
          {info.isDevelopmentRuntime ? '（開発用の実行環境です。実際の個人情報は入れないでください）' : ''}
        </Banner>
      )}
      {!hasRoom && (
        <Banner>
          このパソコンの空き容量がありません。台帳は見られますが、保存できません。不要なファイルを消して、開き直してください
        </Banner>
      )}
      {!isKept && <Banner>空き容量が少なくなると、台帳が消えるおそれがあります。不要なファイルを消してください</Banner>}
    </>
  );
}

const Banner = ({ children }: { children: React.ReactNode }) => (
  <Strip role="note">
    <Icon name="info" size={16} />
    <span>{children}</span>
  </Strip>
);
