import type { OutProgress } from '@shared/ipc/tables-out';
import { ProgressNote } from '../../ui/progress-note';

/** Of fewer, the file is there before anybody has read how far it is. */
const MANY = 2_000;

/** How far a long table is on its way into a file. */
export function WritingNote({ progress: { rows, all } }: { progress: OutProgress }) {
  if (all < MANY) return null;
  const isWritten = rows === all;
  return (
    <ProgressNote
      label={isWritten ? 'ファイルにまとめています' : `${all.toLocaleString('ja-JP')}行を書いています`}
      progress={isWritten ? null : { done: rows, all }}
    />
  );
}
