import { toggled } from '../../grid/row-selection';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Change } from '@shared/ledger/change';
import type { Ledger } from '@shared/ledger/entities';
import {
  changeKey,
  changeLabel,
  changeText,
  eventFromChanges,
  reportableChanges,
  type ReportableChange,
} from '@shared/ledger/event-from-changes';
import { eventNames, LedgerEvent } from '@shared/ledger/event';
import { changesForForm } from '@shared/papers/changes-for-form';
import type { Form, Pack } from '@shared/packs/schema';
import { dayOf } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import { useLedger, useOpenLedger } from '../../state/open-ledger';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { useLeaveUnreported } from '../../state/use-leave-unreported';

import styles from './new-document.module.css';
import { CreateButton, type PickingProps } from './pick-frame';
import { PickQuestion } from './pick-question';
import { usePicking } from './use-picking';
import { Block, Stack } from '../../ui/layout';
import { Choice, ChoiceWords } from '../../ui/choice';
import { useDayOrToday } from '../../state/use-today';
import { EventChoice } from './event-choice';
import { whileWanted } from '../../state/while-wanted';

interface PickChangesProps extends PickingProps {
  pack: Pack;
  /** Only this person's changes are ticked at first. */
  staffId: string | null;
  /** Changes that are ticked at first, by their keys. */
  wanted: readonly string[];
}

/** Far enough back for a paper that was forgotten. */
const LOOK_BACK = 500;

/** Which changes of the ledger to report: 変更前 is what history says. */
export function PickChanges(props: PickChangesProps) {
  const { page, where, pack, form, officeId, wanted, onCreate } = props;
  const ledger = useLedger();
  const { history, picked, setPicked } = useHistory(props, ledger);
  const leave = useLeaveUnreported();
  const [here, go] = useLocation();
  const search = useSearch();
  const reportable =
    ledger && history
      ? changesForForm(reportableChanges(history, ledger), pack, form).filter((one) => one.officeId === officeId)
      : [];
  const chosen = reportable.filter((one) => picked.has(changeKey(one)));
  const isChosen = chosen.length > 0;
  const missing = { place: 'changes', words: '届け出る変更を選ぶか、「記録にない変更を書く」を押してください' };
  const other = useOtherNotice(form, isChosen);
  const {
    goesOn,
    frame: { places, missing: told, onCreate: create },
  } = usePicking(officeId, isChosen || other.event ? null : missing, (office) => {
    if (other.event)
      onCreate(office, LedgerEvent.parse({ kind: other.event.kind, date: other.date, officeId: office }));
    else if (ledger && history) onCreate(office, eventFromChanges(chosen, history, ledger));
  });
  if (!ledger || !history) return null;
  return (
    <Page
      {...page}
      bar={
        <>
          {!other.event && (
            <Button onClick={() => goesOn((office) => onCreate(office, null))}>記録にない変更を書く</Button>
          )}
          {wanted.length > 0 && isChosen && (
            <Button
              look="text"
              onClick={() =>
                void leave(chosen.map(changeKey), { left: () => go('/'), back: () => go(`${here}?${search}`) })
              }
            >
              選んだ変更は届けない
            </Button>
          )}
          {!told && !other.event && (
            <span className="subtle">変更後を入れると、変更前に、いまの台帳の内容が入ります</span>
          )}
          <CreateButton missing={told} onCreate={create} />
        </>
      }
    >
      <Stack gap={20} narrow className={styles['main']} ref={places}>
        <div data-place="office">{where}</div>
        <OtherNotice {...other} />
        {other.event ? null : officeId && reportable.length === 0 ? (
          <NothingToReport />
        ) : (
          <PickQuestion place="changes" question="どの変更ですか（何件でも選べます）" officeId={officeId}>
            {reportable.map((one) => (
              <ChangeOption
                key={changeKey(one)}
                change={one}
                checked={picked.has(changeKey(one))}
                onToggle={() => setPicked(toggled(picked, changeKey(one)))}
              />
            ))}
          </PickQuestion>
        )}
      </Stack>
    </Page>
  );
}

/** What the ledger's history holds as a change. */
const CHANGES: ReadonlySet<string> = new Set(['office-changed', 'manager-changed', 'rename', 'transfer']);

/** 新規・変更・廃止 on one form: what is no change is in no history. @param isChosen changes are ticked already: it is about them */
function useOtherNotice({ subject: { events } }: Form, isChosen: boolean) {
  const isAsked = events.some(({ kind }) => !CHANGES.has(kind));
  const change = Math.max(
    0,
    events.findIndex(({ kind }) => CHANGES.has(kind)),
  );
  const [said, setSaid] = useState<number | null>(null);
  const [date, setDate] = useDayOrToday();
  const index = said ?? (isChosen ? change : 0);
  const event = isAsked && events[index] && !CHANGES.has(events[index].kind) ? events[index] : null;
  return { event, date, setDate, which: { events: isAsked ? events : [], chosen: index, onChoose: setSaid } };
}

const OtherNotice = ({ event, date, setDate, which }: ReturnType<typeof useOtherNotice>) => (
  <>
    <EventChoice {...which} />
    {event && (
      <Block most="20rem">
        <DateField label="いつから" value={date} onCommit={(next) => next && setDate(next)} />
      </Block>
    )}
  </>
);

/** What the ledger's history holds, and what of it is ticked. */
function useHistory({ pack, form, staffId, wanted }: PickChangesProps, ledger: Ledger | null) {
  const { records } = useOpenLedger();
  const [history, setHistory] = useState<Change[] | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(wanted));
  const take = useEffectEvent((changes: Change[]) => {
    setHistory(changes);
    if (staffId && ledger && wanted.length === 0)
      setPicked(
        new Set(
          changesForForm(reportableChanges(changes, ledger), pack, form)
            .filter((one) => one.staffId === staffId)
            .slice(0, 1)
            .map(changeKey),
        ),
      );
  });
  // Read once: what changes while this list is open is what the list is not about.
  useEffect(() => whileWanted(records.recentChanges(LOOK_BACK), (changes) => take(changes)), [records]);
  return { history, picked, setPicked };
}

function NothingToReport() {
  const [, go] = useLocation();
  return (
    <EmptyState
      icon="ledger"
      title="届け出る変更の記録がまだありません"
      action={
        <Button look="outline" onClick={() => go('/ledger/people')}>
          台帳を直しに行く
        </Button>
      }
    >
      台帳や、設定の「ネットワーク」で、届け出る内容を直すと、ここに出ます。
    </EmptyState>
  );
}

function ChangeOption({
  change,
  checked,
  onToggle,
}: {
  change: ReportableChange;
  checked: boolean;
  onToggle: () => void;
}) {
  const { subject, at, kind } = change;
  return (
    <Choice look="line" type="checkbox" checked={checked} onChoose={onToggle}>
      <ChoiceWords
        name={
          <>
            {subject}　{changeLabel(change)}
          </>
        }
        detail={
          <>{[changeText(change), `${formatWareki(dayOf(at))}　${eventNames[kind]}`].filter(Boolean).join('　')}</>
        }
      />
    </Choice>
  );
}
