import { hoursText } from '@shared/text/business-hours';
import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { Contact } from '@shared/packs/network-schema';
import { addressText, receiverFact, factText, reachedBy } from '@shared/packs/receiver-words';
import { Printout, PrintedTable } from '../../ui/printout';
import { Block } from '../../ui/layout';
import styles from './contacts-sheet.module.css';

interface ContactsSheetProps {
  office: string;
  lists: readonly { title: string; contacts: readonly Contact[] }[];
  today: CalendarDate;
}

/** What stands below the phone. */
const beside = reachedBy.filter((field) => field !== 'phone');

/** 連絡先 on A4, in black: beside the telephone, for when the computer is the thing that is broken. */
export const ContactsSheet = ({ office, lists, today }: ContactsSheetProps) => (
  <Printout title="連絡先・困ったとき" whose={[office, `${formatWareki(today)} 印刷`]}>
    <p className={styles['leak']}>
      <b>端末をなくしたとき、情報がもれたかもしれないとき：</b>
      管理者に知らせ、下の市・事務局へすぐ連絡します。どの端末を、またはだれの何を、いつ、どこで、を書き留めます。
    </p>
    <PrintedTable className={styles['table']}>
      <thead>
        <tr>
          <th>連絡先</th>
          <th>{['phone' as const, ...beside].map((field) => receiverFact(field).name).join('・')}</th>
          <th>受付時間・用件</th>
        </tr>
      </thead>
      {lists
        .filter(({ contacts }) => contacts.length > 0)
        .map(({ title, contacts }) => (
          <tbody key={title}>
            <tr>
              <th colSpan={3}>{title}</th>
            </tr>
            {contacts.map((contact) => (
              <ContactRow key={`${contact.name}${contact.phone ?? ''}`} contact={contact} />
            ))}
          </tbody>
        ))}
    </PrintedTable>
  </Printout>
);

function ContactRow({ contact }: { contact: Contact }) {
  const { name, phone, note, outOfHours } = contact;
  const lines = (texts: readonly (string | undefined)[]) =>
    texts.filter(Boolean).map((text) => <div key={text}>{text}</div>);
  return (
    <tr>
      <td>
        <b>{name}</b>
        {lines([addressText(contact)])}
      </td>
      <td>
        {phone && (
          <Block weight={700} nowrap size="15pt">
            {phone}
          </Block>
        )}
        {lines(beside.map((field) => factText(field, contact)))}
      </td>
      <td>{lines([hoursText(contact) || '受付時間は不明です', outOfHours && `時間外は ${outOfHours}`, note])}</td>
    </tr>
  );
}
