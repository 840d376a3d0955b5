import type { Submission } from '@shared/submission/submission';
import { otherWayWords } from '@shared/submission/other-way';
import { spaced } from '@shared/text/spaced';
import { TAKEN_BACK_ELSEWHERE, useToast } from '../../state/toasts';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { PapersRecorded } from './papers-recorded';
import { useSteps } from './use-step';
import { useWentOtherwise } from './use-went-otherwise';

interface OtherWayFormProps {
  /** All that left at once. */
  submissions: readonly Submission[];
  onClose: () => void;
}

/** ほかの出し方で出した: whatever way it was made final for, it comes to the same end. */
export function OtherWayForm({ submissions, onClose }: OtherWayFormProps) {
  const stepAll = useSteps();
  const toast = useToast();
  const { fields, settled } = useWentOtherwise();
  const [first] = submissions;
  if (!first) return null;
  const ids = submissions.map(({ id }) => id);
  const many = ids.length > 1 ? `${ids.length}件を` : '';
  const keep = async (): Promise<void> => {
    const went = settled();
    if (!went?.other || !(await stepAll(ids, went))) return;
    onClose();
    const back = { label: '元に戻す', run: () => void stepAll(ids, { kind: 'taken-back' }) };
    toast(`${spaced(many, otherWayWords[went.other].done)}と記録しました`, back, TAKEN_BACK_ELSEWHERE);
  };
  return (
    <Dialog title={`${first.channel.recipient}に、ほかの出し方で出した記録`} keepsTyped onClose={onClose}>
      <PapersRecorded submissions={submissions} />
      {fields}
      <DialogEnd confirm="出したと記録する" onConfirm={() => void keep()} />
    </Dialog>
  );
}
