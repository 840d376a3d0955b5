import { useState } from 'react';
import type { Failure } from '@shared/problems/problem';
import { DialogEnd } from '../ui/dialog';
import { SecretField } from '../ui/secret-field';

const LEAST = 8;

interface NewPassphraseProps {
  /** 「この合い言葉で始める」 */
  button: string;
  /** @returns what was wrong, or null when it is kept */
  onChosen: (passphrase: string) => Promise<Failure | null>;
  onCancel?: () => void;
}

/** A new 合い言葉, typed twice: nobody sees what the keyboard made of it. */
export function NewPassphrase({ button, onChosen, onCancel }: NewPassphraseProps) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** It takes about a second, on a slow PC several: pressing again must not do it twice. */
  const [isKeeping, setKeeping] = useState(false);
  const tooShort =
    [...first].length < LEAST ? `合い言葉は${LEAST}文字以上にしてください。いま${[...first].length}文字です` : null;
  const differs = second !== first ? '2回の合い言葉が同じではありません。「表示する」で確かめられます' : null;
  const choose = async (): Promise<void> => {
    setAsked(true);
    if (tooShort || differs || isKeeping) return;
    setKeeping(true);
    setProblem(null);
    const failed = await onChosen(first);
    setKeeping(false);
    if (failed) setProblem(failed.message);
  };
  return (
    <>
      <SecretField
        label="新しい合い言葉（パスフレーズ）"
        hint={`${LEAST}文字以上。短い文がおすすめです（例：うちの庭に柿の木3本）。日本語でも英数字でもかまいません`}
        value={first}
        onType={setFirst}
        error={(isAsked ? tooShort : null) ?? problem}
      />
      <SecretField
        label="もう一度"
        value={second}
        onType={setSecond}
        onEnter={() => void choose()}
        error={isAsked && !tooShort ? differs : null}
      />
      <DialogEnd
        confirm={isKeeping ? '決めています…' : button}
        isUnderWay={isKeeping}
        onConfirm={() => void choose()}
        onCancel={onCancel ?? null}
      />
    </>
  );
}
