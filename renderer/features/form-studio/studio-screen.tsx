import { useState } from 'react';
import { useLocation } from 'wouter';
import { placesAct } from '@shared/form-studio/decide/studio';
import type { AboutPart, StudioRefusal } from '@shared/form-studio/write/about-own-form';
import type { OpenDraft, StudioWork } from '@shared/ipc/form-studio';
import { TAKE_IN } from '../../addresses/screens';
import { ask } from '../../ipc/ask';
import { useSession } from '../../state/session';
import { useToast } from '../../state/toasts';
import { Button } from '../../ui/button';
import { Block, Small } from '../../ui/layout';
import { usePressOnce } from '../../ui/once';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StepBar } from '../../ui/step-bar';
import { AboutStep } from './about-step';
import { PlacesStep } from './places-step';
import { RefusedNote } from './refused-note';
import { SAMPLE, TryStep } from './try-step';
import { useJoinOwnNetwork } from './use-join-own-network';
import { useSampleLedger, useSampleValues } from './use-sample';
import { undecidedPlaces } from './undecided-words';
import { useStudio, type OpenStudio } from './use-studio';
import styles from './form-studio.module.css';

const steps = [
  { step: 'places', name: '欄を決める' },
  { step: 'about', name: '様式のこと' },
  { step: 'try', name: '試し書き' },
] as const;
type Step = (typeof steps)[number]['step'];

/** 様式を取り込む: from a city's file to a form of ours, in three steps that can be gone back and forth between. */
export function StudioScreen({ draft }: { draft: OpenDraft }) {
  const open = useStudio(draft);
  const [step, setStep] = useState<Step>('places');
  const [whose, setWhose] = useState(SAMPLE);
  const sample = useSampleLedger();
  const values = useSampleValues(sample);
  const { refusals, isRefused, setRefusals, mending, mend, stopMending, looked, look, turn } = useMending(
    open,
    setStep,
  );
  const save = useSave(open, {
    onRefused: (told) => {
      setRefusals(told);
      stopMending();
      if (told.length > 0) setStep('try');
    },
    onNameless: mend,
  });
  const go = (to: Step): void => {
    stopMending();
    setStep(to);
  };
  const at = steps.findIndex((one) => one.step === step);
  const next = steps[at + 1];
  const before = steps[at - 1];
  return (
    <Page
      bare
      // With large letters the page alone scrolls, but where the paper and its list do.
      unfolds={step === 'about' ? 'narrow' : step === 'places' ? 'parts' : undefined}
      title={open.about.form.title || draft.file}
      back={{ to: '/documents/take-in', label: '様式を取り込む' }}
      actions={<StepBar steps={steps} current={step} onGo={go} />}
      bar={
        <>
          <UndecidedNote decisions={open.studio.decisions} />
          <Block as="span" grow />
          {before && <Button onClick={() => go(before.step)}>戻る</Button>}
          {next ? (
            <Button
              look={step === 'places' && placesAct(open.studio.decisions) !== 'go-on' ? 'outline' : 'filled'}
              iconAfter="right"
              onClick={() => go(next.step)}
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
      {(mending || (isRefused && step === 'try')) && (
        <Block low scrolls pad={[8, 'page']}>
          <RefusedNote refusals={refusals} mending={mending} onMend={mend} onAgain={save.press} />
        </Block>
      )}
      {step === 'places' && <PlacesStep key={turn} open={open} values={values} isMending={mending !== null} />}
      {step === 'about' && <AboutStep key={turn} open={open} at={mending?.about ?? looked} />}
      {step === 'try' && (
        <TryStep {...{ open, sample, whose, isRefused }} onWhose={setWhose} onMend={mend} onLook={look} />
      )}
    </Page>
  );
}

/** At each step: what becomes of places that nobody has decided. */
function UndecidedNote({ decisions }: { decisions: OpenStudio['studio']['decisions'] }) {
  const words = undecidedPlaces(decisions);
  return words === null ? (
    <Small largeOnly>選んだ欄のほかは、枠・色・計算式も元のファイルのまま変えません</Small>
  ) : (
    <Block as="span" tone="act" size={15} narrow role="status">
      {words.count}
      <span className={styles['further']}>{words.further}</span>
    </Block>
  );
}

interface Refused {
  refusals: readonly StudioRefusal[];
  /** What was refused. */
  of: StudioWork;
}

/** What keeps the form from being saved, and which of it somebody has gone to. */
function useMending({ act, work }: ReturnType<typeof useStudio>, setStep: (step: Step) => void) {
  const [{ refusals, of }, setRefused] = useState<Refused>({ refusals: [], of: work });
  const setRefusals = (told: readonly StudioRefusal[]): void => setRefused({ refusals: told, of: work });
  // Once something was changed, nobody knows whether they still hold.
  const isRefused = refusals.length > 0 && of === work;
  const [mending, setMending] = useState<StudioRefusal | null>(null);
  const [looked, setLooked] = useState<AboutPart | null>(null);
  // Whoever goes there once more finds it open again.
  const [turn, setTurn] = useState(0);
  const mend = (refusal: StudioRefusal): void => {
    const { place, about } = refusal;
    if (place !== null) act({ kind: 'at', place });
    if (!refusals.includes(refusal)) setRefusals([refusal]);
    setMending(refusal);
    setTurn((now) => now + 1);
    setStep(place !== null ? 'places' : about !== null ? 'about' : 'try');
  };
  const stopMending = (): void => {
    setMending(null);
    setLooked(null);
  };
  /** To where something was decided that nobody has refused. */
  const look = (to: { about: AboutPart } | { place: number }): void => {
    stopMending();
    if ('place' in to) act({ kind: 'at', place: to.place });
    else setLooked(to.about);
    setTurn((now) => now + 1);
    setStep('place' in to ? 'places' : 'about');
  };
  return { refusals, isRefused, setRefusals, mending, mend, stopMending, looked, look, turn };
}

interface SaveNews {
  onRefused: (refusals: readonly StudioRefusal[]) => void;
  /** Nobody has said yet how the form, or its new network, is called. */
  onNameless: (refusal: StudioRefusal) => void;
}

/** The draft becomes a form that stands in 書類, for the offices that it is for. */
function useSave({ draft, work }: ReturnType<typeof useStudio>, on: SaveNews) {
  const [, go] = useLocation();
  const toast = useToast();
  const { refreshPacks } = useSession();
  const join = useJoinOwnNetwork();
  return usePressOnce(async () => {
    if (work.form.title.trim() === '') {
      return on.onNameless({ message: '様式の名前を入れてください。', place: null, about: 'title' });
    }
    const { belongs } = work.pack;
    if (belongs.to === 'own-network' && belongs.name.trim() === '') {
      return on.onNameless({ message: 'ネットワークの名前を入れてください。', place: null, about: 'network' });
    }
    if (belongs.to === 'network' && belongs.packId === '') {
      return on.onNameless({ message: 'どのネットワークの様式かを選んでください。', place: null, about: 'network' });
    }
    const result = await ask('studio:save', { id: draft.id, work });
    if (!result.ok && result.code === 'studio/nothing-decided')
      return on.onNameless({ message: result.message, place: 0, about: null });
    if (!result.ok) return toast(result);
    const saved = result.value;
    if (!saved.saved) return on.onRefused(saved.refusals);
    await refreshPacks();
    if (belongs.to === 'own-network') await join(saved.packId, belongs.name);
    go(`${TAKE_IN}?added=${saved.packId}/${saved.formId}`);
  });
}
