import { useState } from 'react';
import type { ChainReport } from '@shared/audit/chain';
import { useOpenLedger } from '../../app/ledger-provider';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { LongWorkBar } from './long-work-bar';
import section from './section.module.css';
import { useLongWork } from '../../app/use-long-work';

/** The chain behind the record, gone through from its beginning. */
export function VerificationCard() {
  const { store } = useOpenLedger();
  const [report, setReport] = useState<ChainReport | null>(null);
  const work = useLongWork();
  const verify = async (): Promise<void> => {
    setReport(null);
    setReport(await work.run((watch) => store.verifyAudit(watch)));
  };
  return (
    <section className={section['card']} aria-labelledby="verification">
      <h2 id="verification">記録を確かめる</h2>
      <p>記録は鎖のようにつながっています。あとから書き換えたり抜いたりすると、わかります。</p>
      {report && <Report {...report} />}
      {work.progress ? (
        <LongWorkBar label="記録を確かめています" work={work} />
      ) : (
        <Button look="outline" wide onClick={() => void verify()}>
          いま確かめる
        </Button>
      )}
    </section>
  );
}

function Report({ links, erased, faults }: ChainReport) {
  const [first] = faults;
  if (first)
    return (
      <Note tone="wrong" role="alert">
        {first.sequence}件目から、書いたときと違うところが {faults.length}
        か所あります。バックアップから戻すか、事務局にご相談ください。
      </Note>
    );
  return (
    <Note tone="ok" role="status">
      はじめから {links.toLocaleString('ja-JP')}件、途切れも書き換えもありません。
      {erased > 0 && `うち ${erased.toLocaleString('ja-JP')}件は、内容を完全に消去してあります。`}
    </Note>
  );
}
