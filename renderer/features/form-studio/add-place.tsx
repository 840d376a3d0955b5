import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { placesOfItems } from '@shared/form-studio/decide/choices';
import { nameOfPlace } from '@shared/form-studio/decide/place-words';
import type { SampleValues } from '@shared/form-studio/decide/sample-values';
import type { FormPage } from '@shared/form-studio/page/form-page';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import type { CursorAct } from '../../paper/messages';
import type { Picking } from '../../paper/picking';
import { Button } from '../../ui/button';
import { Block, Column, Row, Small } from '../../ui/layout';
import { Note } from '../../ui/note';
import { PlaceChooser } from './place-chooser';
import { WordsToMark } from './words-to-mark';
import type { useAddedPlaces } from './use-added-places';
import type { OpenStudio } from './use-studio';

interface AddedPlaceProps {
  open: OpenStudio;
  added: ReturnType<typeof useAddedPlaces>;
  values: SampleValues;
  /** A place that is there already is gone to. */
  onOpen: (place: number, how: Picking) => void;
}

/** In the place of the list: where a place is to be added, then what goes there. */
export function AddedPlace({ open: { draft, studio }, added, values, onOpen }: AddedPlaceProps) {
  const { pending, proposal, decision, taken, stop } = added;
  const there = taken === null ? undefined : studio.decisions[taken.place];
  if (!pending)
    return (
      <AddPlace
        format={draft.page.format}
        onKeys={added.cursor}
        onBack={() => {
          added.setAdding(false);
          stop();
        }}
      >
        {there && (
          <TakenNote
            name={nameOfPlace(there, studio.decisions)}
            beside={taken?.beside?.write ?? null}
            onBeside={added.takeBeside}
            onOpen={() => {
              added.setAdding(false);
              onOpen(taken?.place ?? 0, 'alone');
            }}
          />
        )}
      </AddPlace>
    );
  const ways = <WordsToMark pending={pending} onTurn={added.turn} onPick={added.pick} />;
  if (!proposal || !decision)
    return (
      <Column grow low as="section" aria-label="ここに入れるもの">
        <Block pad={[10, 14]}>
          {ways}
          <Small block above={8}>
            言葉を1つ以上、選んでください。
          </Small>
          <Button onClick={stop}>やめる</Button>
        </Block>
      </Column>
    );
  return (
    <PlaceChooser
      key={JSON.stringify(pending.ways)}
      ways={ways}
      decisions={[decision]}
      proposal={proposal}
      values={values}
      places={placesOfItems(studio.decisions)}
      onDecide={added.add}
      onName={(label) => added.say({ label })}
      onSay={added.say}
      onBack={stop}
    />
  );
}

interface TakenNoteProps {
  name: string;
  onOpen: () => void;
  /** Room in the same line that nothing takes. */
  beside: PlaceProposal | null;
  onBeside: () => void;
}

const besideName = ({ label }: PlaceProposal): string => (label === '' ? '' : `「${label}」`);

/** Why nothing can be added there, and what can be done instead. */
const TakenNote = ({ name, onOpen, beside, onBeside }: TakenNoteProps) => (
  <Note tone="notice" role="alert">
    <p>{`ここは、もう「${name}」の欄です。同じところに欄は重ねられません。`}</p>
    <p>入れるものは、この欄を開いて選び直せます。部署と氏名、郵便番号と住所のように、2つ一緒の項目もあります。</p>
    <Row wrap gap={8}>
      <Button onClick={onOpen}>この欄を開く</Button>
      {beside && <Button onClick={onBeside}>{`同じ行の空き${besideName(beside)}に書く`}</Button>}
    </Row>
  </Note>
);

interface AddPlaceProps {
  format: FormPage['format'];
  onKeys: (act: CursorAct) => void;
  onBack: () => void;
  /** Why nothing can be added where somebody has pressed. */
  children: ReactNode;
}

const WHERE = {
  word: '紙の上で、書きたいところ（空いた枠や、文のあいだ）を押してください。',
  excel: '紙の上で、書きたいセルを押してください。',
  pdf: '紙の上で、書きたいところを押すか、四角く囲んでください。',
} as const;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How a place is added that wasn't found; the same by keys, while the focus is here. */
function AddPlace({ format, onKeys, onBack, children }: AddPlaceProps) {
  const pad = useRef<HTMLDivElement>(null);
  const begin = useEffectEvent(() => onKeys({ kind: 'move', x: 0, y: 0 }));
  useEffect(() => {
    pad.current?.focus({ preventScroll: true });
    begin();
  }, []);
  const keys = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      const far = event.ctrlKey ? 6 : 1;
      const kind = event.shiftKey && format === 'pdf' ? 'size' : 'move';
      onKeys({ kind, x: arrow[0] * far, y: arrow[1] * far });
    } else if (event.key === 'Enter') onKeys({ kind: 'take' });
    else if (event.key === 'Escape') onBack();
    else return;
    event.preventDefault();
  };
  return (
    <Column grow low as="section" aria-label="欄を追加">
      <Block fixed pad={[10, 14, 8]} under="soft">
        <Button look="text" size="small" icon="left" onClick={onBack}>
          欄の一覧へ
        </Button>
        <Block as="h2" size={18}>
          欄を追加
        </Block>
      </Block>
      <Block
        ref={pad}
        role="application"
        aria-label="紙の上の場所を、キーで選ぶ"
        tabIndex={0}
        className="ring-inside"
        pad={[12, 14]}
        onKeyDown={keys}
      >
        <p>{WHERE[format]}</p>
        <Small block above={8}>
          {`キーで選ぶとき：矢印で十字を動かし（Ctrl で大きく）、${format === 'pdf' ? 'Shift と矢印で大きさを決め、' : ''}Enter を押します。`}
        </Small>
      </Block>
      {children && <Block pad={[0, 14]}>{children}</Block>}
    </Column>
  );
}
