import { toggled } from '../../grid/row-selection';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Change } from '@shared/ledger/change';
import type { Ledger } from '@shared/ledger/entities';
import {
  changeKey,
  eventFromChanges,
  reportableChanges,
  type ReportableChange,
} from '@shared/ledger/event-from-changes';
import { eventNames } from '@shared/ledger/event';
import { changesForForm } from '@shared/papers/changes-for-form';
import { fieldLabel } from '@shared/ledger/labels';
import type { Pack } from '@shared/packs/schema';
import { dayOf } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import { leaveUnreported } from '../../state/left-unreported';
import { useLedger, useOpenLedger } from '../../state/open-ledger';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { useToast } from '../../state/toasts';

import { jumpToPlace } from './jump-to-place';
import styles from './new-document.module.css';
import type { PickingProps } from './pick-frame';
import { Block, Stack } from '../../ui/layout';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../ui/choice';
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
  const [isAsked, setAsked] = useState(false);
  const places = useRef<HTMLDivElement>(null);
  if (!ledger || !history) return null;

  const reportable = changesForForm(reportableChanges(history, ledger), pack, form).filter(
    (one) => one.officeId === officeId,
  );
  const chosen = reportable.filter((one) => picked.has(changeKey(one)));
  const missing = officeId
    ? chosen.length === 0
      ? '届け出る変更を選ぶか、「記録にない変更を書く」を押してください'
      : null
    : '先に事業所を選んでください';
  const create = (isInHistory: boolean): void => {
    setAsked(true);
    if (!officeId) return jumpToPlace(places.current, 'office');
    if (!isInHistory) return onCreate(officeId, null);
    if (chosen.length === 0) return jumpToPlace(places.current, 'changes');
    onCreate(officeId, eventFromChanges(chosen, history, ledger));
  };
  return (
    <Page
      {...page}
      bar={
        <>
          <Button onClick={() => create(false)}>記録にない変更を書く</Button>
          {wanted.length > 0 && chosen.length > 0 && (
            <Button look="text" onClick={() => void leave(chosen)}>
              選んだ変更は届けない
            </Button>
          )}
          {isAsked && missing ? (
            <Block tone="act" weight={700} as="span" grow role="alert">
              {missing}
            </Block>
          ) : (
            <Block as="span" grow className="subtle">
              変更前は、いまの台帳から入ります
            </Block>
          )}
          <Button look="filled" size="large" iconAfter="right" onClick={() => create(true)}>
            書類をつくる
          </Button>
        </>
      }
    >
      <Stack gap={20} narrow className={styles['main']} ref={places}>
        <div data-place="office">{where}</div>
        {officeId && reportable.length === 0 ? (
          <NothingToReport />
        ) : (
          <fieldset data-place="changes">
            <Block as="legend" below={8} size={18} weight={700}>
              どの変更ですか（何件でも選べます）
            </Block>
            <ChoiceList>
              {reportable.map((one) => (
                <ChangeOption
                  key={changeKey(one)}
                  change={one}
                  checked={picked.has(changeKey(one))}
                  onToggle={() => setPicked(toggled(picked, changeKey(one)))}
                />
              ))}
              {!officeId && <NoChoice>先に事業所を選んでください。</NoChoice>}
            </ChoiceList>
          </fieldset>
        )}
      </Stack>
    </Page>
  );
}

/** What the ledger's history holds, and what of it is ticked. */
function useHistory({ pack, form, staffId, wanted }: PickChangesProps, ledger: Ledger | null) {
  const { records } = useOpenLedger();
  const [history, setHistory] = useState<Change[] | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(wanted));
  useEffect(() => {
    return whileWanted(records.recentChanges(LOOK_BACK), (changes) => {
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [records]);
  return { history, picked, setPicked };
}

/** 選んだ変更は届けない. */
function useLeaveUnreported(): (those: readonly ReportableChange[]) => Promise<void> {
  const { meta } = useOpenLedger();
  const [, go] = useLocation();
  const toast = useToast();
  return async (those) => {
    const failed = await leaveUnreported(meta, those.map(changeKey));
    if (failed) return toast(failed);
    toast(`${those.length}件の変更は、届けないことにしました`);
    go('/');
  };
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
  const { subject, field, before, after, at, kind, staffId, packId } = change;
  const label = fieldLabel(staffId ? 'people' : packId ? 'enrolments' : 'offices', field);
  const from = `${before || 'なし'} → ${after || 'なし'}`;
  return (
    <Choice look="line" type="checkbox" checked={checked} onChoose={onToggle}>
      <ChoiceWords
        name={
          <>
            {subject}　{label}
          </>
        }
        detail={<>{[from, `${formatWareki(dayOf(at))}　${eventNames[kind]}`].filter(Boolean).join('　')}</>}
      />
    </Choice>
  );
}
