import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { StepBar } from '../../ui/step-bar';
import { useSteadyPlace } from '../../ui/use-steady-place';
import { ProblemNote } from '../../ui/problem-note';
import { Answers } from './answers';
import { CorporationFields } from '../../records/offices/corporation-fields';
import type { SetUpDraftKeeper } from './draft-keeper';
import { SetUpGapNote } from './gap-note';
import { NetworksStep } from './networks-step';
import { OfficesStep } from './offices-step';
import { canWait, ownerOf, steps, type SetUpDraft, type SetUpStep } from './set-up-draft';
import { stepPlace, useSetUpStep, type SetUpStepAsked } from './use-set-up-step';
import { WhoSitsHere } from './who-sits-here';
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
    lead: '書類を出す事業所です。いくつでも追加できます。',
  },
  networks: {
    title: '新しく始める：ネットワーク',
    lead: 'ネットワークは、市などが用意した連絡のしくみです（TRITRUS など）。使っているもの、使い始めるものを選びます。',
  },
};

interface SetUpFormProps {
  keeper: SetUpDraftKeeper;
  draft: SetUpDraft;
  step: SetUpStep;
}

const wayOn = (at: number, leavesEmpty: boolean): string => {
  const next = steps[at + 1];
  if (!next) return leavesEmpty ? '空けたまま始める' : 'この内容で始める';
  return `${leavesEmpty ? '空けたまま' : ''}次へ：${next.name}`;
};

/** One step of 新しく始める. It is made anew for each step, so that a step starts at its top. */
export function SetUpForm({ keeper, draft, step }: SetUpFormProps) {
  const { changeSettings } = useSession();
  const asked = useSetUpStep({ keeper, draft, step });
  const { gaps, isAsked, trouble, back, goTo, goToGap, press, page } = asked;
  useSteadyPlace(page);
  const at = stepPlace(step);
  const leavesEmpty = isAsked && gaps.length > 0 && canWait(gaps);
  return (
    <Page
      title={words[step].title}
      lead={words[step].lead}
      actions={<StepBar steps={steps} current={step} onGo={goTo} />}
      bare
      bar={
        <>
          {back ? (
            <Button icon="left" onClick={() => goTo(back)}>
              戻る
            </Button>
          ) : (
            <Button icon="left" onClick={() => void changeSettings({ ledger: 'none' })}>
              はじめの画面へ
            </Button>
          )}
          <span className="subtle">入れた内容は保存されています。途中でやめても続きからできます</span>
          <Row align="stretch" gap={12} end>
            {/* One way on: who was told what is empty goes on with the same button, which says so. */}
            <Button look="filled" size="large" iconAfter="right" onClick={() => press(leavesEmpty)}>
              {wayOn(at, leavesEmpty)}
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
            />
          )}
          <StepFields {...{ keeper, draft, step }} asked={asked} />
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
          <Answers draft={draft} step={step} onGo={goTo} />
        </Stack>
      </Columns>
    </Page>
  );
}

/** What the step asks. */
function StepFields({ keeper, draft, step, asked }: SetUpFormProps & { asked: SetUpStepAsked }) {
  const { packs } = useSession();
  const { lacking, openOffice, openFields, askAnew } = asked;
  return (
    <>
      {step === 'corporation' && (
        <CorporationFields
          corporation={draft.corporation}
          lacking={lacking(draft.corporation.id)}
          representatives={draft.table?.representatives ?? []}
          onChange={(change) => keeper.change((now) => ({ ...now, corporation: { ...now.corporation, ...change } }))}
          onTyping={(change) => keeper.typing((now) => ({ ...now, corporation: { ...now.corporation, ...change } }))}
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
            askAnew();
            openFields(id);
          }}
          lacking={lacking}
        />
      )}
      {step === 'networks' && (
        <>
          <NetworksStep draft={draft} keeper={keeper} packs={packs} lacking={lacking} />
          <WhoSitsHere />
        </>
      )}
    </>
  );
}
