import { isElectronic } from '@shared/channels/registry';
import type { Pack } from '@shared/packs/schema';
import { tellsAddress } from '@shared/submission/delivery-options';
import { useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';
import { officesOfPack } from '../../papers/offices-of-pack';
import { EndpointCard } from './endpoint-card';
import { MailCard } from './mail-card';
import section from './section.module.css';
import { OfficeMailAddressCard } from './office-mail-address-card';
import { Stack } from '../../ui/layout';
import { Card } from '../../ui/card';
import { Beside } from '../../ui/beside';

/** 提出先・メール: where each network's papers go electronically, and what is kept where. */
export function ReceiversSection() {
  const { packs, channels } = useSession();
  const takesElectronically = (pack: Pack) => pack.channels.some(({ kind }) => isElectronic(channels.of(kind)));
  const mayTellAddress = (pack: Pack) => pack.channels.some((one) => tellsAddress(one, channels));
  const { offices } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const inUse = packs.filter((pack) => officesOfPack(pack, offices, enrolments.values()).length > 0);
  const electronic = inUse.filter(takesElectronically);
  const others = inUse.filter((pack) => !takesElectronically(pack));
  return (
    <Beside aside="20.625rem" gap={18} className={section['columns']}>
      <Stack gap={16} narrow>
        {electronic.map((pack) => (
          <EndpointCard key={pack.id} pack={pack} />
        ))}
        {electronic.length === 0 && (
          <Card title="電子受付">
            <p>電子受付のあるネットワークに、まだ参加していません。書類は、ほかの出し方でお出しください。</p>
          </Card>
        )}
        <MailCard />
        {inUse.filter(mayTellAddress).map((pack) => (
          <OfficeMailAddressCard
            key={pack.id}
            pack={pack}
            offices={officesOfPack(pack, offices, enrolments.values())}
          />
        ))}
        {others.map((pack) => (
          <Card key={pack.id} aria-label={pack.title} title={pack.title}>
            <p>
              電子受付はありません。書類は
              {pack.channels
                .filter(({ kind }) => channels.of(kind).leaves)
                .map(({ label }) => label)
                .join('・')}
              で出します。
            </p>
          </Card>
        ))}
      </Stack>
      <Stack as="aside" gap={16} narrow>
        <Card title="どこに保管されますか" isQuiet>
          <p>
            接続キーは、このパソコンの資格情報の保管庫に入れます。台帳にもバックアップにも入りません。入れたあとは、画面にも出しません。
          </p>
          <p>メールのパスワードと差出人のアドレスも、同じ保管庫に入れます。</p>
          <p>
            電子受付のアドレスと送信サーバーの名前は、このパソコンの設定に残ります。パソコンを替えたときは、どれも入れ直してください。
          </p>
          <p>書類は、市へ送る途中も暗号で守られます（https）。</p>
        </Card>
      </Stack>
    </Beside>
  );
}
