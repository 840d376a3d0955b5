import { Modal } from '@mantine/core';
import { useState } from 'react';
import { today as currentDay, type CalendarDate } from '@shared/japanese/calendar-date';
import type { Submission } from '@shared/submission/submission';
import { useOpenLedger } from '../../app/ledger-provider';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/text-field';
import { useToast } from '../../ui/toasts';
import styles from './submissions-screen.module.css';
import { useStep } from './use-step';

/** 手渡した・投函した: on which day, by whom. */
export function HandOverForm({ submission, onClose }: { submission: Submission; onClose: () => void }) {
  const { userName } = useOpenLedger();
  const [on, setOn] = useState<CalendarDate | null>(currentDay());
  const [by, setBy] = useState(userName);
  const [error, setError] = useState<string | null>(null);
  const step = useStep();
  const toast = useToast();
  const isPost = submission.channel.kind === 'post';
  const done = isPost ? '投函した' : '手渡した';
  const keep = async (): Promise<void> => {
    if (on === null) return setError('日付が空です。入れると次へ進めます');
    if (on > currentDay()) return setError('まだ来ていない日です。今日までの日付を入れてください');
    const how = isPost ? 'posted' : 'handed-over';
    if (!(await step(submission.id, { kind: 'handed-over', how, on, by: by.trim() }))) return;
    onClose();
    toast(`${done}と記録しました`, {
      label: '元に戻す',
      run: () => void step(submission.id, { kind: 'taken-back' }),
    });
  };
  return (
    <Modal opened onClose={onClose} title={`${submission.channel.recipient}に${done}記録`} centered size="30rem">
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <DateField
          label={isPost ? '投函した日' : '手渡した日'}
          value={on}
          error={error}
          onCommit={(date) => {
            setError(null);
            setOn(date);
          }}
        />
        <TextField label={isPost ? '投函した人' : '手渡した人'} value={by} onType={setBy} onCommit={setBy} />
        <div className={styles['ends']}>
          <Button onClick={onClose}>やめる</Button>
          <Button look="filled" type="submit">
            {done}と記録する
          </Button>
        </div>
      </form>
    </Modal>
  );
}
