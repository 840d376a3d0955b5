import { useState } from 'react';
import type { Enrolment, Office } from '@shared/ledger/entities';
import { isOutside } from '@shared/rules/office-rules';
import { isOfCity, lacksNetwork } from '@shared/packs/of-city';
import { isNetwork, networkTitle } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import { TAKE_IN } from '../../addresses/screens';
import { usePolicy } from '../../state/policy';
import { useSession } from '../../state/session';
import { Badge } from '../../ui/badge';
import { Button, ButtonLink } from '../../ui/button';
import { CheckBox } from '../../ui/check-box';
import { Disclosure } from '../../ui/disclosure';
import { EnrolmentFields } from './enrolment-fields';
import { DECIDED } from '../../words/role-words';
import { nearestFirst } from './new-enrolment';
import { noNetworkOfCity, TAKE_IN_LATER } from './no-network-of-city';
import { FieldRemark } from '../../ui/field-remark';
import { Note } from '../../ui/note';
import { Row, Stack } from '../../ui/layout';
import styles from './network-choice.module.css';

interface NetworkChoiceProps {
  office: Office;
  pack: Pack;
  /** Null: nobody has said anything of it. */
  enrolment: Enrolment | null;
  lacking: ReadonlySet<string>;
  canEnd: boolean;
  onJoin: () => void;
  /** Left out where taking part is already a record: then it ends, it doesn't vanish. */
  onLeave?: () => void;
  /** Somebody says that the office doesn't take part. */
  onDecline?: () => void;
  onChange: (change: Partial<Enrolment>) => void;
  onTyping?: (change: Partial<Enrolment>) => void;
}

/** One network for one office: takes part or not; when it does, its questions open below. */
function NetworkChoice({
  office,
  pack,
  enrolment,
  lacking,
  canEnd,
  onJoin,
  onLeave,
  onDecline,
  onChange,
  onTyping,
}: NetworkChoiceProps) {
  const isDeclined = enrolment?.status === 'declined';
  const isIn = enrolment !== null && !isDeclined;
  const { networks } = usePolicy();
  // Who takes part already goes on: what stands in the ledger isn't taken away.
  const isClosed = !isIn && networks !== null && !networks.includes(pack.id);
  const name = <PackName pack={pack} />;
  return (
    <Stack
      frame={8}
      gap={12}
      pad={[8, 14]}
      role="group"
      aria-label={networkTitle(pack)}
      className={isIn ? styles['joined'] : ''}
    >
      <Row wrap justify="between" gap={[4, 12]} atLeast={44}>
        {onLeave && !isClosed ? (
          <CheckBox checked={enrolment !== null} onChange={(isJoining) => (isJoining ? onJoin() : onLeave())}>
            {name}
          </CheckBox>
        ) : (
          name
        )}
        {isOfCity(pack, office.city) && <Badge tone="info">{office.city}の事業所向け</Badge>}
        {!onLeave && !isIn && (
          <Joining
            title={networkTitle(pack)}
            isDeclined={isDeclined}
            onDecline={onDecline}
            onJoin={isClosed ? null : isDeclined ? () => onChange({ status: 'preparing' }) : onJoin}
          />
        )}
      </Row>
      {isClosed && <p className="subtle">{DECIDED}</p>}
      {isIn && isOutside(office, pack) && (
        <FieldRemark tone="notice">
          {pack.municipality}のネットワークですが、この事業所は{office.city}にあります。合っていれば、このまま進めます
        </FieldRemark>
      )}
      {isIn && (
        <EnrolmentFields
          {...{ enrolment, office, pack, lacking, canEnd, onChange }}
          {...(onTyping ? { onTyping } : {})}
        />
      )}
    </Stack>
  );
}

interface JoiningProps {
  title: string;
  /** Somebody has said that the office doesn't take part. */
  isDeclined: boolean;
  onDecline: (() => void) | undefined;
  /** Null: it isn't to be joined. */
  onJoin: (() => void) | null;
}

/** Of a network that an office isn't in: whether somebody has said so, and the way in. */
const Joining = ({ title, isDeclined, onDecline, onJoin }: JoiningProps) => (
  <Row wrap gap={8}>
    {isDeclined && <Badge>参加しません</Badge>}
    {onDecline && !isDeclined && (
      <Button size="small" look="text" onClick={onDecline}>
        参加しません<span className="visually-hidden">（{title}）</span>
      </Button>
    )}
    {onJoin && (
      <Button size="small" onClick={onJoin}>
        参加に追加<span className="visually-hidden">（{title}）</span>
      </Button>
    )}
  </Row>
);

const PackName = ({ pack }: { pack: Pack }) => (
  <Stack as="span" leading={1.4}>
    <b>{networkTitle(pack)}</b>
    <span className="subtle">{pack.issuer}</span>
  </Stack>
);

interface OfficeNetworksProps {
  office: Office;
  /** Its own. */
  enrolments: readonly Enrolment[];
  /** Of an enrolment: what is missing. */
  lacking?: (enrolmentId: string) => ReadonlySet<string>;
  onJoin: (pack: Pack) => void;
  /** Left out where taking part is already a record: then it ends, it doesn't vanish. */
  onLeave?: (enrolment: Enrolment) => void;
  /** Left out where who isn't ticked doesn't take part. */
  onDecline?: (pack: Pack) => void;
  onChange: (enrolment: Enrolment, pack: Pack, edits: Partial<Enrolment>) => void;
  onTyping?: (enrolment: Enrolment, edits: Partial<Enrolment>) => void;
  /** While the office is set up: networks of other places stand behind a line, and nothing leads away. */
  foldsOthers?: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Each network that this app knows, the office's own city first: whether the office takes part, and what the network then asks. */
export function OfficeNetworks(props: OfficeNetworksProps) {
  const { office, enrolments, foldsOthers = false } = props;
  const { packs } = useSession();
  // As at first: what is ticked behind the line stays where it was ticked.
  const [joined] = useState(() => new Set(enrolments.map(({ packId }) => packId)));
  const near = nearestFirst(packs.filter(isNetwork), office);
  const own = near.filter((pack) => joined.has(pack.id) || isOfCity(pack, office.city));
  const isWithout = lacksNetwork(packs, office.city);
  const shown = foldsOthers && (own.length > 0 || isWithout) ? own : near;
  const others = near.filter((pack) => !shown.includes(pack));
  return (
    <>
      {isWithout && <NoneOfCity city={office.city} isSettingUp={foldsOthers} />}
      {shown.map((pack) => (
        <OneNetwork key={pack.id} pack={pack} {...props} />
      ))}
      {others.length > 0 && (
        <Disclosure words={`ほかのネットワーク（${others.length}）`}>
          <Stack gap={12} pad={[8, 0, 0]}>
            {others.map((pack) => (
              <OneNetwork key={pack.id} pack={pack} {...props} />
            ))}
          </Stack>
        </Disclosure>
      )}
    </>
  );
}

/** Before networks of other places are seen: that there is none of the office's own city, and how it goes on. */
const NoneOfCity = ({ city, isSettingUp }: { city: string; isSettingUp: boolean }) => (
  <Note action={!isSettingUp && <ButtonLink href={TAKE_IN}>様式を取り込む</ButtonLink>}>
    <b>{noNetworkOfCity(city)}</b>
    {isSettingUp && 'このまま始められます。'}
    {TAKE_IN_LATER}
    下のネットワークは、この事業所が参加しているものだけを選びます。
  </Note>
);

function OneNetwork({ pack, ...props }: OfficeNetworksProps & { pack: Pack }) {
  const { office, enrolments, lacking, onJoin, onLeave, onDecline, onChange, onTyping } = props;
  const enrolment = enrolments.find(({ packId }) => packId === pack.id) ?? null;
  return (
    <NetworkChoice
      office={office}
      pack={pack}
      enrolment={enrolment}
      lacking={(enrolment && lacking?.(enrolment.id)) ?? NOTHING}
      canEnd={!onLeave}
      onJoin={() => onJoin(pack)}
      {...(onLeave && { onLeave: () => enrolment && onLeave(enrolment) })}
      {...(onDecline && { onDecline: () => onDecline(pack) })}
      onChange={(edits) => enrolment && onChange(enrolment, pack, edits)}
      {...(onTyping && { onTyping: (edits: Partial<Enrolment>) => enrolment && onTyping(enrolment, edits) })}
    />
  );
}
