import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Gap } from '@shared/rules/office-rules';
import type { Problem } from '@shared/problems/problem';
import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { StepBar } from '../../ui/step-bar';
import { isImport } from '../../words/import-words';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../state/toasts';
import { Answers } from './answers';
import { CorporationFields } from '../../records/offices/corporation-fields';
import type { SetUpDraftKeeper } from './draft-keeper';
import { SetUpGapNote } from './gap-note';
import { NetworksStep } from './networks-step';
import { OfficesStep } from './offices-step';
import { registerDraft } from './register-draft';
import { canWait, setUpGaps, ownerOf, steps, type SetUpDraft, type SetUpStep } from './set-up-draft';
import { Columns, Row, Stack } from '../../ui/layout';
import styles from './set-up-form.module.css';

const BODY = {
  columns: 'minmax(0, 47rem) minmax(0, 1fr)',
  gap: 32,
  small: 'minmax(0, 1fr) 19rem',
  smallGap: 20,
  grow: true,
  low: true,
  scrolls: true,
  holds: true,
  content: 'start',
  pad: [6, 'page', 24],
} as const;

const words: Record<SetUpStep, { title: string; lead: string }> = {
  corporation: {
    title: '新しく始める：法人',
    lead: '書類の「申請者」の欄になります。全角でも半角でも、かなの種類も、そのまま入れて大丈夫です。',
  },
  offices: {
    title: '新しく始める：事業所',
    lead: '書類を出す事業所です。いくつでも加えられます。',
  },
  networks: {
    title: '新しく始める：ネットワーク',
    lead: '参加している、またはこれから参加するネットワークを選びます。',
  },
};

/** One step of 新しく始める. It is made anew for each step, so that a step starts at its top. */
export function SetUpForm({ keeper, draft }: { keeper: SetUpDraftKeeper; draft: SetUpDraft }) {
  const { packs, changeSettings } = useSession();
  const { records } = useOpenLedger();
  const [location, go] = useLocation();
  const toast = useToast();
  const [isAsked, setAsked] = useState(false);
  const [openOffice, setOpenOffice] = useState<string | null>(null);
  const [wanted, setWanted] = useState<Omit<Gap, 'label'> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const isFinishing = useRef(false);

  const { step } = draft;
  const at = steps.findIndex((one) => one.step === step);
  const gaps = setUpGaps(draft, step, packs);
  const trouble = keeper.problem ?? problem;
  const lacking = (recordId: string): ReadonlySet<string> =>
    new Set(isAsked ? gaps.filter(({ id }) => id === recordId).map(({ field }) => field) : []);
  const goTo = (next: SetUpStep): void => keeper.change((now) => ({ ...now, step: next }));

  // A new step: keyboard and screen reader start at its top.
  useEffect(() => document.getElementById('main')?.focus(), []);
  // The field may have to be drawn first: its office was closed.
  useEffect(() => {
    if (!wanted) return;
    const key = `${wanted.table}.${wanted.id}.${wanted.field}`;
    const place = page.current?.querySelector<HTMLElement>(`[data-field="${key}"]`);
    place?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);

  const goToGap = (gap: Gap): void => {
    if (gap.table === 'offices') setOpenOffice(gap.id);
    setWanted({ ...gap });
  };
  const openFields = (id: string): void => {
    setOpenOffice(id);
    setWanted({ table: 'offices', id, field: 'name' });
  };
  const finish = async (): Promise<void> => {
    if (isFinishing.current) return;
    isFinishing.current = true;
    // Who came for the office's Excel finds its import next.
    if (!isImport(location)) go('/', { replace: true });
    const done = await registerDraft(records, draft);
    isFinishing.current = false;
    if (done.ok)
      toast(
        `法人と事業所を登録しました。次は、${isImport(location) ? 'お手元の Excel を選んで' : '台帳に職員を加えて'}ください`,
      );
    else setProblem(done);
  };
  const leaveStep = (): void => {
    const next = steps[at + 1];
    if (next) goTo(next.step);
    else void finish();
  };
  const press = (): void => {
    // A name can't wait; everything else can.
    const first = gaps.find(({ field }) => field === 'name') ?? gaps[0];
    if (!first) return leaveStep();
    setAsked(true);
    goToGap(first);
  };
  return (
    <Page
      title={words[step].title}
      lead={words[step].lead}
      actions={<StepBar steps={steps} current={step} onGo={goTo} />}
      bare
      bar={
        <>
          {at > 0 ? (
            <Button icon="left" onClick={() => goTo(steps[at - 1]?.step ?? 'corporation')}>
              戻る
            </Button>
          ) : (
            <Button icon="left" onClick={() => void changeSettings({ ledger: 'none' })}>
              はじめの画面へ
            </Button>
          )}
          <span className="subtle">入れた内容は保存されています。途中でやめても続きからできます</span>
          <Row align="stretch" gap={12} end>
            {isAsked && gaps.length > 0 && canWait(gaps) && (
              <Button onClick={leaveStep}>{at === 2 ? '空けたまま始める' : '空けたまま次へ'}</Button>
            )}
            <Button look="filled" size="large" iconAfter="right" onClick={press}>
              {at === 2 ? 'この内容で始める' : `次へ：${steps[at + 1]?.name ?? ''}`}
            </Button>
          </Row>
        </>
      }
    >
      <Columns {...BODY} className={styles['body']} ref={page}>
        <Stack gap={14} content="start" measured>
          {trouble && <ProblemNote problem={trouble} />}
          {isAsked && gaps.length > 0 && (
            <SetUpGapNote
              gaps={gaps}
              ownerOf={(gap) => ownerOf(draft, gap)}
              then={at === 2 ? '始められます' : '次へ進めます'}
              onGo={goToGap}
              canWait={canWait(gaps)}
            />
          )}
          {step === 'corporation' && (
            <CorporationFields
              corporation={draft.corporation}
              lacking={lacking(draft.corporation.id)}
              onChange={(change) =>
                keeper.change((now) => ({ ...now, corporation: { ...now.corporation, ...change } }))
              }
              onTyping={(change) =>
                keeper.typing((now) => ({ ...now, corporation: { ...now.corporation, ...change } }))
              }
            />
          )}
          {step === 'offices' && (
            <OfficesStep
              draft={draft}
              keeper={keeper}
              packs={packs}
              open={openOffice}
              onOpen={openFields}
              onAdded={(id) => {
                // Nobody could have filled it in yet.
                setAsked(false);
                openFields(id);
              }}
              lacking={lacking}
            />
          )}
          {step === 'networks' && <NetworksStep draft={draft} keeper={keeper} packs={packs} lacking={lacking} />}
        </Stack>
        <Stack
          as="aside"
          gap={14}
          most="30rem"
          content="start"
          stays
          className={styles['side']}
          aria-label="これまでの答え"
        >
          <Answers draft={draft} onGo={goTo} />
        </Stack>
      </Columns>
    </Page>
  );
}
