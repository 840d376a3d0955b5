import { useEffect, useRef, useState } from 'react';
import type { Failure } from '@shared/problems/problem';
import { Button } from '../../ui/button';
import { SecretField } from '../../ui/secret-field';

interface OpenByPassphraseProps {
  /** @returns what was wrong, or null when it is open */
  onOpen: (passphrase: string) => Promise<Failure | null>;
  onForgotten: () => void;
}

/** Asks for the 合い言葉. What was typed stays when it was wrong: usually one letter is. */
export function OpenByPassphrase({ onOpen, onForgotten }: OpenByPassphraseProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const open = async (): Promise<void> => {
    if (isOpening) return;
    if (typed === '') {
      setProblem('合い言葉が空です。入れてから「開ける」を押してください');
      field.current?.focus();
      return;
    }
    setOpening(true);
    setProblem(null);
    const failed = await onOpen(typed);
    setOpening(false);
    if (!failed) return;
    setProblem(failed.message);
    field.current?.focus();
  };
  return (
    <>
      <SecretField
        label="合い言葉（パスフレーズ）"
        value={typed}
        onType={setTyped}
        onEnter={() => void open()}
        error={problem}
        ref={field}
      />
      <Button look="filled" size="large" icon="key" wide onClick={() => void open()}>
        {isOpening ? '確かめています…' : '開ける'}
      </Button>
      <Button look="text" onClick={onForgotten}>
        合い言葉がわからないときは、復旧キーで開ける
      </Button>
    </>
  );
}
