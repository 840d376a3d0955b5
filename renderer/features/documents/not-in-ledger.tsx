import { useLocation } from 'wouter';
import { recordAddress } from '../../addresses/record-address';
import { ButtonLink } from '../../ui/button';
import { Row } from '../../ui/layout';

const WHO = {
  staff: { words: '台帳にまだない方（入職する方など）は、先に', add: '職員を追加' },
  patient: { words: '台帳にまだない方は、先に', add: '患者を追加' },
} as const;

/** Whom the paper is about may not be in the ledger yet: there first, and back here. */
export function NotInLedger({ who, officeId }: { who: keyof typeof WHO; officeId: string | null }) {
  const [here] = useLocation();
  const { words, add } = WHO[who];
  const search = new URLSearchParams({ ...(officeId !== null && { officeId }), from: here });
  return (
    <Row wrap gap={[0, 4]} pad={[4, 0]} size={15}>
      <span className="subtle">{words}</span>
      <ButtonLink look="text" size="small" icon="plus" href={`${recordAddress(who, 'new')}?${search}`}>
        {add}
      </ButtonLink>
    </Row>
  );
}
