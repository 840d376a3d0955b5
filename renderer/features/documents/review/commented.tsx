import { useState, type ReactNode } from 'react';
import type { ReviewComment } from '@shared/ledger/review';
import { momentText } from '../../../records/panel/record-history';
import { currentDay } from '../../../data/clock';
import { Button } from '../../../ui/button';
import { Block, Row, Small, Stack } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { TextField } from '../../../ui/text-field';
import { WorkButton } from '../../../words/for-work';
import { useReviewParts } from './review-context';

interface CommentedProps {
  /** Of the field. */
  path: string;
  label: string;
  children: ReactNode;
}

/** A field with what is said of it by whoever checks the paper; and the way to say something, for who does. */
export function Commented({ path, label, children }: CommentedProps) {
  const { comments, maySay, say } = useReviewParts();
  const [isSaying, setSaying] = useState(false);
  const here = comments.filter((one) => one.path === path);
  if (!maySay && here.length === 0) return children;
  return (
    <Stack gap={6}>
      <Row align="start" gap={4}>
        <Block grow narrow>
          {children}
        </Block>
        {maySay && (
          <Button
            look="text"
            size="small"
            icon="chat"
            aria-label={`「${label}」に直してほしいことを書く`}
            aria-expanded={isSaying}
            onClick={() => setSaying(!isSaying)}
          >
            書く
          </Button>
        )}
      </Row>
      {isSaying && (
        <Words
          label={`「${label}」に直してほしいこと`}
          verb="書き添える"
          onDone={(text) => {
            setSaying(false);
            if (text !== '') say(path, label, text);
          }}
        />
      )}
      <Comments comments={here} />
    </Stack>
  );
}

/** What is said, one below the other, each with its answers. */
export function Comments({ comments }: { comments: readonly ReviewComment[] }) {
  if (comments.length === 0) return null;
  return (
    <Stack as="ul" gap={6} aria-label="直してほしいこと">
      {comments.map((comment) => (
        <li key={comment.id}>
          <OneComment comment={comment} />
        </li>
      ))}
    </Stack>
  );
}

function OneComment({ comment }: { comment: ReviewComment }) {
  const { answer, end } = useReviewParts();
  const [isAnswering, setAnswering] = useState(false);
  const { text, by, at, answers } = comment;
  return (
    <Note tone="act">
      <Said by={by} at={at} text={text} />
      {answers.map((one, i) => (
        <Said key={i} {...one} />
      ))}
      {isAnswering ? (
        <Words
          label="返事"
          verb="返事をする"
          onDone={(words) => {
            setAnswering(false);
            if (words !== '') answer(comment, words);
          }}
        />
      ) : (
        <Row wrap gap={[0, 8]}>
          <WorkButton size="small" icon="check" onClick={() => end(comment)}>
            済みにする
          </WorkButton>
          <WorkButton size="small" look="text" onClick={() => setAnswering(true)}>
            返事をする
          </WorkButton>
        </Row>
      )}
    </Note>
  );
}

const Said = ({ by, at, text }: { by: string; at: string; text: string }) => (
  <p>
    <b>{by}</b> <Small>{momentText(at, currentDay())}</Small>
    <br />
    {text}
  </p>
);

/** A line to type into. @param onDone '' where nothing is to be said */
function Words({ label, verb, onDone }: { label: string; verb: string; onDone: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <Stack gap={6}>
      <TextField label={label} value={text} onType={setText} onCommit={setText} lines={2} wraps autoFocus />
      <Row wrap justify="end" gap={8}>
        <Button size="small" onClick={() => onDone('')}>
          やめる
        </Button>
        <Button size="small" look="outline" onClick={() => onDone(text.trim())}>
          {verb}
        </Button>
      </Row>
    </Stack>
  );
}
