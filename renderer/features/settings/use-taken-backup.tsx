import { useState, type ReactNode } from 'react';
import type { Problem } from '@shared/problems/problem';
import { takeBackup } from '../../data/take-backup';
import { useHandedFile } from '../../state/drop-taker';
import { ProblemNote } from '../../ui/problem-note';
import { ProgressNote, type Progress } from '../../ui/progress-note';

/**
 * A backup that was dropped on the window.
 *
 * @param onTaken gets the id to read it by
 * @returns how far it is, or why it can't be read
 */
export function useTakenBackup(onTaken: (backup: string) => void): ReactNode {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useHandedFile('safety', ({ file }) => {
    setProblem(null);
    setProgress({ done: 0, all: file.size });
    void takeBackup(file, { onProgress: (done, all) => setProgress({ done, all }) }).then((taken) => {
      setProgress(null);
      if (taken.ok) onTaken(taken.value);
      else setProblem(taken);
    });
  });
  if (problem) return <ProblemNote problem={problem} />;
  return progress && <ProgressNote label="バックアップを読んでいます" progress={progress} />;
}
