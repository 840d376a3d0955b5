import { outputName } from '@shared/packs/allowed-output';
import { ask } from '../ipc/ask';
import { currentDay } from '../data/clock';
import { useToast } from '../state/toasts';
import { useWriteDown } from '../state/use-write-down';
import { madeByWords } from '../words/made-by';
import { outputTopic } from './print-instead';

/** A text of the office's own, no city's form. */
export interface OwnText {
  /** What it is: 報告書の下書き. */
  title: string;
  /** In the file's name, behind the title; nobody's name. */
  about?: string;
  /** Its words, a line each, and the Word file that has them. */
  text: string;
  bytes: Uint8Array;
}

export type OwnTextOutput = 'docx' | 'pdf';

/** As a file to hand on, to print elsewhere or to go on writing in; said, and written down. */
export function useSaveOwnText(): (own: OwnText, output: OwnTextOutput) => Promise<void> {
  const toast = useToast();
  const writeDown = useWriteDown();
  return async ({ title, about, text, bytes }, output) => {
    const name = [title, about, currentDay().replaceAll('-', '')].filter(Boolean).join('_');
    const saved = await ask('documents:save-text', { output, name, text, bytes });
    const ofIt = outputTopic(name);
    if (!saved.ok) return toast(saved, undefined, ofIt);
    if (saved.value.cancelled) return;
    const { file, name: made, madeBy } = saved.value;
    void writeDown({ kind: 'exported', content: { what: 'text', title, output, file: made } });
    const open = { label: 'フォルダーを開く', run: () => void ask('documents:reveal', { file }) };
    const by = madeBy ? `（${madeByWords(madeBy)}）` : '';
    toast(`${outputName(output)} で保存しました：${made}${by}`, open, ofIt);
  };
}
