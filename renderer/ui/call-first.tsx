import { useId, type ReactNode } from 'react';
import type { Contact } from '@shared/packs/network-schema';
import { openingAt } from '@shared/text/business-hours';
import { useWallTime } from '../state/use-today';
import { Badge } from './badge';
import { CopyButton } from './copy-button';
import { Disclosure } from './disclosure';
import { Block, Columns, Row, Small, Stack } from './layout';
import { OpeningMark } from './opening-mark';
import { Point } from './point';

interface Call {
  contact: Contact;
  why?: string;
}

interface CallFirstProps {
  /** Desks with a number, and why that one where it is known. */
  calls: readonly Call[];
  /** The same, by what says whose they are: 流山市, with its offices. */
  groups?: readonly { title: string; about: string; calls: readonly Call[] }[];
  /** They are called one after the other, as they stand. */
  inOrder?: boolean;
  /** Others were called before it. */
  isNext?: boolean;
  /** Above the numbers: what says which of them it is. */
  question?: ReactNode;
  /** Below them, with the receiver in hand. */
  children?: ReactNode;
}

/** まず、電話してください: whom, and whether somebody is there, before anything is to be read or answered. */
export function CallFirst({ calls, groups = [], inOrder = false, isNext = false, question, children }: CallFirstProps) {
  const heading = useId();
  const now = useWallTime();
  if (calls.length === 0) return null;
  const isNobodyThere = calls.every(({ contact }) => !contact.outOfHours && openingAt(contact, now).state === 'closed');
  return (
    <Stack as="section" gap={10} pad={[14, 18]} frame={12} edge="act-mark" on="act-soft" aria-labelledby={heading}>
      <Block as="h2" size={18} tone="act" id={heading}>
        {isNext ? '次に、電話してください' : 'まず、電話してください'}
      </Block>
      {question}
      {groups.length === 0 && <Desks calls={calls} inOrder={inOrder} />}
      {groups.slice(0, GROUPS_AT_ONCE).map((group) => (
        <DeskGroup key={group.title} {...group} />
      ))}
      {groups.slice(GROUPS_AT_ONCE).map((group) => (
        <Disclosure key={group.title} isHead words={<GroupHead {...group} />}>
          <Desks calls={group.calls} />
        </Disclosure>
      ))}
      {isNobodyThere && (
        <Point as="p" icon="clock" size={15}>
          いまは{calls.length > 1 && '、どこも'}受付時間の外です。電話がつながるまで、ほかのことを先に進めてください。
        </Point>
      )}
      {children && (
        <Block over="act" pad={[10, 0, 0]}>
          {children}
        </Block>
      )}
    </Stack>
  );
}

/** The others wait behind their names: with all of them the question and what to say would be out of sight. */
const GROUPS_AT_ONCE = 2;

type GroupProps = NonNullable<CallFirstProps['groups']>[number];

const DeskGroup = (group: GroupProps) => (
  <Block as="section" aria-label={group.title}>
    <Block as="h3" size={16}>
      <GroupHead {...group} />
    </Block>
    <Desks calls={group.calls} />
  </Block>
);

const GroupHead = ({ title, about }: GroupProps) => (
  <>
    {title}
    {about !== '' && (
      <Block as="span" size={14} tone="sub" weight={400}>
        {'　'}
        {about}
      </Block>
    )}
  </>
);

const Desks = ({ calls, inOrder = false }: Pick<CallFirstProps, 'calls' | 'inOrder'>) => (
  <Columns as="ul" columns="repeat(auto-fill, minmax(min(25rem, 100%), 1fr))" gap={[10, 28]}>
    {calls.map((call, place) => (
      <Desk
        key={`${call.contact.name}${call.contact.phone}`}
        {...call}
        turn={inOrder && calls.length > 1 ? place + 1 : null}
      />
    ))}
  </Columns>
);

type DeskProps = Call & {
  /** Which of several it is called as; null: one of these, or the only one. */
  turn: number | null;
};

function Desk({ contact, why, turn }: DeskProps) {
  const { name, phone = '', outOfHours } = contact;
  const now = useWallTime();
  return (
    <li>
      <Row wrap align="baseline" atLeast={36} gap={[0, 10]}>
        {turn !== null && <Badge tone="line">{turn}番目に</Badge>}
        <b>{name}</b>
        <OpeningMark contact={contact} now={now} size={24} />
      </Row>
      <Row gap={12} atLeast={44}>
        <Block as="span" size={24} weight={700} leading={1.4} nowrap className="numeric">
          {phone}
        </Block>
        <CopyButton text={phone} what={`${name}の電話番号`} />
      </Row>
      {outOfHours && (
        <Point as="p" icon="clock" size={14} tone="sub">
          時間外は {outOfHours}
        </Point>
      )}
      {why && (
        <Small as="p" leading={1.4}>
          {why}
        </Small>
      )}
    </li>
  );
}
