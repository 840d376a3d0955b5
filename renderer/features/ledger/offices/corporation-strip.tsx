import { Link } from 'wouter';
import { corporationGaps } from '@shared/rules/office-rules';
import { useRecords } from '../../../state/open-ledger';
import { Badge } from '../../../ui/badge';
import { Icon } from '../../../ui/icon';
import styles from './corporation-strip.module.css';
import { OFFICES } from './office-words';
import { Block, Small } from '../../../ui/layout';

/** Above the offices: the corporation that they belong to, one press from its panel. */
export function CorporationStrip({ isOpen }: { isOpen: boolean }) {
  const [corporation] = useRecords('corporations').values();
  if (!corporation) return null;
  const { id, kind, name, representativeTitle, representativeName } = corporation;
  const { length } = corporationGaps(corporation);
  return (
    <Block fixed pad={[10, 20, 0, 'page']}>
      <Link href={`${OFFICES}/${id}`} className={styles['corporation']} aria-current={isOpen || undefined}>
        <Small>{kind === 'corporation' ? '法人' : '個人事業者'}</Small>
        <Block as="span" weight={700}>
          {name}
        </Block>
        <Small>
          {representativeTitle} {representativeName}
        </Small>
        {length > 0 && <Badge tone="act">あと{length}か所</Badge>}
        <Icon name="right" />
      </Link>
    </Block>
  );
}
