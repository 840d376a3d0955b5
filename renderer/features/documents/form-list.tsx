import { Link } from 'wouter';
import { outputName } from '@shared/packs/allowed-output';
import { channelsOf, type Form, type Pack } from '@shared/packs/schema';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import type { OfferedForm } from './offered-form';
import styles from './form-list.module.css';
import { fidelityWords } from '../../words/form-title';

/** Forms by network, each with what it is for, what may be believed of it, and how it leaves. */
export function FormList({ offered }: { offered: readonly OfferedForm[] }) {
  const packs = [...new Set(offered.map(({ pack }) => pack))];
  return (
    <div className={styles['networks']}>
      {packs.map((pack) => (
        <NetworkForms key={pack.id} pack={pack} offered={offered.filter((one) => one.pack === pack)} />
      ))}
    </div>
  );
}

function NetworkForms({ pack, offered }: { pack: Pack; offered: readonly OfferedForm[] }) {
  return (
    <section className={styles['network']} aria-label={pack.title}>
      <h3>{pack.title}</h3>
      <ul>
        {offered.map(({ form }) => (
          <FormLine key={form.id} pack={pack} form={form} />
        ))}
      </ul>
    </section>
  );
}

function FormLine({ pack, form }: OfferedForm) {
  const purpose = purposeOf(form);
  const { tone, words } = fidelityWords[form.fidelity];
  return (
    <li className={styles['form']}>
      <span className={styles['picture']}>
        <Icon name="document" />
      </span>
      <div className={styles['words']}>
        <div className={styles['name']}>
          {form.number}　{form.shortTitle}
        </div>
        <div className={styles['use']} title={purpose}>
          {purpose}
        </div>
      </div>
      <div className={styles['facts']}>
        <Badge tone={tone} icon={tone === 'ok' ? 'done' : 'warning'}>
          {words}
        </Badge>
        <span className={styles['ways']}>{wayOf(pack, form)}</span>
      </div>
      <Link
        href={`/documents/new/${pack.id}/${form.id}`}
        className={styles['make']}
        aria-label={`${form.number} ${form.shortTitle}をつくる`}
      >
        つくる
      </Link>
    </li>
  );
}

const purposeOf = ({ subject }: Form): string =>
  subject.events.map(({ label }) => label.replace(/（.*?）$/, '')).join('／');

/** 窓口・郵送で出す. Ways that the city hasn't got, and formats that are refused, are told where the paper is filled. */
function wayOf(pack: Pack, form: Form): string {
  const channels = channelsOf(pack, form).filter(({ kind, optional }) => kind !== 'endpoint' && !optional);
  const ways = channels.filter(({ kind }) => kind !== 'inside').map(({ label }) => label);
  const words = ways.length > 0 ? `${ways.join('・')}で出す` : (channels[0]?.label ?? '');
  const only = form.outputs.includes('pdf') ? '' : `　${form.outputs.map(outputName).join('・')} だけ`;
  return `${words}${only}`;
}
