import { Menu } from '@mantine/core';
import { useState, type ComponentProps, type ComponentType } from 'react';
import { useSearchParams } from 'wouter';
import type { FormFinding } from '@shared/forms/bindings/evaluation';
import { LEFT_OPEN } from '@shared/forms/bindings/left-open';
import type { ChangedLetter } from '@shared/ledger/document';
import { outputName } from '@shared/packs/allowed-output';
import { ownOutput, type OwnOutput } from '@shared/packs/own-output';
import { channelsOf } from '@shared/packs/form-channels';
import type { Form } from '@shared/packs/schema';
import { problem, type Problem } from '@shared/problems/problem';
import { asPractice } from '@shared/submission/practice-address';
import { unavailableOptions, deliveryOptions } from '@shared/submission/delivery-options';
import { askedHandIn } from '../../addresses/hand-in-address';
import { useChannels } from '../../state/session';
import { useOpenLedger } from '../../state/open-ledger';
import { useMailAccount } from '../../state/use-mail-account';
import { useOfficeMailAddress } from '../../state/use-office-mail-address';
import { useEndpoint } from '../../state/use-outbox';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { useKeptPress, type KeptPress } from '../../ui/kept-press';
import { useRole } from '../../state/use-may';
import { notForReaders } from '../../words/role-words';
import { useScreenPrint } from '../../state/screen-print';
import { useToast } from '../../state/toasts';
import type { HandInProps } from '../../papers/hand-in-props';
import { AfterFinished } from './after-finished';
import { useAskBeforeItsDay } from './ask-before-its-day';
import styles from './output-bar.module.css';
import { PrintDialog } from '../../papers/print-dialog';
import type { PaperReviewActs } from './review/use-review';
import { usePaperOutput, type PaperToLeave } from './use-paper-output';
import { Block, Small } from '../../ui/layout';

interface OutputBarProps extends PaperToLeave {
  /** どう出しますか, from 提出. */
  HandIn: ComponentType<HandInProps>;
  /** The paper has been filled once, as it was a moment ago at least. */
  isSeen: boolean;
  /** All of this is known of the paper with what was typed last; what is pressed before waits for that. */
  isCurrent: boolean;
  /** Why it can't be filled. */
  problem: Problem | null;
  /** Nothing typed still waits for an answer; otherwise leads there. */
  isSettled: () => boolean;
  /** 確認してから出す. */
  review: PaperReviewActs;
  /** Leads to the first gap. */
  onGap: (finding: FormFinding) => void;
  onDate: (date: string) => void;
  /** What was typed into the mail that it is to go in. */
  onLetter: (letter: ChangedLetter) => void;
  /** What the network wants to have said just before a paper leaves. */
  lastWords: readonly FormFinding[];
  /** What is told beside the fields, and may be out of sight. */
  doubts: readonly FormFinding[];
}

type Act = OwnOutput | 'pdf' | 'csv' | 'print' | 'hand-in' | 'go-on' | 'ask-for' | 'approve';

/** What was pressed, while it waits. */
const wordsOf = (act: Act): string =>
  act === 'print'
    ? '印刷します'
    : act === 'hand-in' || act === 'go-on'
      ? '先へ進みます'
      : act === 'ask-for'
        ? '確認に出します'
        : act === 'approve'
          ? '確定します'
          : `${outputName(act)} で保存します`;

/** What the press does: what the office keeps isn't finished with gaps, and its button leads to them. */
const wayOnWords = (isHeld: boolean, isKeptFirst: boolean, hasGaps: boolean): string => {
  if (isHeld) return '確認に出す';
  if (!isKeptFirst) return '提出へ進む';
  return hasGaps ? '足りないところへ' : '完成として保存する';
};

/** Save, print, other formats, and the way on. */
export function OutputBar(bar: OutputBarProps) {
  const { pack, form, errors, files, isSeen, isCurrent, problem: unfilled, review, isSettled, onGap } = bar;
  const [isHandingIn, setHandingIn] = useState(false);
  const channels = useChannels();
  const means = useOwnMeans(bar);
  const { options } = means;
  const { save: saveNow, print, printing } = usePaperOutput(bar);
  const { save, question, isEarly } = useAskBeforeItsDay({
    document: bar.document,
    isWhole: errors.length === 0,
    save: saveNow,
  });
  const toast = useToast();
  const role = useRole();
  const ownKind = ownOutput(form.template);
  const [first] = errors;
  const [usual] = channelsOf(pack, form).map((one) => ({ ...one, channel: channels.of(one.kind) }));
  // A paper that the office uses itself may still be handed in: メンバー一覧.
  const isKeptFirst = !usual?.channel.leaves;
  const isKept = isKeptFirst && !first && bar.document.state === 'finished' && !review.isHeld;
  const pressed = useKeptPress<Act>(isCurrent, async (act) => {
    if (unfilled) return toast(unfilled);
    // Before the gaps: what waits for an answer was typed last, and nothing leads back to it.
    if (!isSettled()) return;
    if ((act === 'go-on' || act === 'ask-for' || act === 'approve') && first) return onGap(first);
    try {
      if (act === 'ask-for' || (act === 'go-on' && review.isHeld)) review.askFor();
      else if (act === 'approve') await review.approve();
      else if (act === 'print') await print(isEarly ? 'draft' : undefined);
      else if (act === 'hand-in' || (act === 'go-on' && options.length > 0 && !isKeptFirst)) setHandingIn(true);
      else await save(act === 'go-on' ? (form.outputs[0] === 'pdf' ? 'pdf' : ownKind) : act);
    } catch (error) {
      toast(problem('unexpected', { reason: String(error) }));
    }
  });
  const { press, waiting, isUnderWay } = pressed;
  const isHeld = review.isHeld && !first;
  useScreenPrint({ press: () => (isHeld ? toast(AFTER_APPROVAL) : press('print')) });
  if (role === 'reader') return <Small end>{notForReaders('直すこと・保存・印刷・提出')}</Small>;
  // Of what lacks nothing main lets nothing go before it is approved; what lacks something leaves as a draft.
  if (isHeld) return <HeldBar review={review} {...pressed} />;
  return (
    <>
      <OwnOutputs form={form} {...pressed} />
      <Small end text="right" aria-live="polite">
        {waiting ? (
          <Block as="span" tone="text" weight={700} className={styles['waiting']}>
            <span>書類を用意しています。</span>
            <span>できしだい、{wordsOf(waiting)}</span>
          </Block>
        ) : first ? (
          <>
            足りない{errors.length}か所があります
            <Block as="span" largeOnly>
              {isKeptFirst ? '。ここまでは、下書きに保存されています' : '。押すと、その欄へ移ります'}
            </Block>
          </>
        ) : isKept ? (
          '完成しました'
        ) : isEarly ? (
          '下書きに保存されています'
        ) : (
          <>
            {isSeen && (
              <span className="visually-hidden">
                足りない項目はありません。
                {bar.lastWords.some(({ id }) => id === LEFT_OPEN) && '空けたまま出せるところがあります。'}
              </span>
            )}
            {usual && (usual.channel.isMail ? `宛先：${usual.to ?? ''}` : `出し方：${usual.label}`)}
          </>
        )}
      </Small>
      {isKeptFirst && options.length > 0 && !first && (
        <Button icon="send" aria-busy={isUnderWay('hand-in')} onClick={() => press('hand-in')}>
          ほかへ出す
        </Button>
      )}
      {review.isChecking ? (
        <WayOn act="approve" look={{ icon: 'check' }} {...pressed}>
          確定する
        </WayOn>
      ) : isKept || isEarly ? (
        <>
          {isEarly && (
            <Button aria-busy={isUnderWay('go-on')} onClick={() => press('go-on')}>
              {wayOnWords(review.isHeld, isKeptFirst, false)}
            </Button>
          )}
          <AfterFinished documentId={bar.document.id} />
        </>
      ) : (
        <WayOn act="go-on" {...pressed}>
          {wayOnWords(review.isHeld, isKeptFirst, Boolean(first))}
        </WayOn>
      )}
      {printing && <PrintDialog form={form} files={files} {...printing} />}
      {question}
      <HandingIn
        bar={bar}
        means={means}
        isPressed={isHandingIn}
        onPrint={() => press('print')}
        onClose={() => setHandingIn(false)}
      />
    </>
  );
}

const AFTER_APPROVAL = '保存・印刷・提出は、管理者の方が確定するとできます';

/** Of who prepares papers where 管理者 answers for them: one way on. */
function HeldBar({ review: { progress }, press, waiting, isUnderWay }: { review: PaperReviewActs } & KeptPress<Act>) {
  const isWaiting = progress === 'waiting' || progress === 'moved';
  return (
    <>
      <Small end text="right" aria-live="polite">
        {waiting ? '書類を用意しています。できしだい、確認に出します' : AFTER_APPROVAL}
      </Small>
      {isWaiting ? (
        <Badge tone="notice" icon="clock">
          確認待ち
        </Badge>
      ) : (
        <WayOn act="ask-for" press={press} isUnderWay={isUnderWay}>
          確認に出す
        </WayOn>
      )}
    </>
  );
}

interface WayOnProps extends Pick<KeptPress<Act>, 'press' | 'isUnderWay'> {
  act: Act;
  look?: Pick<ComponentProps<typeof Button>, 'icon' | 'iconAfter'>;
  children: string;
}

/** The one filled button: what comes next for the paper. */
const WayOn = ({ act, look = { iconAfter: 'right' }, press, isUnderWay, children }: WayOnProps) => (
  <Button look="filled" size="large" {...look} aria-busy={isUnderWay(act)} onClick={() => press(act)}>
    {children}
  </Button>
);

/** What the office has to hand papers in with, and the ways that are open to this one. */
function useOwnMeans({ document, pack, form, files }: OutputBarProps) {
  const { kind } = useOpenLedger();
  const channels = useChannels();
  const account = useMailAccount()?.account ?? null;
  const own = {
    hasEndpoint: (useEndpoint(pack.id)?.url ?? null) !== null,
    hasMailAccount: account !== null,
    toldAddress: useOfficeMailAddress(pack.id, document.officeId),
  };
  // What comes to several files is saved and sent by the person: none of them may be left out.
  const possible = files > 1 ? [] : deliveryOptions(pack, form, own, channels);
  const options = kind === 'sample' ? possible.map(asPractice) : possible;
  return { own, account, options, closed: unavailableOptions(pack, form, own, channels) };
}

/** Files and prints for the office itself. */
function OwnOutputs({ form, press, isUnderWay }: Pick<KeptPress<Act>, 'press' | 'isUnderWay'> & { form: Form }) {
  const ownKind = ownOutput(form.template);
  const others = (['pdf', 'csv'] as const).filter((output) => output !== ownKind && form.outputs.includes(output));
  return (
    <>
      <Button icon="document" aria-busy={isUnderWay(ownKind)} onClick={() => press(ownKind)}>
        {outputName(ownKind)} で保存
      </Button>
      <Button icon="print" aria-busy={isUnderWay('print')} onClick={() => press('print')}>
        印刷
      </Button>
      {others.length > 0 && (
        <Menu position="top-start">
          <Menu.Target>
            <Button iconAfter="down">ほかの形式</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((output) => (
              <Menu.Item key={output} onClick={() => press(output)}>
                {outputName(output)} で保存
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {form.refusals.length > 0 && (
        // Why stands at 出し方, which may be out of sight.
        <Small largeOnly>{form.refusals.map(({ output }) => outputName(output)).join('・')} は選べません</Small>
      )}
    </>
  );
}

interface HandingInProps {
  bar: OutputBarProps;
  means: ReturnType<typeof useOwnMeans>;
  isPressed: boolean;
  onPrint: () => void;
  onClose: () => void;
}

/** どう出しますか, when it was pressed, or come for. */
function HandingIn({ bar, means: { options, ...means }, isPressed, onPrint, onClose }: HandingInProps) {
  const { HandIn, document, ledger, pack, form, request, errors, isSeen, lastWords, doubts, onDate, onLetter } = bar;
  const [search] = useSearchParams();
  // 「窓口に出す」 in a procedure leads here, and straight on.
  const [isComeFor, setComeFor] = useState(askedHandIn(search) !== null);
  // As it was typed, before the disk has it: whoever opens the dialog again at once finds it.
  const [typedLetter, setTypedLetter] = useState<ChangedLetter | null>(null);
  if (bar.review.isHeld || bar.review.isChecking) return null;
  if (!isPressed && !(isComeFor && isSeen && errors.length === 0 && options.length > 0)) return null;
  return (
    <HandIn
      {...means}
      open={{ document, ledger, pack, form }}
      request={request}
      ways={options}
      letter={typedLetter ?? document.letter ?? {}}
      onLetter={(letter) => {
        setTypedLetter(letter);
        onLetter(letter);
      }}
      findings={lastWords}
      doubts={doubts}
      isOut={isComeFor && askedHandIn(search)?.isOut === true}
      onDate={onDate}
      onPrint={onPrint}
      onClose={() => {
        setComeFor(false);
        onClose();
      }}
    />
  );
}
