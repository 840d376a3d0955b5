import { useState } from 'react';
import type { Problem } from '@shared/problems/problem';
import { useOpenLedger } from '../../state/open-ledger';
import { useWriteDown } from '../../state/use-write-down';
import { exportRecord } from '../../data/export-record';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../state/toasts';
import { useRecordNames } from '../../records/panel/use-record-names';
import { LongWorkBar } from './long-work-bar';
import { useMay } from '../../state/use-may';
import { notForReaders } from '../../words/role-words';
import { useLongWork } from '../../state/use-long-work';
import { TextLink } from '../../ui/text-link';
import { Card } from '../../ui/card';

/**
 * The record as a file for somebody outside of the office: a table, and the chain that proves it. That it leaves in the clear main itself
 * says, and asks.
 */
export function RecordExportCard({ onExported }: { onExported: () => void }) {
  const { audit } = useOpenLedger();
  const names = useRecordNames();
  const writeDown = useWriteDown();
  const toast = useToast();
  const may = useMay();
  const work = useLongWork();
  const [problem, setProblem] = useState<Problem | null>(null);
  const writeOut = async (): Promise<void> => {
    setProblem(null);
    const written = await work.run((watch) => exportRecord(audit, names, watch));
    if (!written) return toast('書き出すのをやめました。ファイルは残っていません');
    if (!written.ok) return setProblem(written.code === 'asked/declined' ? null : written);
    if (!written.value) return;
    const { files, links, head } = written.value;
    const noted = writeDown({ kind: 'exported', content: { what: 'record', files, links, head: head.hash } });
    toast(`書き出しました：${files.join(' と ')}`);
    await noted;
    onExported();
  };
  return (
    <Card titleId="record-export" title="記録を渡す">
      <p>
        監査などで求められたときに、表（CSV）にして渡せます。運営指導のときは、
        <TextLink href="/inspection">書類と記録をまとめたフォルダー</TextLink>もつくれます。いつまで取っておくかは、
        <TextLink href="/retention">保存と片付け</TextLink>で決めます。
      </p>
      {problem && <ProblemNote problem={problem} />}
      {work.progress ? (
        <LongWorkBar label="記録を書き出しています" work={work} />
      ) : !may('audit:choose') ? (
        <p>{notForReaders('記録を渡すこと')}</p>
      ) : (
        <Button look="outline" wide onClick={() => void writeOut()}>
          記録をファイルに書き出す
        </Button>
      )}
    </Card>
  );
}
