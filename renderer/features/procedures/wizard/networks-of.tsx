import { Badge } from '../../../ui/badge';
import { usePacksOf } from './use-packs-of';
import { Row } from '../../../ui/layout';

/** The networks that an office takes part in, by their short names. */
export function NetworksOf({ officeId }: { officeId: string }) {
  return (
    <Row as="span" wrap gap={4} justify="end" most="min(14rem, 14cqi)">
      {usePacksOf(officeId).map(({ id, network }) => (
        <Badge key={id} tone="line" isSmall>
          {network}
        </Badge>
      ))}
    </Row>
  );
}
