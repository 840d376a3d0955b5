import { Link } from 'wouter';
import { corporationGaps } from '@shared/rules/office-rules';
import { useRecords } from '../../../state/open-ledger';
import { Badge } from '../../../ui/badge';
import { Icon } from '../../../ui/icon';
import { recordAddress } from '../../../addresses/record-address';
import { Block, Row, Small } from '../../../ui/layout';

/** Above the offices: the corporation that they belong to, one press from its panel. */
export function CorporationStrip({ recordId }: { recordId: string | null }) {
  const [corporation] = useRecords('corporations').values();
  if (!corporation) return null;
  const { id, kind, name, representativeTitle, representativeName } = corporation;
  const { length } = corporationGaps(corporation);
  return (
    <Block fixed pad={[10, 20, 0, 'page']}>
      <Row
        as={Link}
        frame={8}
        wrap
        gap={[2, 12]}
        atLeast="2.75rem"
        pad={[4, 12]}
        press
        href={recordAddress('office', id)}
        aria-current={recordId === id || undefined}
      >
        <Small>{kind === 'corporation' ? '法人' : '個人事業者'}</Small>
        <Block as="span" weight={700}>
          {name}
        </Block>
        <Small>
          {representativeTitle} {representativeName}
        </Small>
        {length > 0 && <Badge tone="act">あと{length}か所</Badge>}
        <Row as="span" end tone="sub">
          <Icon name="right" />
        </Row>
      </Row>
    </Block>
  );
}
