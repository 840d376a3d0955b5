import { useEffect, useRef, useState } from 'react';
import { ask } from '../../ipc/ask';
import { Button } from '../../ui/button';
import { InputForm } from '../../ui/input-form';
import { usePressOnce } from '../../ui/once';
import { SecretField } from '../../ui/secret-field';
import { Row } from '../../ui/layout';

interface EnterSecretProps {
  /** It is to take another one's place. */
  isNew: boolean;
  /** @returns whether it is kept; else why stands above */
  onEnter: (secret: string) => Promise<boolean>;
  onStop: () => void;
}

/** A password as it is typed off from paper or pasted. It goes to the keychain and stays nowhere else. */
export function EnterSecret({ isNew, onEnter, onStop }: EnterSecretProps) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { press } = usePressOnce(async () => void (await onEnter(typed)));
  return (
    <InputForm gap={10} onSend={press}>
      <SecretField
        label={isNew ? '新しいパスワード' : 'パスワード'}
        hint="大文字・小文字も、そのまま入れてください"
        value={typed}
        onType={setTyped}
        onEnter={press}
        onShown={(isOn) => void ask('secrets:protect', { isOn })}
        ref={field}
      />
      <Row align="stretch" wrap gap={8}>
        <Button type="submit" look="outline">
          {isNew ? 'いまのものと並べて保管' : 'このパソコンに保管'}
        </Button>
        <Button look="text" onClick={onStop}>
          やめる
        </Button>
      </Row>
    </InputForm>
  );
}
