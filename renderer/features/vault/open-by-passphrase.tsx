import { useEffect, useRef, useState } from 'react';
import type { Failure } from '@shared/problems/problem';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { SecretField } from '../../ui/secret-field';
import { secondsToWait, usePause } from './use-pause';

interface OpenByPassphraseProps {
  /** @returns what was wrong, or null when it is open */
  onOpen: (passphrase: string) => Promise<Failure | null>;
  onForgotten: () => void;
  /** Each user has one of their own. */
  isOwn: boolean;
}

/** Asks for the 合い言葉. What was typed stays when it was wrong: usually one letter is. */
export function OpenByPassphrase({ onOpen, onForgotten, isOwn }: OpenByPassphraseProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const isTrying = useRef(false);
  /** While another try was under way. */
  const isPressedAgain = useRef(false);
  /** What stands there when the pause ends is tried: nobody has to press again at the right second. */
  const whenOver = useRef(() => {});
  const pause = usePause(whenOver);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const inField = useRef('');
  /** @param isByItself the pause is over */
  const open = async (isByItself = false): Promise<void> => {
    if (isTrying.current) {
      isPressedAgain.current = true;
      return;
    }
    if (typed === '') {
      setProblem('合い言葉が空です。入れてから「開ける」を押してください');
      field.current?.focus();
      return;
    }
    isTrying.current = true;
    setOpening(true);
    setProblem(null);
    pause.stop();
    const failed = await onOpen(typed);
    isTrying.current = false;
    setOpening(false);
    if (!failed) return;
    const isToGoOn = isByItself || isPressedAgain.current;
    isPressedAgain.current = false;
    // Put right while the other was tried: what stands there now was never wrong.
    if (isToGoOn && inField.current !== typed) return whenOver.current();
    const seconds = secondsToWait(failed);
    if (seconds === null) setProblem(failed.message);
    else pause.begin(seconds);
    field.current?.focus();
  };
  useEffect(() => {
    whenOver.current = () => void open(true);
    inField.current = typed;
  });
  return (
    <>
      <SecretField
        label={isOwn ? 'あなたの合い言葉' : '合い言葉'}
        {...(isOwn && {
          hint: '使う人ごとの合い言葉です。名前は選ばなくて大丈夫です。忘れたときは、管理者の方に新しくしてもらえます',
        })}
        value={typed}
        onType={(next) => {
          setTyped(next);
          setProblem(null);
          pause.isTypedIn();
        }}
        onEnter={() => void open()}
        error={problem}
        ref={field}
      />
      {pause.left > 0 && (
        <Note tone="notice" role="status">
          続けて違っていたため、少し間をおいています。台帳は無事です。あと {pause.left}{' '}
          秒で、入っている合い言葉をもう一度試します。そのあいだに直せます。
        </Note>
      )}
      <Button look="filled" size="large" icon="key" wide onClick={() => void open()}>
        {isOpening ? '確かめています…' : '開ける'}
      </Button>
      <Button look="text" onClick={onForgotten}>
        合い言葉がわからないときは、復旧キーで開ける
      </Button>
    </>
  );
}
