import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { formatWareki } from '@shared/text/wareki';
import { groups as groupsOf } from '@shared/vault/recovery-key';
import type { TypedBack } from '@shared/ipc/keys';
import type { Failure } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { Block, Columns, Row, Small, Stack } from '../ui/layout';
import styles from './recovery-key-sheet.module.css';
import { numerals, TypedBackForm } from './typed-back';
import { currentDay } from '../data/clock';

interface RecoveryKeySheetProps {
  /** `XXXX-XXXX-…` */
  recoveryKey: string;
  corporation: string;
  /** It opens nothing before it was typed back: whoever gives up on the way holds a paper of no use. */
  isOnTrial: boolean;
  /** Two groups were typed back from paper; main compares them. @returns what went wrong, or null */
  onConfirmed: (groups: TypedBack['groups']) => Promise<Failure | null>;
}

const ASKED = 2;

/** The recovery key to print, and the proof that the paper is really there. */
export function RecoveryKeySheet({ recoveryKey, corporation, isOnTrial, onConfirmed }: RecoveryKeySheetProps) {
  const groups = groupsOf(recoveryKey);
  const asked = useMemo(() => twoOf(groups.length), [groups.length]);
  const [isHidden, setHidden] = useState(false);
  const [wasPrinted, setPrinted] = useState(false);
  useAfterPrint(() => setPrinted(true));
  const [typed, setTyped] = useState<Record<number, string>>({});
  // Not in anybody's screenshot or recording for as long as it stands here.
  useEffect(() => {
    if (isHidden) return;
    void ask('secrets:protect', { isOn: true });
    return () => void ask('secrets:protect', { isOn: false });
  }, [isHidden]);
  return (
    <Stack gap={16} className={styles['sheet']}>
      {/* Read by then: what is typed and pressed has its room. */}
      {!isHidden && (
        <p>
          このパソコンがこわれても、バックアップとこの紙があれば、名簿を開けます。
          <b>この紙をなくすと、だれにも（私たちにも）開けられません。</b>
          印刷して、金庫など鍵のかかる所に保管してください。
        </p>
      )}
      {!isHidden && (
        <Columns
          as="ol"
          columns="repeat(4, 1fr)"
          frame={12}
          gap={8}
          pad={16}
          on="ground"
          className={styles['groups']}
          data-secret
          aria-label="復旧キー"
        >
          {groups.map((text, i) => (
            <li key={numerals[i]}>
              <Block as="span" tone="sub">
                {numerals[i]}
              </Block>
              <code>{text}</code>
            </li>
          ))}
        </Columns>
      )}
      <Row align="stretch" gap={12}>
        <Button look={isHidden ? 'quiet' : 'filled'} icon="print" onClick={() => window.print()}>
          印刷する
        </Button>
        <Button onClick={() => setHidden(!isHidden)}>{isHidden ? 'もう一度見る' : '紙を手に取りました'}</Button>
      </Row>
      {wasPrinted && !isHidden && (
        <Note tone="info" role="status">
          紙が出たら「紙を手に取りました」を、出ないときは、もう一度「印刷する」を押してください。プリンターがないときは、この文字をそのまま紙に書いても、先へ進めます。
        </Note>
      )}
      {isHidden && (
        <TypedBackForm
          asked={asked}
          typed={typed}
          onType={(group, text) => setTyped((now) => ({ ...now, [group]: text }))}
          onConfirmed={onConfirmed}
        />
      )}
      {isOnTrial && (
        <Small block>
          この紙が使えるのは、「紙にあると確かめる」が終わってからです。途中でやめたときは、この紙を捨ててください。
        </Small>
      )}
      {createPortal(<Printed corporation={corporation} groups={groups} />, document.body)}
    </Stack>
  );
}

/** The system's dialog is gone, whatever was pressed in it: nothing tells whether a printer took it. */
function useAfterPrint(said: () => void): void {
  const now = useRef(said);
  useEffect(() => {
    now.current = said;
  });
  useEffect(() => {
    const after = (): void => now.current();
    window.addEventListener('afterprint', after);
    return () => window.removeEventListener('afterprint', after);
  }, []);
}

/** On paper: everything that somebody needs who finds it years later. */
const Printed = ({ corporation, groups }: { corporation: string; groups: string[] }) => (
  <section className="print-only" lang="ja" aria-hidden="true">
    <h1>連携台帳　復旧キー</h1>
    <Block as="p" size="12pt">
      {corporation === '' ? '法人名：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿' : corporation}　／　{formatWareki(currentDay())}{' '}
      作成
    </Block>
    <Columns
      as="ol"
      columns="repeat(4, 1fr)"
      gap={['8mm', '4mm']}
      margin="10mm 0"
      pad="8mm"
      className={styles['printed']}
    >
      {groups.map((text, i) => (
        <li key={numerals[i]}>
          {numerals[i]} <code>{text}</code>
        </li>
      ))}
    </Columns>
    <p>
      パソコンがこわれたとき、買い替えたとき、合い言葉がわからなくなったときに使います。「連携台帳」を開き、「復旧キーで開ける」か「バックアップから戻す」で、この文字を入れてください。
    </p>
    <p>数字の 0 と 1 だけを使い、英字の O・I・L・U は使っていません。大文字でも小文字でも同じです。</p>
    <p>この紙があれば名簿を開けます。金庫など鍵のかかる所に保管し、写真に撮ったりメールで送ったりしないでください。</p>
    <p>保管場所：＿＿＿＿＿＿＿＿＿＿＿＿　　保管した人：＿＿＿＿＿＿＿＿＿＿＿＿</p>
  </section>
);

/** Two different places, in order. */
function twoOf(count: number): number[] {
  const places = new Set<number>();
  while (places.size < ASKED) places.add((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % count);
  return [...places].sort((a, b) => a - b);
}
