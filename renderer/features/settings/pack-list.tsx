import { Link } from 'wouter';
import { formatWareki } from '@shared/text/wareki';
import type { PackListing } from '@shared/ipc/contract';
import type { Problem } from '@shared/problems/problem';
import { useSession } from '../../state/session';
import { Badge } from '../../ui/badge';
import { ProblemNote } from '../../ui/problem-note';
import styles from './pack-list.module.css';
import section from './section.module.css';

/** The networks that this app knows, where each came from; those that can't be read, with what is wrong. */
export function PackList() {
  const { listings } = useSession();
  return (
    <aside className={section['side']}>
      <section className={section['card']} aria-labelledby="packs">
        <h2 id="packs">このアプリが知っているネットワーク</h2>
        <ul className={styles['list']}>
          {listings.map((listing) => (
            <li key={`${listing.origin}/${listing.name}`}>
              <Listing listing={listing} />
            </li>
          ))}
        </ul>
      </section>
      <section className={`${section['card']} ${section['quiet']}`}>
        <h2>ほかの市のネットワーク</h2>
        <p>市の担当者などから様式のフォルダーや zip を受け取ったときは、ここから取り込めます。</p>
        <p>
          <Link href="/settings/packs">市の様式を取り込む</Link>
        </p>
      </section>
    </aside>
  );
}

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
      <div className={styles['title']}>
        <b>{title}</b>
        <Badge tone="line">{origin === 'bundled' ? '製品に付属' : 'このPCに追加'}</Badge>
      </div>
      <p className="subtle">
        {issuer}　{version} 版
        <br />
        {effectiveFrom ? `${formatWareki(effectiveFrom)}からの様式　` : ''}
        {forms.map(({ number }) => number).join('・')}
      </p>
    </>
  );
}
