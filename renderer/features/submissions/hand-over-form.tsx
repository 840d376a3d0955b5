import { useState } from 'react';
import type { Submission } from '@shared/submission/submission';
import { useOpenLedger } from '../../state/open-ledger';
import { useChannels } from '../../state/session';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { TextField } from '../../ui/text-field';
import { TAKEN_BACK_ELSEWHERE, useToast } from '../../state/toasts';
import { useSteps } from './use-step';
import { Second, Stack } from '../../ui/layout';
import { currentDay } from '../../data/clock';
import { useDayOrToday } from '../../state/use-today';

interface HandOverFormProps {
  /** All that left at once: one receiver, one way. */
  submissions: readonly Submission[];
  onClose: () => void;
}

/** 手渡した・投函した: on which day, by whom. */
export function HandOverForm({ submissions, onClose }: HandOverFormProps) {
  const { userName } = useOpenLedger();
  const [on, setOn] = useDayOrToday();
  const [by, setBy] = useState(userName);
  const [error, setError] = useState<string | null>(null);
  const stepAll = useSteps();
  const toast = useToast();
  const channels = useChannels();
  const [first] = submissions;
  if (!first) return null;
  const { done, step, person = `${done}人` } = channels.of(first.channel.kind).byHand;
  const ids = submissions.map(({ id }) => id);
  const many = ids.length > 1 ? `${ids.length}件を` : '';
  const keep = async (): Promise<void> => {
    if (on === null) return setError('日付が空です。入れると次へ進めます');
    if (on > currentDay()) return setError('まだ来ていない日です。今日までの日付を入れてください');
    if (!(await stepAll(ids, { kind: 'handed-over', how: step, on, by: by.trim() }))) return;
    onClose();
    const back = { label: '元に戻す', run: () => void stepAll(ids, { kind: 'taken-back' }) };
    toast(`${many}${done}と記録しました`, back, TAKEN_BACK_ELSEWHERE);
  };
  return (
    <Dialog title={`${first.channel.recipient}に${done}記録`} onClose={onClose}>
      {submissions.length > 1 && (
        <Stack as="ul" gap={6} above={4} aria-label="いっしょに記録するもの">
          {submissions.map(({ id, title, about }) => (
            <li key={id}>
              {title}
              <Second>{about}</Second>
            </li>
          ))}
        </Stack>
      )}
      <DateField
        label={`${done}日`}
        value={on}
        error={error}
        onCommit={(date) => {
          setError(null);
          setOn(date);
        }}
      />
      <TextField label={person} value={by} onType={setBy} onCommit={setBy} />
      <DialogEnd focus="confirm" confirm={`${many}${done}と記録する`} onConfirm={() => void keep()} />
    </Dialog>
  );
}
