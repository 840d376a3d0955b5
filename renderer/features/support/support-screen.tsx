import { useOpenLedger } from '../../state/open-ledger';
import { Block } from '../../ui/layout';
import { Page } from '../../ui/page';
import { ledgerFacts } from './ledger-facts';
import { SupportFile } from './support-file';

/** サポートに渡すファイル, as it is read before it is handed to somebody. */
export function SupportScreen() {
  const open = useOpenLedger();
  return (
    <Page
      title="サポートに渡すファイル"
      lead="困りごとを調べてもらうための、版・設定・数・記号だけのファイルです。下に出ているものがすべてです。"
      back={{ to: '/settings/about', label: 'この製品について' }}
    >
      <Block most="62rem">
        <SupportFile make={async () => ({ told: null, ledger: await ledgerFacts(open) })} />
      </Block>
    </Page>
  );
}
