import { useEffect, useRef } from 'react';
import type { PaperDocument } from '@shared/ledger/document';
import { useSubmissions } from '../../state/open-ledger';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import styles from './fill-screen.module.css';

interface CorrectionNoteProps {
  document: PaperDocument;
  /** @returns whether there is such a field on the screen */
  onJump: (path: string) => boolean;
}

/** What the city said of the paper that this one puts right. Leads to the field by itself, once it is there. */
export function CorrectionNote({ document, onJump }: CorrectionNoteProps) {
  const submission = useSubmissions().get(document.corrects ?? '');
  const field = submission?.field ?? '';
  const hasJumped = useRef(false);
  useEffect(() => {
    // After each paint until the field is there: fields come with the first evaluation.
    if (!hasJumped.current && field !== '') hasJumped.current = placesOf(field).some(onJump);
  });
  // What is said there is what somebody here has to do.
  if (!submission || submission.problem?.code === 'mail/not-arrived') return null;
  const said = submission.comment || submission.problem?.message;
  if (!said) return null;
  return (
    <div className={styles['said']}>
      <Note tone="act">
        <b>{submission.channel.recipient}からのコメント</b>
        <br />
        {said}
        {field !== '' && (
          <Button look="text" size="small" onClick={() => placesOf(field).some(onJump)}>
            その欄へ
          </Button>
        )}
      </Note>
    </div>
  );
}

/** The field, or what it stands in: a city says 職種 of the list, and not whose. */
const placesOf = (field: string): string[] =>
  field.split('.').map((_part, i, parts) => parts.slice(0, parts.length - i).join('.'));
