import { aboutParts, type StudioRefusal } from '@shared/form-studio/write/about-own-form';
import type { Problem } from '@shared/problems/problem';
import { Button } from '../../ui/button';
import { Row, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';

interface RefusedNoteProps {
  refusals: readonly StudioRefusal[];
  onMend: (refusal: StudioRefusal) => void;
  /** The one that somebody went to: it alone is said. */
  mending?: StudioRefusal | null;
  /** Nobody has tried to add it yet. */
  isTrial?: boolean;
  /** Tries once more to add it. */
  onAgain?: () => void;
}

/** Why the form isn't in 書類 yet: each reason with the way to where it is mended. */
export function RefusedNote({ refusals, onMend, mending = null, isTrial = false, onAgain }: RefusedNoteProps) {
  const at = mending ? refusals.indexOf(mending) : -1;
  const next = refusals[at + 1];
  if (mending)
    return (
      <Note
        tone="wrong"
        role="status"
        action={
          next ? (
            <Button size="small" onClick={() => onMend(next)}>
              次の直すところ
            </Button>
          ) : (
            onAgain && (
              <Button size="small" onClick={onAgain}>
                もう一度追加する
              </Button>
            )
          )
        }
      >
        {refusals.length > 1 && `${at + 1}/${refusals.length}　`}
        {mending.message}
      </Note>
    );
  return (
    <Note tone="wrong">
      {refusals.length}か所を直すと、書類をつくれます。
      {!isTrial && 'まだ追加していません。'}決めたことは残っています。
      <Stack as="ul" gap={8} pad={[8, 0, 0]}>
        {refusals.slice(0, SHOWN).map((refusal, i) => (
          <li key={i}>
            <Row wrap gap={[2, 10]}>
              <span>{refusal.message}</span>
              {(refusal.place !== null || refusal.about !== null) && (
                <Button size="small" icon="right" onClick={() => onMend(refusal)}>
                  {refusal.place === null ? 'ここを直す' : 'この欄を直す'}
                </Button>
              )}
            </Row>
          </li>
        ))}
        {refusals.length > SHOWN && <li>ほかに {refusals.length - SHOWN}か所あります。</li>}
      </Stack>
    </Note>
  );
}

/** More would not be read at once. */
const SHOWN = 6;

/** What main says of a trial, as of saving. */
export function refusalOfTrial({ code, message, details }: Problem): StudioRefusal | null {
  if (code !== 'studio/refused') return null;
  const place = Number(details['place'] ?? -1);
  const about = aboutParts.find((one) => one === details['about']) ?? null;
  return { message, place: place < 0 ? null : place, about };
}
