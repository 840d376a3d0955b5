import { OpeningMark } from '../../../ui/opening-mark';
import { useWallTime } from '../../../state/use-wall-time';
import { usePack } from '../../../state/session';
import { Row } from '../../../ui/layout';

/** Whom a step calls: the numbers, and whether somebody is there now. */
export function PhonesOf({ packId, contacts }: { packId: string; contacts: readonly (string | null)[] }) {
  const now = useWallTime();
  const known = usePack(packId)?.contacts ?? [];
  const called = contacts.flatMap((id) => known.find((one) => one.id === id) ?? []).filter(({ phone }) => phone);
  return called.map((contact) => (
    <Row wrap gap={[0, 12]} align="baseline" size={15} key={contact.id}>
      <span>{contact.name}</span>
      <b>{contact.phone}</b>
      <OpeningMark contact={contact} now={now} />
    </Row>
  ));
}
