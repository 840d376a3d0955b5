import { officesNaming } from '@shared/rules/office-contacts';
import type { KeptRun } from '@shared/procedures/kept-run';
import { contactAt } from '../../../addresses/contact-of-office';
import { useRecords } from '../../../state/open-ledger';
import { LeadingNote } from './leading-note';

/** 退職: an office names them as whom to talk to, and papers print that. ホーム says it once they have left. */
export function ContactGoesNote({ run: { event, state } }: { run: KeptRun }) {
  const [offices, people] = [useRecords('offices'), useRecords('people')];
  if (event?.kind !== 'leave' || state !== 'running') return null;
  const leaving = new Set(event.staff.map(({ id }) => id));
  return officesNaming(({ id }) => leaving.has(id), offices.values(), people.values()).map(({ id, name, contact }) => (
    <LeadingNote key={id} to={contactAt(id)} button="担当者を変える">
      {contact.name}さんは、{name}の「連絡先の担当者」です。退職のあとは、次の方の名前に変えます。
    </LeadingNote>
  ));
}
