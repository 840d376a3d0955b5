import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki, formatWarekiShort } from '@shared/text/wareki';
import { actorNow } from '@shared/procedures/actor-now';
import type { Checklist, ChecklistNetwork, ChecklistStep } from '@shared/procedures/checklist';
import { eventDayWords } from '@shared/procedures/event-day';
import { progressWords } from '@shared/procedures/next-thing';
import { printedWords } from '@shared/procedures/step-devices';
import { useRecords } from '../../../state/open-ledger';
import { useChannels } from '../../../state/session';
import { usePacksInOrder } from '../../../state/packs-in-order';
import { Printout, PrintedTable } from '../../../ui/printout';
import styles from './checklist-sheet.module.css';
import { mediumWords, stateWords, wentWords } from './step-words';
import { Block } from '../../../ui/layout';

/** 手順 on A4, in black: to tick off by hand, a table for each network. */
export function ChecklistSheet({ checklist, today }: { checklist: Checklist; today: CalendarDate }) {
  const { run, networks } = checklist;
  return (
    <Printout
      title={`${run.title}　手順`}
      whose={[eventDayWords(run), progressWords(checklist), `${formatWareki(today)} 印刷`].filter(Boolean)}
    >
      {run.note !== '' && (
        <Block as="p" below="4mm" size="10pt">
          メモ：{run.note}
        </Block>
      )}
      {networks
        .filter(({ steps }) => steps.length > 0)
        .map((network) => (
          <NetworkTable key={network.key} network={network} today={today} />
        ))}
    </Printout>
  );
}

function NetworkTable({
  network: { network, steps, deadlines, done, total },
  today,
}: {
  network: ChecklistNetwork;
  today: CalendarDate;
}) {
  const channels = useChannels();
  const pack = usePacksInOrder().find(({ id }) => id === network.packId);
  const people = useRecords('people');
  const phoneOf = (id: string | null): string => {
    const contact = pack?.contacts.find((one) => one.id === id);
    return contact ? `${contact.name} ${contact.phone ?? contact.mail ?? ''}`.trim() : '';
  };
  return (
    <PrintedTable className={styles['table']}>
      <thead>
        <tr>
          <th colSpan={5}>
            {network.network}　{network.officeName}　{done}／{total}
            {deadlines.map(({ id, text, date }) => (
              <Block size="9pt" weight={400} key={id}>
                期限：{text}
                {date && `　${formatWareki(date)}`}
              </Block>
            ))}
          </th>
        </tr>
        <tr>
          {['済', '手順', 'だれが・どうやって', '日付', '連絡先'].map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((one) => (
          <tr key={one.key}>
            <td className={styles['box']}>{one.state === 'done' ? '☑' : one.state === 'skipped' ? '―' : '☐'}</td>
            <td>
              {one.step.number !== '' && `${one.step.number} `}
              {one.step.action}
              {one.step.note !== '' && (
                <Block size="9pt" weight={400}>
                  {one.step.note}
                </Block>
              )}
              <DevicesOfStep one={one} today={today} />
              <Block size="9pt" weight={400}>
                {actorNow({ actor: one.step.actor, officeId: network.officeId, pack }, people.values(), today)}
              </Block>
              {one.record.note !== '' && (
                <Block size="9pt" weight={400}>
                  メモ：{one.record.note}
                </Block>
              )}
            </td>
            <td>
              {[one.step.actor.name, wentWords(one, channels) || mediumWords[one.step.medium]]
                .filter((word) => word !== '')
                .join('・')}
            </td>
            <td>
              {one.doneOn ? formatWarekiShort(one.doneOn, today) : one.state === 'skipped' ? stateWords(one) : ''}
            </td>
            <td>
              {[one.step.contact, ...(one.step.otherContacts ?? [])].map((id) => (
                <div key={id}>{phoneOf(id)}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </PrintedTable>
  );
}

/** Where the devices of a step go, and when they were wiped. */
function DevicesOfStep({ one, today }: { one: ChecklistStep; today: CalendarDate }) {
  const ledger = { devices: useRecords('devices'), people: useRecords('people'), offices: useRecords('offices') };
  return printedWords(one.step, one.record.devices, today, ledger).map((words) => (
    <Block size="9pt" weight={400} key={words}>
      {words}
    </Block>
  ));
}
