import { outputName } from '@shared/packs/allowed-output';
import type { Channel } from '@shared/packs/network-schema';
import { channelsOf, type Form, type Pack } from '@shared/packs/schema';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { channelIcons } from '../../words/channel-icons';
import { Guidance } from './guidance';
import styles from './delivery-options.module.css';

/** How the paper leaves the office: the usual way first, what is forbidden with its reason. */
export function DeliveryOptions({ pack, form }: { pack: Pack; form: Form }) {
  const channels = channelsOf(pack, form);
  const together = form.togetherWith.map(
    (id) => pack.forms.find((other) => other.id === id)?.number ?? `様式${wide(id)}`,
  );
  return (
    <section className={styles['ways']}>
      <h2 className={styles['head']}>
        出し方
        {together.length > 0 && (
          <span className="subtle">
            {pack.municipality || pack.network}の決まりで、{together.join('・')}と一緒に出します
          </span>
        )}
      </h2>
      <ul className={styles['list']}>
        {channels.map((channel, i) => (
          <li key={channel.id}>
            <span className={styles['name']}>
              <Icon name={channelIcons[channel.kind]} />
              {channel.label}
            </span>
            <span className={styles['words']}>{describe(channel, pack, form)}</span>
            {i === 0 && (
              <Badge tone="ok" icon="check">
                {channels.length > 1 ? 'ふつうはこれ' : 'これで出します'}
              </Badge>
            )}
          </li>
        ))}
        <li>
          <span className={styles['name']}>
            <Icon name="print" />
            印刷
          </span>
          <span className={styles['words']}>
            {form.signature.means === 'none' ? '手元の控え用です' : '印刷して押印・署名します'}
            {form.copies.length > 0 && `。${form.copies.map(({ label }) => label).join('と')}を一度に印刷できます`}
          </span>
        </li>
        {form.refusals.map(({ output, reason, source }) => (
          <li key={output} className={styles['refused']}>
            <span className={styles['name']}>
              <Icon name="refused" />
              {outputName(output)}
            </span>
            <div className={styles['words']}>
              {reason}
              <span className={styles['source']}>{source}</span>
              <Guidance beside="output" summary="手引きを見る" />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe(channel: Channel, pack: Pack, form: Form): string {
  const contact = pack.contacts.find(({ id }) => id === channel.to);
  const to = contact
    ? [contact.name, channel.kind === 'post' ? `〒${contact.postalCode ?? ''} ${contact.address ?? ''}` : '']
    : [];
  const signed = channel.kind === 'endpoint' && form.signature.means !== 'none' ? '署名済みのスキャンを添付します' : '';
  return [...to, channel.note ?? '', signed].filter((words) => words.trim() !== '').join('　');
}

const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
