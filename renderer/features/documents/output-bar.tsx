import { Menu } from '@mantine/core';
import { useState, type ComponentType } from 'react';
import { useSearchParams } from 'wouter';
import type { FormFinding } from '@shared/forms/bindings/evaluation';
import type { FillRequest } from '@shared/ipc/contract';
import type { ChangedLetter } from '@shared/ledger/document';
import { outputName } from '@shared/packs/allowed-output';
import { ownOutput, type OwnOutput } from '@shared/packs/own-output';
import { channelsOf } from '@shared/packs/schema';
import { problem, type Problem } from '@shared/problems/problem';
import { asPractice } from '@shared/submission/practice-address';
import { unavailableOptions, deliveryOptions } from '@shared/submission/delivery-options';
import { useChannels } from '../../state/session';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useMailAccount } from '../../state/use-mail-account';
import { useOfficeMailAddress } from '../../state/use-office-mail-address';
import { useEndpoint } from '../../state/use-outbox';
import { useWriteDown } from '../../state/use-write-down';
import { Button } from '../../ui/button';
import { useKeptPress } from '../../ui/kept-press';
import { useToast } from '../../state/toasts';
import type { PrintOrder } from '../../papers/make-papers';
import type { OpenDocument } from '../../papers/open-document';
import { formTitle } from '../../words/form-title';
import type { HandInProps } from '../../papers/hand-in-props';
import { madeByWords } from '../../words/made-by';
import styles from './output-bar.module.css';
import { aboutForFile } from '../../papers/paper-about';
import { PrintDialog } from '../../papers/print-dialog';
import { useSeveralFiles } from '../../papers/use-several-files';
import { Block, Small } from '../../ui/layout';

interface OutputBarProps extends OpenDocument {
  /** どう出しますか, from 提出. */
  HandIn: ComponentType<HandInProps>;
  request: FillRequest;
  errors: readonly FormFinding[];
  /** The paper has been filled once, as it was a moment ago at least. */
  isSeen: boolean;
  /** All of this is known of the paper with what was typed last; what is pressed before waits for that. */
  isCurrent: boolean;
  /** Why it can't be filled. */
  problem: Problem | null;
  /** How many files the paper comes to, where its rows go on in further ones. */
  files: number;
  /** Nothing typed still waits for an answer; otherwise leads there. */
  isSettled: () => boolean;
  /** Leads to the first gap. */
  onGap: (finding: FormFinding) => void;
  onFinished: (savedAs: string) => void;
  onDate: (date: string) => void;
  /** What was typed into the mail that it is to go in. */
  onLetter: (letter: ChangedLetter) => void;
  /** What the network wants to have said just before a paper leaves. */
  lastWords: readonly FormFinding[];
}

type Act = OwnOutput | 'pdf' | 'csv' | 'print' | 'hand-in' | 'go-on';

/** What was pressed, while it waits. */
const wordsOf = (act: Act): string =>
  act === 'print'
    ? '印刷します'
    : act === 'hand-in' || act === 'go-on'
      ? '先へ進みます'
      : `${outputName(act)} で保存します`;

/** Save, print, other formats, and the way on. With gaps, what leaves is a draft and its name says so. */
export function OutputBar({
  HandIn,
  request,
  errors,
  isSeen,
  isCurrent,
  problem: unfilled,
  files,
  isSettled,
  onGap,
  onFinished,
  onDate,
  onLetter,
  lastWords,
  ...open
}: OutputBarProps) {
  const { document, ledger, pack, form } = open;
  const [search] = useSearchParams();
  // 「窓口に出す」 in a procedure leads here, and straight on.
  const [isAskedToHandIn, setAskedToHandIn] = useState(search.has('hand-in'));
  const [isHandingIn, setHandingIn] = useState(false);
  // As it was typed, before the disk has it: whoever opens the dialog again at once finds it.
  const [typedLetter, setTypedLetter] = useState<ChangedLetter | null>(null);
  const channels = useChannels();
  const account = useMailAccount()?.account ?? null;
  const own = {
    hasEndpoint: (useEndpoint(pack.id)?.url ?? null) !== null,
    hasMailAccount: account !== null,
    toldAddress: useOfficeMailAddress(pack.id, document.officeId),
  };
  // What comes to several files is saved and sent by the person: none of them may be left out.
  const { kind } = useOpenLedger();
  const possible = files > 1 ? [] : deliveryOptions(pack, form, own, channels);
  const options = kind === 'sample' ? possible.map(asPractice) : possible;
  const toast = useToast();
  const writeDown = useWriteDown();
  const several = useSeveralFiles(open);
  const [isPrinting, setPrinting] = useState(false);
  const mode = errors.length > 0 ? 'draft' : 'finished';
  const office = ledger.offices.find(({ id }) => id === document.officeId);
  const paper = { ...request, mode, about: aboutForFile(document, office?.name ?? ''), date: document.date } as const;
  /** For the record of what was done. */
  const noted = {
    packId: pack.id,
    formId: form.id,
    officeId: document.officeId,
    form: formTitle(pack, form),
    office: office?.name ?? '',
    about: document.about,
    isDraft: mode === 'draft',
  };
  const ownKind = ownOutput(form.template);
  const [first] = errors;
  const tell = (failed: Pick<Problem, 'message'>): void => toast(failed);

  const save = async (output: OwnOutput | 'pdf' | 'csv'): Promise<void> => {
    if (files > 1) return saveSeveral(output);
    const result = await ask('documents:save', { ...paper, output });
    if (!result.ok) return tell(result);
    if (result.value.cancelled) return;
    const { file, name, madeBy } = result.value;
    void writeDown({ kind: 'exported', content: { what: 'paper', ...noted, output, file: name } });
    if (mode === 'finished') onFinished(name);
    const by = madeBy ? `（${madeByWords(madeBy)}）` : '';
    toast(`${mode === 'draft' ? '下書きを' : ''}保存しました：${name}${by}`, {
      label: 'フォルダを開く',
      run: () => void ask('documents:reveal', { file }),
    });
  };
  const saveSeveral = async (output: OwnOutput | 'pdf' | 'csv'): Promise<void> => {
    const saved = await several.save(output, mode, files);
    if (!saved.ok) return tell(saved);
    if (!saved.value) return;
    const { folder, folderName, files: names } = saved.value;
    if (mode === 'finished') onFinished(names[0] ?? '');
    toast(`${names.length}個のファイルを「${folderName}」に保存しました：${names[0] ?? ''} など`, {
      label: 'フォルダを開く',
      run: () => void ask('papers:reveal', { folder }),
    });
  };
  const printSeveral = async (order: PrintOrder): Promise<void> => {
    const failed = await several.print(order, mode).catch((error: unknown) => String(error));
    setPrinting(false);
    toast(failed ?? (mode === 'draft' ? '下書きを印刷しました' : '印刷しました'));
  };
  const print = async (): Promise<void> => {
    if (files > 1 || form.copies.length > 0) return setPrinting(true);
    const result = await ask('documents:print', paper);
    if (!result.ok) return tell(result);
    if (result.value.cancelled) return;
    void writeDown({ kind: 'printed', content: noted });
    toast(mode === 'draft' ? '下書きを印刷しました' : '印刷しました');
  };
  const [usual] = channelsOf(pack, form).map((one) => ({ ...one, channel: channels.of(one.kind) }));
  // A paper that the office uses itself may still be handed in: メンバー一覧.
  const isKeptFirst = !usual?.channel.leaves;
  const { press, waiting, isUnderWay } = useKeptPress<Act>(isCurrent, async (act) => {
    if (unfilled) return tell(unfilled);
    if (act === 'go-on' && first) return onGap(first);
    if (!isSettled()) return;
    try {
      if (act === 'print') await print();
      else if (act === 'hand-in' || (act === 'go-on' && options.length > 0 && !isKeptFirst)) setHandingIn(true);
      else await save(act === 'go-on' ? (form.outputs[0] === 'pdf' ? 'pdf' : ownKind) : act);
    } catch (error) {
      tell(problem('unexpected', { reason: String(error) }));
    }
  });
  const others = (['pdf', 'csv'] as const).filter((output) => form.outputs.includes(output));
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
      <Small end text="right" aria-live="polite">
        {waiting ? (
          <Block as="span" tone="text" weight={700} className={styles['waiting']}>
            <span>書類を用意しています。</span>
            <span>できしだい、{wordsOf(waiting)}</span>
          </Block>
        ) : first ? (
          <>
            足りない{errors.length}か所があります<span className={styles['wide']}>。押すと、その欄へ移ります</span>
          </>
        ) : (
          usual && (usual.channel.isMail ? `宛先：${usual.to ?? ''}` : `出し方：${usual.label}`)
        )}
      </Small>
      {isKeptFirst && options.length > 0 && !first && (
        <Button icon="send" aria-busy={isUnderWay('hand-in')} onClick={() => press('hand-in')}>
          ほかへ出す
        </Button>
      )}
      <Button
        look="filled"
        size="large"
        iconAfter="right"
        aria-busy={isUnderWay('go-on')}
        onClick={() => press('go-on')}
      >
        {isKeptFirst ? '完成として保存する' : '提出へ進む'}
      </Button>
      {isPrinting && (
        <PrintDialog form={form} files={files} onPrint={printSeveral} onClose={() => setPrinting(false)} />
      )}
      {(isHandingIn || (isAskedToHandIn && isSeen && !first && options.length > 0)) && (
        <HandIn
          open={open}
          request={request}
          ways={options}
          closed={unavailableOptions(pack, form, own, channels)}
          own={own}
          account={account}
          letter={typedLetter ?? document.letter ?? {}}
          onLetter={(letter) => {
            setTypedLetter(letter);
            onLetter(letter);
          }}
          findings={lastWords}
          onDate={onDate}
          onPrint={() => press('print')}
          onClose={() => {
            setAskedToHandIn(false);
            setHandingIn(false);
          }}
        />
      )}
    </>
  );
}
