import { useEffect, useRef, useState } from 'react';
import { ask } from '../../ipc/ask';
import { Button } from '../../ui/button';
import { SecretField } from '../../ui/secret-field';
import { Columns, Row } from '../../ui/layout';

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
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const enter = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    if (!(await onEnter(typed))) setBusy(false);
  };
  return (
    <Columns
      as="form"
      columns="minmax(0, 1fr)"
      gap={10}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <SecretField
        label={isNew ? '新しいパスワード' : 'パスワード'}
        hint="大文字・小文字も、そのまま入れてください"
        value={typed}
        onType={setTyped}
        onEnter={() => void enter()}
        onShown={(isOn) => void ask('secrets:protect', { isOn })}
        ref={field}
      />
      <Row align="stretch" wrap gap={8}>
        <Button type="submit" look="outline">
          {isNew ? 'いまのものと並べて保管' : 'このPCに保管'}
        </Button>
        <Button look="text" onClick={onStop}>
          やめる
        </Button>
      </Row>
    </Columns>
  );
}
