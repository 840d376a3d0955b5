import { Link } from 'wouter';
import { formatWareki } from '@shared/text/wareki';
import type { PackListing } from '@shared/ipc/contract';
import { isNetwork } from '@shared/packs/network-of';
import type { Problem } from '@shared/problems/problem';
import { TAKE_IN } from '../../addresses/screens';
import { useSession } from '../../state/session';
import { Badge } from '../../ui/badge';
import { ProblemNote } from '../../ui/problem-note';
import { Block, Row, Stack } from '../../ui/layout';
import { Card } from '../../ui/card';

/** The networks that this app knows, where each came from; those that can't be read, with what is wrong. */
export function PackList() {
  const { listings } = useSession();
  return (
    <Stack as="aside" gap={16} narrow>
      <Card titleId="packs" title="このアプリが知っているネットワーク">
        <Stack as="ul">
          {listings.filter(isOfNetwork).map((listing) => (
            <Block as="li" ruled pad={[10, 0]} key={`${listing.origin}/${listing.name}`}>
              <Listing listing={listing} />
            </Block>
          ))}
        </Stack>
        <p>
          ここにないネットワークの様式は、まだ入っていません。お手元に様式のファイルがあれば、
          <Link href={TAKE_IN}>様式を取り込む</Link>
          で使えるようになります。そのネットワークのIDは、職員のメモに書いておけます。
        </p>
      </Card>
      <Card title="ほかの市のネットワーク" isQuiet>
        <p>市の担当者などから様式のフォルダーや zip を受け取ったときは、ここから取り込めます。</p>
        <p>
          <Link href="/settings/packs">市の様式を取り込む</Link>
        </p>
      </Card>
    </Stack>
  );
}

/** Forms of no network of their own are listed in 市の様式. */
const isOfNetwork = ({ pack }: PackListing): boolean => !pack.ok || isNetwork(pack.value);

function Listing({ listing: { origin, name, pack } }: { listing: PackListing }) {
  if (!pack.ok)
    return (
      <>
        <b>{name}</b>
        <ProblemNote problem={pack as unknown as Problem} />
      </>
    );
  const { title, issuer, version, effectiveFrom, forms } = pack.value;
  return (
    <>
      <Row wrap justify="between" gap={[4, 8]}>
        <b>{title}</b>
        <Badge tone="line">{origin === 'bundled' ? '製品に付属' : 'このパソコンに追加'}</Badge>
      </Row>
      <p className="subtle">
        {issuer}　{version} 版
        <br />
        {effectiveFrom ? `${formatWareki(effectiveFrom)}からの様式　` : ''}
        {forms.map(({ id, number }, i) => (
          <Block as="span" nowrap key={id}>
            {number}
            {i < forms.length - 1 && '・'}
          </Block>
        ))}
      </p>
    </>
  );
}
