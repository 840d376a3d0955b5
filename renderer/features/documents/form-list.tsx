import { Link } from 'wouter';
import { outputName } from '@shared/packs/allowed-output';
import type { Pack } from '@shared/packs/schema';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import type { OfferedForm } from './documents-screen';
import styles from './form-list.module.css';
import { fidelityWords } from './form-title';

/** Forms by network, each with what it is for. */
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
          <li key={form.id} className={styles['form']}>
            <span className={styles['picture']}>
              <Icon name="document" />
            </span>
            <div className={styles['words']}>
              <div className={styles['name']}>
                {form.number}　{form.shortTitle}
              </div>
              <div className={styles['use']}>{purposeOf(form.subject.events.map(({ label }) => label))}</div>
            </div>
            {form.fidelity !== 'exact' && <Badge tone="notice">{fidelityWords[form.fidelity].words}</Badge>}
            {!form.outputs.includes('pdf') && <Badge>{form.outputs.map(outputName).join('・')} だけ</Badge>}
            <Link
              href={`/documents/new/${pack.id}/${form.id}`}
              className={styles['make']}
              aria-label={`${form.number} ${form.shortTitle}をつくる`}
            >
              つくる
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const purposeOf = (labels: readonly string[]): string =>
  labels.map((label) => label.replace(/（.*?）$/, '')).join('／');
