import { useState } from 'react';
import { outputName } from '@shared/packs/allowed-output';
import { ownOutput, type OutputKind } from '@shared/packs/own-output';
import type { Form } from '@shared/packs/schema';
import { ask } from '../../../ipc/ask';
import { useIsHeld } from '../../../state/use-reviewing';
import { CheckBox } from '../../../ui/check-box';
import { Segmented } from '../../../ui/segmented';
import { MOST_IN_A_PRINT } from '../../../papers/make-papers';
import type { BatchOutput } from './open-batch';
import { PrintSettings, usePrintSettings, type PrintChoice } from '../../../papers/print-settings';
import { Small, Stack } from '../../../ui/layout';

type Way = BatchOutput['kind'];

interface Out {
  /** 確認してから出す: what is made is asked about, one by one. */
  isHeld: boolean;
  way: Way;
  setWay: (way: Way) => void;
  outputs: readonly OutputKind[];
  setOutputs: (outputs: readonly OutputKind[]) => void;
  print: PrintChoice;
  keeps: boolean;
  setKeeps: (keeps: boolean) => void;
  verb: string;
  /** Where to and how, after the folder's dialog; a sentence says what is missing; null: やめる. */
  choose: () => Promise<BatchOutput | string | null>;
}

const VERBS: Record<Way, string> = { folder: 'つくる', print: '印刷する', drafts: '下書きに残す' };

/** How the papers of a batch come out. */
export function useBatchOut(form: Form): Out {
  const isHeld = useIsHeld();
  const [chosen, setWay] = useState<Way>('folder');
  // Each of them is asked about alone, as each has its own content to be looked at.
  const way = isHeld ? 'drafts' : chosen;
  const [outputs, setOutputs] = useState<readonly OutputKind[]>([ownOutput(form.template)]);
  const [keeps, setKeeps] = useState(true);
  const print = usePrintSettings(form);
  const choose = async (): Promise<BatchOutput | string | null> => {
    if (way === 'drafts') return { kind: 'drafts' };
    if (way === 'print') {
      if (form.copies.length > 0 && print.copies.length === 0) return '何を印刷するかを選んでください';
      return { kind: 'print', keeps, copies: [...print.copies], isTwoSided: print.isTwoSided };
    }
    if (outputs.length === 0) return 'ファイルの種類を選んでください';
    const chosen = await ask('papers:choose-folder', {
      title: `${form.number} ${form.shortTitle}を保存するフォルダー`,
    });
    if (chosen.cancelled) return null;
    return { kind: 'folder', folder: chosen.folder, folderName: chosen.name, outputs: [...outputs], keeps };
  };
  return { isHeld, way, setWay, outputs, setOutputs, print, keeps, setKeeps, verb: VERBS[way], choose };
}

/** つくり方. What a network forbids is said with its reason. */
export function BatchOut({ form, out, papers }: { form: Form; out: Out; papers: number }) {
  const { isHeld, way, setWay, outputs, setOutputs, print, keeps, setKeeps } = out;
  return (
    <Stack gap={10}>
      <h2>つくり方</h2>
      {isHeld ? (
        <p>下書きに残します。1件ずつ「確認に出す」を押すと、管理者の方が確定してから出せます。</p>
      ) : (
        <Segmented
          label="どうつくりますか"
          hideLabel
          value={way}
          onChange={setWay}
          choices={[
            { value: 'folder', label: 'フォルダーに保存' },
            { value: 'print', label: 'まとめて印刷' },
            { value: 'drafts', label: '下書きに残す' },
          ]}
        />
      )}
      {way === 'folder' && (
        <>
          {form.outputs.map((output) => (
            <CheckBox
              key={output}
              checked={outputs.includes(output)}
              onChange={(on) => setOutputs(form.outputs.filter((one) => (one === output ? on : outputs.includes(one))))}
            >
              {outputName(output)} のファイル
            </CheckBox>
          ))}
          {form.refusals.map(({ output, reason }) => (
            <Small as="p" key={output}>
              {reason}
            </Small>
          ))}
          <p className="subtle">
            一人（一件）ずつのファイルを、一つのフォルダーに入れます。同じ名前のファイルがあっても、書き換えません。
          </p>
        </>
      )}
      {way === 'print' && (
        <>
          <PrintSettings form={form} print={print} />
          <p className="subtle">
            印刷の画面は、一度だけ出ます。
            {papers > MOST_IN_A_PRINT && `${papers}件あるので、${MOST_IN_A_PRINT}件ずつに分けて出ます。`}
          </p>
        </>
      )}
      {way === 'drafts' ? (
        <p className="subtle">「書類」の一覧に、つくりかけとして残します。足りないところは、あとから入れられます。</p>
      ) : (
        <CheckBox checked={keeps} onChange={setKeeps}>
          つくったものを「書類」の一覧にも残す
        </CheckBox>
      )}
    </Stack>
  );
}
