import { Link } from 'wouter';
import { TAKE_IN } from '../../../addresses/screens';
import type { PackListing } from '@shared/ipc/contract';
import { useHandedFile } from '../../../state/drop-taker';
import { useSession } from '../../../state/session';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { ProblemNote } from '../../../ui/problem-note';
import section from '../section.module.css';
import { IncomingCard } from './incoming-card';
import { PackCard } from './pack-card';
import { SignersCard } from './signers-card';
import { SourceCard } from './source-card';
import { packsApart } from './packs-apart';
import { useLoading, type Loading } from './use-loading';
import { Block, Row, Stack } from '../../../ui/layout';
import { Card } from '../../../ui/card';
import { Beside } from '../../../ui/beside';
import { formsOfPack } from '../../../words/form-title';

/** 市の様式: loading a pack, the packs that are there, and the city's own files in the place of ours. */
export function PacksSection() {
  const { listings } = useSession();
  const loading = useLoading();
  const { incoming, problem, isBusy, choose, takeIn, takeOpened, takeFound, install, drop, nameSigner, exported } =
    loading;
  useHandedFile('packs', (thing) => void takeIn(thing));
  useHandedFile('opened', (pack) => void takeOpened(pack));
  return (
    <Beside aside="20.625rem" gap={18} className={section['columns']}>
      <Stack gap={16} narrow>
        {problem && <ProblemNote problem={problem} />}
        {exported && (
          <Note tone="ok" role="status">
            {formsOfPack(exported.title)}を「{exported.file}
            」に書き出しました。渡す方に、確認番号を電話で伝えてください：
            {exported.fingerprint}
          </Note>
        )}
        {incoming ? (
          <IncomingCard
            incoming={incoming}
            isBusy={isBusy}
            onInstall={() => void install(incoming)}
            onDrop={() => void drop()}
            onName={(...named) => void nameSigner(...named)}
          />
        ) : (
          <TakeInCard isBusy={isBusy} onChoose={(from) => void choose(from)} />
        )}
        {packsApart(listings).map((group) => (
          <Packs key={group.title} {...group} loading={loading} />
        ))}
      </Stack>
      <Stack as="aside" gap={16} narrow>
        <Card title="取り込んだあとは" isQuiet>
          <p>
            <Link href="/settings/networks">設定の「ネットワーク」</Link>
            で「参加に追加」を押すと、「書類」にその様式が並びます。
          </p>
          <p>出した書類の控えは、様式を入れ替えても変わりません。</p>
        </Card>
        <SourceCard isBusy={isBusy} onTake={(file) => void takeFound(file)} />
        <SignersCard isBusy={isBusy} />
        <Card title="市の公式ファイル" isQuiet>
          <p>
            「公式様式の再現ではありません」と出ている様式は、市の Word・Excel
            のファイルに差し替えられます。書き込む場所の名前が付いているかを、先に確かめます。差し替えるまでは、はじめて出す前に、この様式で受け取ってもらえるかを出す先に聞いてください。
          </p>
          <p>差し替えたファイルは、このパソコンに残ります。バックアップには入りません。</p>
        </Card>
      </Stack>
    </Beside>
  );
}

interface PacksProps {
  title: string;
  listings: readonly PackListing[];
  loading: Loading;
}

const Packs = ({ title, listings, loading }: PacksProps) => (
  <Stack as="section" gap={16} aria-label={title}>
    <Block as="h2" size={18}>
      {title}
    </Block>
    {listings.map((listing) => (
      <PackCard key={`${listing.origin}/${listing.name}`} listing={listing} loading={loading} />
    ))}
  </Stack>
);

interface TakeInCardProps {
  isBusy: boolean;
  onChoose: (from: 'folder' | 'zip') => void;
}

const TakeInCard = ({ isBusy, onChoose }: TakeInCardProps) => (
  <Card titleId="take-in" title="市の様式を取り込む">
    <p>
      市やネットワークの様式を、フォルダーか、1つのファイルで受け取ったときに使います。先に中身を確かめるので、選んだだけでは何も変わりません。
    </p>
    <Row wrap gap={[8, 12]}>
      <Button look="filled" icon="folder" disabled={isBusy} onClick={() => onChoose('folder')}>
        様式のフォルダーを選ぶ
      </Button>
      <Button disabled={isBusy} onClick={() => onChoose('zip')}>
        様式のファイルを選ぶ
      </Button>
    </Row>
    <p>
      市の Word・Excel・PDF のファイルから様式をつくるときは、
      <Link href={TAKE_IN}>様式を取り込む</Link>を使います。
    </p>
  </Card>
);
