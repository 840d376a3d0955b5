import { useState } from 'react';
import { useLocation } from 'wouter';
import type { OpenDraft } from '@shared/ipc/form-studio';
import type { PackFindingDto } from '@shared/ipc/packs';
import { TAKE_IN } from '../../addresses/screens';
import { ask } from '../../ipc/ask';
import { useSession } from '../../state/session';
import { useToast } from '../../state/toasts';
import { Button } from '../../ui/button';
import { Block, Small } from '../../ui/layout';
import { Note } from '../../ui/note';
import { usePressOnce } from '../../ui/once';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StepBar } from '../../ui/step-bar';
import { AboutStep } from './about-step';
import { PlacesStep } from './places-step';
import { TryStep } from './try-step';
import { useJoinOwnNetwork } from './use-join-own-network';
import { useSampleLedger, useSampleValues } from './use-sample';
import { useStudio } from './use-studio';

const steps = [
  { step: 'places', name: '欄を決める' },
  { step: 'about', name: '様式のこと' },
  { step: 'try', name: '試し書き' },
] as const;
type Step = (typeof steps)[number]['step'];
type Findings = readonly PackFindingDto[];

/** 様式を取り込む: from a city's file to a form of ours, in three steps that can be gone back and forth between. */
export function StudioScreen({ draft }: { draft: OpenDraft }) {
  const open = useStudio(draft);
  const [step, setStep] = useState<Step>('places');
  const sample = useSampleLedger();
  const values = useSampleValues(sample);
  const [findings, setFindings] = useState<Findings>([]);
  const save = useSave(open, {
    onRefused: setFindings,
    onNameless: () => setStep('about'),
  });
  const at = steps.findIndex((one) => one.step === step);
  const next = steps[at + 1];
  const before = steps[at - 1];
  const errors = findings.filter(({ level }) => level === 'error');
  return (
    <Page
      bare
      title={open.about.form.title || draft.file}
      back={{ to: '/documents/take-in', label: '様式を取り込む' }}
      actions={<StepBar steps={steps} current={step} onGo={setStep} />}
      bar={
        <>
          <Small largeOnly>選んだ欄のほかは、枠・色・計算式も市のファイルのまま変えません</Small>
          <Block as="span" grow />
          {before && <Button onClick={() => setStep(before.step)}>戻る</Button>}
          {next ? (
            <Button
              look={step === 'places' ? 'outline' : 'filled'}
              iconAfter="right"
              onClick={() => setStep(next.step)}
            >
              次へ：{next.name}
            </Button>
          ) : (
            <Button look="filled" icon="check" aria-busy={save.isUnderWay} onClick={save.press}>
              「書類」に追加
            </Button>
          )}
        </>
      }
    >
      {open.problem && (
        <Block fixed pad={[8, 'page']}>
          <ProblemNote problem={open.problem} />
        </Block>
      )}
      {errors.length > 0 && step === 'try' && (
        <Block fixed pad={[8, 'page']}>
          <Note tone="wrong">
            このままでは書類をつくれないため、まだ追加していません。決めたことは残っています。
            <ul>
              {errors.slice(0, 5).map((finding, i) => (
                <li key={i}>{finding.message}</li>
              ))}
            </ul>
          </Note>
        </Block>
      )}
      {step === 'places' && <PlacesStep open={open} values={values} />}
      {step === 'about' && <AboutStep open={open} />}
      {step === 'try' && <TryStep open={open} sample={sample} />}
    </Page>
  );
}

interface SaveNews {
  onRefused: (findings: Findings) => void;
  /** Nobody has said yet how the form, or its new network, is called. */
  onNameless: () => void;
}

/** The draft becomes a form that stands in 書類, for the offices that it is for. */
function useSave({ draft, work }: ReturnType<typeof useStudio>, on: SaveNews) {
  const [, go] = useLocation();
  const toast = useToast();
  const { refreshPacks } = useSession();
  const join = useJoinOwnNetwork();
  return usePressOnce(async () => {
    if (work.form.title.trim() === '') {
      on.onNameless();
      return toast('様式の名前を入れてください');
    }
    const { belongs } = work.pack;
    if (belongs.to === 'own-network' && belongs.name.trim() === '') {
      on.onNameless();
      return toast('ネットワークの名前を入れてください');
    }
    const result = await ask('studio:save', { id: draft.id, work });
    if (!result.ok) return toast(result);
    const saved = result.value;
    if (!saved.saved) return on.onRefused(saved.findings);
    await refreshPacks();
    if (belongs.to === 'own-network') await join(saved.packId, belongs.name);
    go(`${TAKE_IN}?added=${saved.packId}/${saved.formId}`);
  });
}
