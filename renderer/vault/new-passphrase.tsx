import { useEffect, useRef, useState } from 'react';
import type { Failure } from '@shared/problems/problem';
import { problem as problemOf } from '@shared/problems/problem';
import { checkPassphrase, PASSPHRASE_LEAST } from '@shared/vault/passphrase';
import type { PassphraseStrength } from '@shared/vault/passphrase-strength';
import { DialogEnd } from '../ui/dialog-end';
import { Small } from '../ui/layout';
import { usePressOnce } from '../ui/once';
import { SecretField } from '../ui/secret-field';
import { ProposedWords } from './proposed-words';
import { usePassphraseStrength } from './use-passphrase-strength';

const NOTHING_KNOWN: readonly string[] = [];

interface NewPassphraseProps {
  /** 「この合い言葉で始める」 */
  button: string;
  /** What the office is called: whoever guesses begins with that. The same list each time. */
  known?: readonly string[];
  /** @returns what was wrong, or null when it is kept */
  onChosen: (passphrase: string) => Promise<Failure | null>;
  onCancel?: () => void;
  /** What had the keyboard before is gone. */
  takesFocus?: boolean;
}

/** A new 合い言葉, typed twice: nobody sees what the keyboard made of it. */
export function NewPassphrase({
  button,
  known = NOTHING_KNOWN,
  onChosen,
  onCancel,
  takesFocus = false,
}: NewPassphraseProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const strength = usePassphraseStrength(first, known);
  const refused = refusalOf(first, strength);
  const differs = second !== first ? '2回の合い言葉が同じではありません。「表示する」で確かめられます' : null;
  // It takes about a second, on a slow PC several.
  const { isUnderWay: isKeeping, press } = usePressOnce(async () => {
    setAsked(true);
    if (refused || differs) return;
    setProblem(null);
    const failed = await onChosen(first);
    if (failed) setProblem(failed.message);
  });
  return (
    <>
      <ProposedWords onUse={setFirst} />
      <SecretField
        ref={box}
        label="新しい合い言葉"
        hint={`${PASSPHRASE_LEAST}文字以上。関係のない言葉を4つ並べると、覚えやすく、当てられにくくなります。日本語で入れるときは、先に「表示する」を押します`}
        value={first}
        onType={setFirst}
        error={(isAsked ? refused : null) ?? problem}
      />
      {/* Its line is there before the first letter: the field below must not move away under who types. */}
      <Small block role="status">
        {first === '' ? '\u00a0' : wordsOf(first, strength)}
      </Small>
      <SecretField
        label="もう一度"
        value={second}
        onType={setSecond}
        onEnter={press}
        error={isAsked && !refused ? differs : null}
      />
      <Small block>
        パソコンのディスクやバックアップをコピーした人は、待たされずに何度でも試せます。そのとき台帳を守るのは、合い言葉の強さだけです。
      </Small>
      <DialogEnd
        confirm={isKeeping ? '決めています…' : button}
        isUnderWay={isKeeping}
        onConfirm={press}
        onCancel={onCancel ?? null}
      />
    </>
  );
}

function refusalOf(passphrase: string, strength: PassphraseStrength | null): string | null {
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return checked.message;
  return strength === 'guessable' ? problemOf('vault/passphrase-guessable', {}).message : null;
}

const STRENGTH: Record<PassphraseStrength, string> = {
  guessable: '弱い：よくある言葉や名前、並びでできています。これは使えません',
  fair: 'ふつう：使えます。言葉をもう一つ増やすと、もっと安全です',
  strong: '強い：当てるのは、とても大変です',
};

function wordsOf(passphrase: string, strength: PassphraseStrength | null): string {
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return `あと ${PASSPHRASE_LEAST - Number(checked.details['length'])} 文字`;
  return strength === null ? '確かめています…' : STRENGTH[strength];
}
