import type { ReturnedForms } from '@shared/ipc/backup';
import type { Result } from '@shared/problems/problem';
import { DialogEnd } from '../ui/dialog-end';
import { ProblemNote } from '../ui/problem-note';
import { TextLines } from '../ui/text-lines';

/** The ledger is back; what became of the forms in the backup, and on into the ledger. */
export function AfterForms({ returned, onOpen }: { returned: Result<ReturnedForms>; onOpen: () => void }) {
  return (
    <>
      <p role="status">台帳を戻しました。バックアップの中の様式は、こうなりました：</p>
      {returned.ok ? <TextLines lines={returnedSentences(returned.value)} /> : <ProblemNote problem={returned} />}
      <DialogEnd cancel="台帳を開く" onCancel={onOpen} />
    </>
  );
}

export function returnedSentences({ brought, kept, damaged, drafts, isDeclined }: ReturnedForms): string[] {
  return [
    ...(brought.length > 0 ? [`戻しました：${brought.join('、')}`] : []),
    ...(drafts > 0 ? [`つくりかけの様式を ${drafts}件戻しました`] : []),
    ...kept.map(({ title, here, inBackup }) =>
      here === inBackup
        ? `「${title}」は、このパソコンの ${here} 版をそのまま使います。バックアップの ${inBackup} 版は「前の版」にあります`
        : `「${title}」は、このパソコンの ${here} 版が新しいので、そのまま使います。バックアップの ${inBackup} 版は「前の版」にあります`,
    ),
    ...(damaged.length > 0 ? [`壊れているか書き込めないため、戻していません：${damaged.join('、')}`] : []),
    ...(isDeclined ? ['「やめる」を選んだので、様式は戻していません。同じバックアップから、あとで戻せます'] : []),
  ];
}
