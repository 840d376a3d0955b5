import { useEffect, useRef, useState } from 'react';
import type { TypedBack } from '@shared/ipc/keys';
import type { Failure } from '@shared/problems/problem';
import { Button } from '../ui/button';
import { InputForm } from '../ui/input-form';
import { Columns, Small } from '../ui/layout';
import { LiveField } from '../ui/live-field';
import { Note } from '../ui/note';

export const numerals = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧'];

interface TypedBackFormProps {
  /** Which groups of the key, from 0. */
  asked: readonly number[];
  /** What stands in their boxes: kept by who opens this, as the key may be looked at once more in between. */
  typed: Readonly<Record<number, string>>;
  onType: (group: number, text: string) => void;
  /** Main compares them. @returns what went wrong, or null */
  onConfirmed: (groups: TypedBack['groups']) => Promise<Failure | null>;
}

/** Two groups typed from paper: the proof that it is there. What doesn't fit says so beside its box, which has the keyboard then. */
export function TypedBackForm({ asked, typed, onType, onConfirmed }: TypedBackFormProps) {
  const [wrong, setWrong] = useState<{ group: number; says: string } | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const goTo = (place: number): void => form.current?.querySelectorAll('input')[place]?.focus();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const check = async (): Promise<void> => {
    const empty = asked.find((group) => (typed[group] ?? '').trim() === '');
    const failed =
      empty === undefined ? await onConfirmed(asked.map((group) => ({ group, text: typed[group] ?? '' }))) : null;
    const off = failed?.code === 'keys/recovery-mismatch' ? Number(failed.details['group']) - 1 : empty;
    setProblem(off === undefined ? failed : null);
    setWrong(off === undefined ? null : { group: off, says: off === empty ? EMPTY : DIFFERS });
    if (off !== undefined) goTo(asked.indexOf(off));
  };
  return (
    <InputForm gap={12} items="start" over="line" pad={[16, 0, 0]} ref={form} onSend={() => void check()}>
      <p>紙を見ながら、次の2か所を入れてください。</p>
      <Columns columns="1fr 1fr" gap={16} align="start" wide>
        {asked.map((group) => (
          <LiveField
            key={group}
            isSecret
            label={`${numerals[group] ?? ''} の4文字`}
            error={wrong?.group === group ? wrong.says : null}
            value={typed[group] ?? ''}
            onType={(text) => onType(group, text)}
          />
        ))}
      </Columns>
      {wrong?.says === DIFFERS && (
        <Small block>
          前に印刷した紙かもしれません。「もう一度見る」で、画面の文字と見比べられます。違う紙は捨てて、印刷し直してください。
        </Small>
      )}
      {problem && <Note tone="wrong">{problem.message}</Note>}
      <Button look="filled" type="submit">
        紙にあると確かめる
      </Button>
    </InputForm>
  );
}

const EMPTY = 'まだ空です。紙を見て入れてください';
const DIFFERS = '紙の文字と違います。もう一度見て入れてください';
