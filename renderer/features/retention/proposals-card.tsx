import { useState } from 'react';
import { tableNames } from '@shared/ledger/labels';
import type { Proposal } from '@shared/retention/proposals';
import { formatWareki } from '@shared/text/wareki';
import { toggled } from '../../grid/row-selection';
import { useRefName } from '../../records/erase/use-ref-name';
import { useErase } from '../../records/erase/use-erase';
import { useToast } from '../../state/toasts';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CheckBox } from '../../ui/check-box';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Block, Row, Small } from '../../ui/layout';
import { Lines } from '../../ui/lines';
import { Note } from '../../ui/note';
import { usePressOnce } from '../../ui/once';
import { TextLines } from '../../ui/text-lines';
import { onlyAdmin } from '../../words/role-words';
import { eraseChosen } from './erase-chosen';

interface ProposalsCardProps {
  proposals: readonly Proposal[];
  isAdmin: boolean;
}

/** 消す時期が来たもの: each with its days; only what a person has ticked and said yes to goes, by 完全消去. */
export function ProposalsCard({ proposals, isAdmin }: ProposalsCardProps) {
  const nameOf = useRefName();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const free = proposals.filter(({ stays }) => stays === '');
  const staying = proposals.filter(({ stays }) => stays !== '');
  const chosen = free.filter(({ id }) => picked.has(id));
  const toast = useToast();
  const called = ({ table, id }: Proposal): string => `${tableNames[table]}「${nameOf({ table, id })}」`;
  const why = ({ from, dueOn }: Proposal): string =>
    `${formatWareki(from)}から数えて、${formatWareki(dueOn)}に期間が終わりました`;
  return (
    <Card titleId="proposals" title="消す時期が来たもの">
      {proposals.length === 0 ? (
        <p>いまは、ありません。抹消した記録のうち、決めた期間がすぎたものが、ここに出ます。自動では何も消えません。</p>
      ) : (
        <>
          <p>期間がすぎた記録です。自動では消えません。選んで「完全に消す」を押したものだけが消えます。</p>
          <Lines look="plain" aria-labelledby="proposals">
            {free.map((one) => (
              <li key={one.id}>
                {isAdmin ? (
                  <CheckBox checked={picked.has(one.id)} onChange={() => setPicked(toggled(picked, one.id))}>
                    <Named name={called(one)} why={why(one)} />
                  </CheckBox>
                ) : (
                  <Named name={called(one)} why={why(one)} />
                )}
              </li>
            ))}
            {staying.map((one) => (
              <li key={one.id}>
                <Named name={called(one)} why={why(one)} stays={one.stays} />
              </li>
            ))}
          </Lines>
          {!isAdmin ? (
            <p>{onlyAdmin('完全に消すこと')}</p>
          ) : (
            free.length > 0 && (
              <Row wrap gap={12}>
                <Button onClick={() => setPicked(new Set(free.map(({ id }) => id)))}>すべて選ぶ</Button>
                <Button onClick={() => (chosen.length > 0 ? setAsking(true) : toast('消すものに印を付けてください'))}>
                  選んだ {chosen.length}件を完全に消す…
                </Button>
              </Row>
            )
          )}
        </>
      )}
      {isAsking && <EraseChosen chosen={chosen} called={called} onClose={() => setAsking(false)} />}
    </Card>
  );
}

const Named = ({ name, why, stays = '' }: { name: string; why: string; stays?: string }) => (
  <Block as="span" narrow>
    <b>{name}</b>
    <Small block>{why}</Small>
    {stays !== '' && <Small block>まだ消せません：{stays}</Small>}
  </Block>
);

interface EraseChosenProps {
  chosen: readonly Proposal[];
  called: (one: Proposal) => string;
  onClose: () => void;
}

/** One after the other; what can't be done is said, and stays with those behind it. */
function EraseChosen({ chosen: asked, called, onClose }: EraseChosenProps) {
  // What was asked about: the list behind grows shorter while they go.
  const [chosen] = useState(asked);
  const erase = useErase();
  const toast = useToast();
  const [failed, setFailed] = useState<string | null>(null);
  const { isUnderWay, press } = usePressOnce(async () => {
    const { gone, isSecretLeft, stopped } = await eraseChosen(chosen, erase);
    if (stopped) return setFailed(`${gone}件を消したところで止まりました。${called(stopped.at)}：${stopped.message}`);
    toast(
      isSecretLeft
        ? `${gone}件の記録を完全に消しました。保管したパスワードは残っています。「ID・パスワード」のいちばん下で消せます`
        : `${gone}件の記録を完全に消しました`,
    );
    onClose();
  });
  const count = (of: (one: Proposal) => readonly unknown[]): number =>
    chosen.reduce((sum, one) => sum + of(one).length, 0);
  return (
    <Dialog title={`${chosen.length}件の記録を完全に消します`} width="words" isBusy={isUnderWay} onClose={onClose}>
      <h3>消えるもの</h3>
      <TextLines
        lines={[
          ...chosen.map(called),
          `一緒に消える部品 ${count(({ plan }) => plan.erased.slice(1))}件、書類 ${count(({ plan }) => plan.papers)}件、提出の控え ${count(({ plan }) => plan.submissions)}件、手続き ${count(({ plan }) => plan.runs)}件`,
        ]}
      />
      <Note tone="act">
        <b>元に戻せません。</b>これまでのバックアップには、長くて12か月残ります。保存したファイルと紙は消えません。
      </Note>
      <DialogEnd
        confirm={isUnderWay ? '消しています…' : '完全に消す'}
        isUnderWay={isUnderWay}
        failed={failed}
        onConfirm={press}
      />
    </Dialog>
  );
}
