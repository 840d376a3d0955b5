import { Link } from 'wouter';
import { corporationGaps } from '@shared/rules/office-rules';
import { useRecords } from '../../../state/open-ledger';
import { Badge } from '../../../ui/badge';
import { Icon } from '../../../ui/icon';
import styles from './corporation-strip.module.css';
import { OFFICES } from './office-words';

/** Above the offices: the corporation that they belong to, one press from its panel. */
export function CorporationStrip({ isOpen }: { isOpen: boolean }) {
  const [corporation] = useRecords('corporations').values();
  if (!corporation) return null;
  const { id, kind, name, representativeTitle, representativeName } = corporation;
  const { length } = corporationGaps(corporation);
  return (
    <div className={styles['strip']}>
      <Link href={`${OFFICES}/${id}`} className={styles['corporation']} aria-current={isOpen || undefined}>
        <span className={styles['kind']}>{kind === 'corporation' ? '法人' : '個人事業者'}</span>
        <span className={styles['name']}>{name}</span>
        <span className={styles['second']}>
          {representativeTitle} {representativeName}
        </span>
        {length > 0 && <Badge tone="act">あと{length}か所</Badge>}
        <Icon name="right" />
      </Link>
    </div>
  );
}
