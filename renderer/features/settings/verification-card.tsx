import { useState } from 'react';
import type { ChainReport } from '@shared/audit/chain';
import { useOpenLedger } from '../../state/open-ledger';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { LongWorkBar } from './long-work-bar';
import { useLongWork } from '../../state/use-long-work';
import { Card } from '../../ui/card';

/** The chain behind the record, gone through from its beginning. */
export function VerificationCard() {
  const { audit } = useOpenLedger();
  const [report, setReport] = useState<ChainReport | null>(null);
  const work = useLongWork();
  const verify = async (): Promise<void> => {
    setReport(null);
    setReport(await work.run((watch) => audit.verify(watch)));
  };
  return (
    <Card titleId="verification" title="記録を確かめる">
      <p>
        記録は鎖のようにつながっています。この一覧の中で書き換えたり抜いたりすると、わかります。データのファイルごと前の状態に戻されたことは、ここではわかりません。書き出した検証用のファイルがあれば、その件数と見比べてください。
      </p>
      {report && <Report {...report} />}
      {work.progress ? (
        <LongWorkBar label="記録を確かめています" work={work} />
      ) : (
        <Button look="outline" wide onClick={() => void verify()}>
          いま確かめる
        </Button>
      )}
    </Card>
  );
}

function Report({ links, erased, faults }: ChainReport) {
  const broken = faults.filter(({ kind }) => kind !== 'unlinked');
  const [first] = broken;
  const unlinked = faults.find((fault) => fault.kind === 'unlinked');
  if (first || unlinked)
    return (
      <Note tone="wrong" role="alert">
        {first && `${first.sequence}件目から、書いたときと違うところが ${broken.length}か所あります。`}
        {unlinked &&
          `台帳でしたことのうち ${unlinked.count.toLocaleString('ja-JP')}件が、この記録にありません（${unlinked.sequence.toLocaleString('ja-JP')}件目から先が切り取られています）。`}
        バックアップから戻すか、事務局にご相談ください。
      </Note>
    );
  return (
    <Note tone="ok" role="status">
      この一覧の {links.toLocaleString('ja-JP')}件は、はじめから順につながっていて、書き換えもありません。
      {erased > 0 && `うち ${erased.toLocaleString('ja-JP')}件は、内容を完全に消去してあります。`}
    </Note>
  );
}
