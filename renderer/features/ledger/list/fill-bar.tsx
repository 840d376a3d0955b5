import { useState } from 'react';
import { Button } from '../../../ui/button';
import fieldStyles from '../panel/fields.module.css';

interface FillBarProps {
  /** 12か所を変える */
  label: string;
  /** Why it can't be done yet; null: it can. */
  lacking: string | null;
  onLacking: (sentence: string) => void;
  write: () => Promise<string | null>;
  onClose: () => void;
}

/** やめる, and the button that writes. It says what is missing where it can't, and that it is at work where there is much. */
export function FillBar({ label, lacking, onLacking, write, onClose }: FillBarProps) {
  const [isWriting, setWriting] = useState(false);
  const run = async (): Promise<void> => {
    if (lacking !== null) return onLacking(lacking);
    if (isWriting) return;
    setWriting(true);
    const failed = await write();
    setWriting(false);
    if (failed === null) onClose();
    else onLacking(failed);
  };
  return (
    <>
      <Button onClick={onClose}>やめる</Button>
      <Button look="filled" className={fieldStyles['grow'] ?? ''} onClick={() => void run()}>
        {isWriting ? '書き込んでいます…' : label}
      </Button>
    </>
  );
}
