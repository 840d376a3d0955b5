import { useEffect, useRef, useState } from 'react';
import type { Failure } from '@shared/problems/problem';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';

/** One press: this PC's keychain holds the key. */
export function OpenByKeychain({ onOpen }: { onOpen: () => Promise<Failure | null> }) {
  const [problem, setProblem] = useState<Failure | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <Button look="filled" size="large" icon="key" wide ref={button} onClick={() => void onOpen().then(setProblem)}>
        開ける
      </Button>
    </>
  );
}
