import { useState } from 'react';
import type { Problem } from '@shared/problems/problem';
import { useOpenLedger } from '../../state/open-ledger';
import { useWriteDown } from '../../state/use-write-down';
import { exportRecord } from '../../data/export-record';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../state/toasts';
import { useRecordNames } from '../../records/panel/use-record-names';
import { LongWorkBar } from './long-work-bar';
import { useLongWork } from '../../state/use-long-work';
import { Card } from '../../ui/card';

/** The record as a file for somebody outside of the office: a table, and the chain that proves it. */
export function RecordExportCard({ onExported }: { onExported: () => void }) {
  const { audit } = useOpenLedger();
  const names = useRecordNames();
  const writeDown = useWriteDown();
  const toast = useToast();
  const work = useLongWork();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const writeOut = async (): Promise<void> => {
    setAsking(false);
    setProblem(null);
    const written = await work.run((watch) => exportRecord(audit, names, watch));
    if (!written) return toast('書き出すのをやめました。ファイルは残っていません');
    if (!written.ok) return setProblem(written);
    if (!written.value) return;
    const { files, links, head } = written.value;
    const noted = writeDown({ kind: 'exported', content: { what: 'record', files, links, head: head.hash } });
    toast(`書き出しました：${files.join(' と ')}`);
    await noted;
    onExported();
  };
  return (
    <Card titleId="record-export" title="記録を渡す">
      <p>監査などで求められたときに、表（CSV）にして渡せます。</p>
      {problem && <ProblemNote problem={problem} />}
      {work.progress ? (
        <LongWorkBar label="記録を書き出しています" work={work} />
      ) : (
        <Button look="outline" wide onClick={() => setAsking(true)}>
          記録をファイルに書き出す
        </Button>
      )}
      <ConfirmDialog
        opened={isAsking}
        title="操作の記録をファイルに書き出します"
        confirm="場所を選んで書き出す"
        onConfirm={() => void writeOut()}
        onCancel={() => setAsking(false)}
      >
        書き出すファイルは<b>暗号になっていません</b>
        。職員や患者の氏名などが、だれでも読める形で入ります。渡す相手が決まっているときだけ書き出し、渡したあとは、このパソコンやUSBメモリから消してください。書き出したことも、この記録に残ります。
        <br />
        できるのは、Excel で開ける表（CSV）と、書き換えられていないことを確かめるためのファイル（検証用）の2つです。
      </ConfirmDialog>
    </Card>
  );
}
