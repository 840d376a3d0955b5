import { useState } from 'react';
import type { ChainReport } from '@shared/audit/chain';
import type { ListLook } from '../../data/list-store';
import { useOpenLedger } from '../../state/open-ledger';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Note } from '../../ui/note';
import { LongWorkBar } from './long-work-bar';
import { useLongWork } from '../../state/use-long-work';
import { Card } from '../../ui/card';

/** The chain behind the record, gone through from its beginning. */
export function VerificationCard() {
  const { audit, list } = useOpenLedger();
  const [report, setReport] = useState<{ chain: ChainReport; list: ListLook } | null>(null);
  const work = useLongWork();
  const verify = async (): Promise<void> => {
    setReport(null);
    setReport(await work.run(async (watch) => ({ chain: await audit.verify(watch), list: await list.look() })));
  };
  return (
    <Card titleId="verification" title="記録を確かめる">
      <p>書き換えられたり、抜き取られたりしていないかを調べます。</p>
      <Disclosure words="くわしく">
        <p>
          記録は鎖のようにつながっています。そのほかに「台帳に何があるか」の一覧があり、その終わりは台帳の外にも書いてあります。書き換えたり、抜いたり、前の状態に戻したりすると、わかります。パソコン全体が前の状態に戻されたことだけは、ここではわかりません。書き出した検証用のファイルがあれば、その件数と見比べてください。
        </p>
      </Disclosure>
      {report && <Report {...report.chain} />}
      {report && <ListReport {...report.list} />}
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

/** What was compared with the list, and nothing more. */
function ListReport({ records, isAnchored, problem }: ListLook) {
  if (problem)
    return (
      <Note tone="wrong" role="alert">
        {String(problem.details['lines'])
          .split('\n')
          .map((line) => (
            <div key={line}>{line}</div>
          ))}
        バックアップから戻すか、事務局にご相談ください。
      </Note>
    );
  return (
    <Note tone="ok" role="status">
      台帳の中身 {records.toLocaleString('ja-JP')}件（記録・書類・履歴など）は、「台帳に何があるか」の一覧のとおりです。
      {isAnchored
        ? '一覧は、台帳の外に書いてある終わりまであります。'
        : '一覧の終わりは、台帳の外にはまだ書いてありません。'}
    </Note>
  );
}

function Report({ links, erased, faults }: ChainReport) {
  const broken = faults.filter(({ kind }) => kind !== 'unlinked');
  const [first] = broken;
  const unlinked = faults.find((fault) => fault.kind === 'unlinked');
  if (first || unlinked)
    return (
      <Note tone="wrong">
        {first && `${first.sequence}件目から、書いたときと違うところが ${broken.length}か所あります。`}
        {unlinked &&
          `台帳でしたことのうち ${unlinked.count.toLocaleString('ja-JP')}件が、この記録にありません（${unlinked.sequence.toLocaleString('ja-JP')}件目から先が切り取られています）。`}
        バックアップから戻すか、事務局にご相談ください。
      </Note>
    );
  return (
    <Note tone="ok" role="status">
      この一覧の {links.toLocaleString('ja-JP')}件は、はじめから順につながっていて、書き換えもありません。
      {erased > 0 && `うち ${erased.toLocaleString('ja-JP')}件は、内容を完全に消してあります。`}
    </Note>
  );
}
