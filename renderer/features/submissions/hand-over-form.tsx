import { useState } from 'react';
import type { AskedOfReceiver } from '@shared/channels/channel';
import type { Submission } from '@shared/submission/submission';
import { spaced } from '@shared/text/spaced';
import { useOpenLedger } from '../../state/open-ledger';
import { useChannels } from '../../state/session';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { TextField } from '../../ui/text-field';
import { TAKEN_BACK_ELSEWHERE, useToast } from '../../state/toasts';
import { PapersRecorded } from './papers-recorded';
import { answersGiven, type TypedAnswers } from './receiver-answers';
import { useSteps } from './use-step';
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
  const [answers, setAnswers] = useState<TypedAnswers>({});
  const [lacking, setLacking] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const stepAll = useSteps();
  const toast = useToast();
  const channels = useChannels();
  const [first] = submissions;
  if (!first) return null;
  const { recipient, kind } = first.channel;
  const { done, step, person = `${done}人`, record, asks = [] } = channels.of(kind).byHand;
  const ids = submissions.map(({ id }) => id);
  const many = ids.length > 1 ? `${ids.length}件を` : '';
  const keep = async (): Promise<void> => {
    if (on === null) return setError('日付が空です。入れると次へ進めます');
    if (on > currentDay()) return setError('まだ来ていない日です。今日までの日付を入れてください');
    const heard = answersGiven(asks, answers);
    if ('lacking' in heard) return setLacking(heard.lacking);
    if (!(await stepAll(ids, { kind: 'handed-over', how: step, on, by: by.trim(), ...heard }))) return;
    onClose();
    const back = { label: '元に戻す', run: () => void stepAll(ids, { kind: 'taken-back' }) };
    toast(`${spaced(many, done)}と記録しました`, back, TAKEN_BACK_ELSEWHERE);
  };
  return (
    <Dialog title={record?.(recipient) ?? `${spaced(`${recipient}に`, done)}記録`} onClose={onClose}>
      <PapersRecorded submissions={submissions} />
      <DateField
        label={`${done}日`}
        value={on}
        error={error}
        onCommit={(date) => {
          setError(null);
          setOn(date);
        }}
      />
      <AnswerFields
        {...{ asks, answers, lacking }}
        onAnswer={(answer) => {
          setLacking(null);
          setAnswers((before) => ({ ...before, ...answer }));
        }}
      />
      <TextField label={person} value={by} onType={setBy} onCommit={setBy} />
      <DialogEnd focus="confirm" confirm={`${spaced(many, done)}と記録する`} onConfirm={() => void keep()} />
    </Dialog>
  );
}

interface AnswerFieldsProps {
  asks: readonly AskedOfReceiver[];
  answers: TypedAnswers;
  /** Name of the one without which it isn't recorded. */
  lacking: string | null;
  onAnswer: (answer: TypedAnswers) => void;
}

/** What the receiver answered: 予約番号. */
const AnswerFields = ({ asks, answers, lacking, onAnswer }: AnswerFieldsProps) =>
  asks.map(({ name, kind }) => {
    const typed = answers[name] ?? '';
    const say = (said: string | null): void => onAnswer({ [name]: said ?? '' });
    const shared = { label: name, error: lacking === name ? `${name}が空です。入れると次へ進めます` : null };
    return kind === 'day' ? (
      <DateField key={name} {...shared} value={typed || null} onCommit={say} />
    ) : (
      <TextField key={name} {...shared} value={typed} onType={say} onCommit={say} />
    );
  });
