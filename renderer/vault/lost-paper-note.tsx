import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { LostPaper } from '@shared/asks/lost-paper';
import { ask } from '../ipc/ask';
import { Button } from '../ui/button';
import { Block, Stack } from '../ui/layout';
import { Note } from '../ui/note';
import { lostPaperWords } from '../words/lost-paper-words';
import { clock } from '../data/clock';

interface LostPaperNoteProps {
  lostPaper: LostPaper;
  /** In the open ledger, or before one that is closed. */
  at: 'home' | 'door';
  /** Looks again: time has passed, or it was taken back. */
  onChange: () => Promise<void>;
}

/** An hour is what it tells in. */
const LOOKED_AT_EVERY = 10 * 60_000;

/** 紙が見つからない: that somebody waits, for everybody to see, and the button that takes it back. */
export function LostPaperNote({ lostPaper, at, onChange }: LostPaperNoteProps) {
  const [, go] = useLocation();
  useEffect(() => {
    const timer = setInterval(() => void onChange(), LOOKED_AT_EVERY);
    return () => clearInterval(timer);
  }, [onChange]);
  const { title, words } = lostPaperWords(lostPaper, clock.now());
  const takeBack = async (): Promise<void> => {
    await ask('asks:end-wait');
    await onChange();
  };
  const buttons = (
    <Stack gap={8} items="start">
      {at === 'home' && lostPaper.hoursLeft === 0 && (
        <Button size="small" onClick={() => go('/settings/safety')}>
          つくり直す画面へ
        </Button>
      )}
      <Button size="small" onClick={() => void takeBack()}>
        取り消す
      </Button>
    </Stack>
  );
  return (
    <section aria-label={title}>
      <Note tone="notice" action={at === 'home' && buttons}>
        <strong>{title}</strong>
        <p>{words}</p>
        {at === 'door' && <Block above={8}>{buttons}</Block>}
      </Note>
    </section>
  );
}
