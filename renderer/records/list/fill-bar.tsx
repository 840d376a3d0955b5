import { useEffect, useRef } from 'react';
import type { Problem } from '@shared/problems/problem';
import { useLongWork } from '../../state/use-long-work';
import type { WriteWatch } from '../../data/write-changes';
import { Button } from '../../ui/button';
import { ProgressNote } from '../../ui/progress-note';
import { Block } from '../../ui/layout';

interface FillBarProps {
  /** 12か所を変える */
  label: string;
  /** Why it can't be done yet; null: it can. */
  lacking: string | null;
  onLacking: (sentence: string) => void;
  /** Null, or why it failed. */
  write: (watch: WriteWatch) => Promise<Problem | null>;
  onClose: () => void;
}

/**
 * やめる, and the button that writes. It says what is missing where it can't. Where there is much it shows how far it is, and
 * やめる takes back what was written until then; so does closing the panel.
 */
export function FillBar({ label, lacking, onLacking, write, onClose }: FillBarProps) {
  const { progress, run, end } = useLongWork();
  const begin = async (): Promise<void> => {
    if (lacking !== null) return onLacking(lacking);
    const ended = await run(async (watch) => ({ failed: await write(watch) }));
    // Pressed twice, it happens once.
    if (ended === null) return;
    if (ended.failed === null) onClose();
    // That it was ended somebody knows, and a toast says what came of it.
    else if (ended.failed.code !== 'ledger/cancelled') onLacking(ended.failed.message);
  };
  const isLong = progress !== null && progress.all > 0;
  const bar = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone. Not やめる: whoever presses Enter twice would end it.
  useEffect(() => {
    if (isLong) bar.current?.focus();
  }, [isLong]);
  return (
    <>
      <Button onClick={progress ? end : onClose}>やめる</Button>
      {isLong ? (
        <Block grow ref={bar} tabIndex={-1}>
          <ProgressNote label="台帳に書いています" progress={progress} />
        </Block>
      ) : (
        <Button look="filled" isGrowing onClick={() => void begin()}>
          {progress ? '書き込んでいます…' : label}
        </Button>
      )}
    </>
  );
}
