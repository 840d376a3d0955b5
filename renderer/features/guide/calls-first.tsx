import { useContactsInUse } from '../../state/contacts-in-use';
import { CallFirst } from '../../ui/call-first';

/** The desks of the office's own networks, before anything is to be read. */
export function CallsFirst() {
  const contacts = useContactsInUse().filter(({ phone }) => phone);
  return <CallFirst calls={contacts.map((contact) => ({ contact }))} />;
}
