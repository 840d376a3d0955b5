import type { Enrolment, Office } from '@shared/ledger/entities';
import { isOutside } from '@shared/rules/office-rules';
import type { Pack } from '@shared/packs/schema';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { CheckBox } from '../../ui/check-box';
import { EnrolmentFields } from './enrolment-fields';
import { FieldRemark } from '../../ui/field-remark';
import styles from './network-choice.module.css';

interface NetworkChoiceProps {
  office: Office;
  pack: Pack;
  /** Null: the office doesn't take part. */
  enrolment: Enrolment | null;
  lacking: ReadonlySet<string>;
  canEnd?: boolean;
  onJoin: () => void;
  /** Left out where taking part is already a record: then it ends, it doesn't vanish. */
  onLeave?: () => void;
  onChange: (change: Partial<Enrolment>) => void;
  onTyping?: (change: Partial<Enrolment>) => void;
}

/** One network for one office: takes part or not; when it does, its questions open below. */
export function NetworkChoice({
  office,
  pack,
  enrolment,
  lacking,
  canEnd = false,
  onJoin,
  onLeave,
  onChange,
  onTyping,
}: NetworkChoiceProps) {
  const name = (
    <span className={styles['name']}>
      <b>{pack.title}</b>
      <span className="subtle">{pack.issuer}</span>
    </span>
  );
  return (
    <div role="group" aria-label={pack.title} className={`${styles['choice']} ${enrolment ? styles['joined'] : ''}`}>
      <div className={styles['head']}>
        {onLeave ? (
          <CheckBox checked={enrolment !== null} onChange={(isJoining) => (isJoining ? onJoin() : onLeave())}>
            {name}
          </CheckBox>
        ) : (
          name
        )}
        {pack.municipality !== '' && pack.municipality === office.city && (
          <Badge tone="info">{office.city}の事業所向け</Badge>
        )}
        {!onLeave && !enrolment && (
          <Button size="small" onClick={onJoin}>
            参加に加える<span className="visually-hidden">（{pack.title}）</span>
          </Button>
        )}
      </div>
      {enrolment && isOutside(office, pack) && (
        <FieldRemark tone="notice">
          {pack.municipality}のネットワークですが、この事業所は{office.city}にあります。合っていれば、このまま進めます
        </FieldRemark>
      )}
      {enrolment && (
        <EnrolmentFields
          enrolment={enrolment}
          office={office}
          pack={pack}
          lacking={lacking}
          canEnd={canEnd}
          onChange={onChange}
          {...(onTyping ? { onTyping } : {})}
        />
      )}
    </div>
  );
}
