import { useEffect, useRef, useState } from 'react';
import { Redirect } from 'wouter';
import type { Ledger } from '@shared/ledger/entities';
import { eventNames } from '@shared/ledger/event';
import { wordOfText } from '@shared/papers/word-of-text';
import { hasReport, incidentReport, openPlaces, REPORT } from '@shared/procedures/incident-report';
import { ask } from '../../../ipc/ask';
import { useLedger, useOpenLedger, useRuns } from '../../../state/open-ledger';
import { Button } from '../../../ui/button';
import { LiveField } from '../../../ui/live-field';
import { Page } from '../../../ui/page';
import { useToast } from '../../../state/toasts';
import { useWallTime } from '../../../state/use-today';
import { useScreenPrint } from '../../../state/screen-print';
import { usePrintedSheet } from '../../../ui/use-printed-sheet';
import { useSaveOwnText, type OwnTextOutput } from '../../../papers/use-save-own-text';
import { useChecklist } from '../../../procedures/use-checklists';
import styles from './report-screen.module.css';
import type { KeptRun } from '@shared/procedures/kept-run';
import { Block } from '../../../ui/layout';
import { ForWork, WorkButton } from '../../../words/for-work';
import { useMayWork } from '../../../state/use-may';

/** Milliseconds after the last key. */
const PAUSE = 400;

/** 報告書の下書き: what is known already stands there; what only people know is written in, and kept. */
export function ReportScreen({ runId }: { runId: string }) {
  const run = useRuns().get(runId);
  const ledger = useLedger();
  if (!run || !ledger || run.state === 'draft' || !hasReport(run)) return <Redirect to="/procedures" replace />;
  return <ReportOf key={runId} run={run} ledger={ledger} />;
}

function ReportOf({ run, ledger }: { run: KeptRun; ledger: Ledger }) {
  const checklist = useChecklist(run);
  const mayWork = useMayWork();
  const toast = useToast();
  const { date: today } = useWallTime();
  const { print, sheet } = usePrintedSheet();
  useScreenPrint({ sheet: () => <Sheet text={text} /> });
  const [text, setText] = useState(() => run.typed[REPORT] ?? incidentReport(checklist, ledger, today));
  const { keep, keepNow } = useKeeping(run.id);
  const write = (next: string): void => {
    setText(next);
    keep(next);
  };
  const anew = (): void => {
    const before = text;
    write(incidentReport(checklist, ledger, today));
    toast('いまの内容で書き直しました', { label: '元に戻す', run: () => write(before) });
  };
  const save = useSaveReport(run, text);
  const copy = async (): Promise<void> => {
    await ask('clipboard:write', { text });
    toast('報告書の下書きをコピーしました。送る先に貼り付けてください');
  };
  const open = openPlaces(text);
  return (
    <Page
      title="報告書の下書き"
      lead={
        mayWork
          ? 'わかっていることは入っています。【　】を、事業所でわかったことに書き換えてください。'
          : '書きかけの報告です。【　】は、まだ書いていないところです。'
      }
      back={{ to: `/procedures/${run.id}`, label: run.title }}
      actions={<WorkButton onClick={anew}>いまの内容で書き直す</WorkButton>}
      bar={
        <>
          <Block as="span" grow tone="sub" size={15} role="status">
            {open > 0 ? `まだ書いていないところが ${open}か所` : 'すべて書けています'}
            <ForWork>　書いたものは、すぐ保存されます</ForWork>
          </Block>
          <Button onClick={() => void copy()}>コピー</Button>
          <WorkButton icon="print" onClick={() => print(<Sheet text={text} />)}>
            印刷
          </WorkButton>
          <WorkButton onClick={() => save('pdf')}>PDF で保存</WorkButton>
          <WorkButton look="filled" size="large" icon="document" onClick={() => save('docx')}>
            Word で保存
          </WorkButton>
        </>
      }
    >
      <Draft text={text} onType={write} onLeave={keepNow} />
      <p className="subtle">
        見出しは、個人情報の保護に関する法律施行規則
        第8条第1項の報告事項です。報告が要るかどうかは、個人情報保護委員会の案内で確かめてください。
      </p>
      {sheet}
    </Page>
  );
}

/** As a file, with what happened in its name, and nobody's. */
function useSaveReport({ event }: KeptRun, text: string): (output: OwnTextOutput) => void {
  const save = useSaveOwnText();
  const about = event ? eventNames[event.kind] : '';
  return (output) => void save({ title: '報告書の下書き', about, text, bytes: wordOfText(text) }, output);
}

interface DraftProps {
  text: string;
  onType: (text: string) => void;
  onLeave: () => void;
}

const Draft = ({ text, ...others }: DraftProps) =>
  useMayWork() ? (
    <LiveField
      label="報告書の下書き"
      className={styles['text']}
      value={text}
      lines={Math.max(24, text.split('\n').length + 2)}
      {...others}
    />
  ) : (
    <Sheet text={text} />
  );

const Sheet = ({ text }: { text: string }) => <pre className={styles['sheet']}>{text}</pre>;

/** Keeps what is written shortly after the last key, and at once when the field or the screen is left, or the ledger is locked. */
function useKeeping(runId: string): { keep: (text: string) => void; keepNow: () => void } {
  const { runs } = useOpenLedger();
  const toast = useToast();
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const save = useRef((): void => {});
  useEffect(() => {
    save.current = () => {
      const one = pending.current;
      if (!one) return;
      clearTimeout(one.timer);
      pending.current = null;
      void runs
        .change(runId, (run) => ({ ...run, typed: { ...run.typed, [REPORT]: one.text } }))
        .then((result) => !result.ok && toast(result));
    };
    return () => save.current();
  }, [runs, runId, toast]);
  const keep = (text: string): void => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = { text, timer: setTimeout(() => save.current(), PAUSE) };
  };
  return { keep, keepNow: () => save.current() };
}
