import { outputName } from '@shared/packs/allowed-output';
import { wordOfText } from '@shared/papers/word-of-text';
import { ask } from '../../../ipc/ask';
import { currentDay } from '../../../data/clock';
import { useToast } from '../../../state/toasts';
import { useWriteDown } from '../../../state/use-write-down';
import { madeByWords } from '../../../words/made-by';

const TITLE = '報告書の下書き';

/** As a file to hand on or to go on writing in; said, and written down. Without anybody's name in that of the file. */
export function useSaveReport(text: string): (output: 'docx' | 'pdf') => void {
  const toast = useToast();
  const writeDown = useWriteDown();
  const save = async (output: 'docx' | 'pdf'): Promise<void> => {
    const name = `${TITLE}_${currentDay().replaceAll('-', '')}`;
    const saved = await ask('documents:save-text', { output, name, text, bytes: wordOfText(text) });
    if (!saved.ok) return toast(saved);
    if (saved.value.cancelled) return;
    const { file, name: made, madeBy } = saved.value;
    void writeDown({ kind: 'exported', content: { what: 'text', title: TITLE, output, file: made } });
    toast(`${outputName(output)} で保存しました：${made}${madeBy ? `（${madeByWords(madeBy)}）` : ''}`, {
      label: 'フォルダーを開く',
      run: () => void ask('documents:reveal', { file }),
    });
  };
  return (output) => void save(output);
}
