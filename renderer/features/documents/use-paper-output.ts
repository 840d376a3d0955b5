import { useState } from 'react';
import type { PaperFacts } from '@shared/audit/deed';
import type { FormFinding } from '@shared/forms/bindings/evaluation';
import type { FillRequest } from '@shared/ipc/contract';
import { outputName } from '@shared/packs/allowed-output';
import { ownOutput, type OwnOutput } from '@shared/packs/own-output';
import { ask } from '../../ipc/ask';
import type { PrintOrder } from '../../papers/make-papers';
import type { OpenDocument } from '../../papers/open-document';
import { NOT_PRINTED, NOT_SAVED, notPrinted, outputTopic, printInstead } from '../../papers/print-instead';
import { aboutForFile } from '../../papers/paper-about';
import { useSeveralFiles } from '../../papers/use-several-files';
import { useToast } from '../../state/toasts';
import { useWriteDown } from '../../state/use-write-down';
import { formTitle } from '../../words/form-title';
import { sealOf } from '@shared/papers/review';
import { madeByWords } from '../../words/made-by';

export interface PaperToLeave extends OpenDocument {
  request: FillRequest;
  errors: readonly FormFinding[];
  /** How many files the paper comes to, where its rows go on in further ones. */
  files: number;
  onFinished: (savedAs: string) => void;
}

type Output = OwnOutput | 'pdf' | 'csv';

/** Saves and prints a paper, says so and writes it down. With gaps, what leaves is a draft and its name says so. */
export function usePaperOutput(paper: PaperToLeave) {
  const { document, ledger, form, request, files, onFinished } = paper;
  const toast = useToast();
  const writeDown = useWriteDown();
  const several = useSeveral(paper);
  /** How it is to be printed is asked first. */
  const [printing, setPrinting] = useState<Mode | null>(null);
  const mode = modeOf(paper);
  const office = ledger.offices.find(({ id }) => id === document.officeId)?.name ?? '';
  const about = outputTopic(document.id);
  const order = {
    ...request,
    mode,
    about: aboutForFile(document, office),
    date: document.date,
    seal: sealOf(document),
  } as const;
  const save = async (output: Output, as: Mode = mode): Promise<void> => {
    if (files > 1) return several.save(output, as);
    const result = await ask('documents:save', { ...order, mode: as, output });
    if (!result.ok) return toast(result, undefined, about);
    if (result.value.cancelled) return toast(NOT_SAVED, undefined, about);
    const { file, name, madeBy } = result.value;
    void writeDown({ kind: 'exported', content: { what: 'paper', ...factsOf(paper, office, as), output, file: name } });
    if (as === 'finished') onFinished(name);
    const by = madeBy ? `（${madeByWords(madeBy)}）` : '';
    const open = { label: 'フォルダーを開く', run: () => void ask('documents:reveal', { file }) };
    toast(`${as === 'draft' ? '下書きを' : ''}保存しました：${name}${by}`, open, about);
  };
  /** Where a printer fails, Word or Excel may print it. */
  const inFile = {
    label: `${outputName(ownOutput(form.template))} で保存`,
    run: () => void save(ownOutput(form.template)),
  };
  const print = async (as: Mode = mode): Promise<void> => {
    if (files > 1 || form.copies.length > 0) return setPrinting(as);
    const result = await ask('documents:print', { ...order, mode: as });
    if (!result.ok) return toast(result, printInstead(result, inFile.label, inFile.run), about);
    if (result.value.cancelled) return toast(NOT_PRINTED, undefined, about);
    void writeDown({ kind: 'printed', content: factsOf(paper, office, as) });
    toast(printedWords(as), undefined, about);
  };
  const printSeveral = async (wanted: PrintOrder): Promise<void> => {
    const as = printing ?? mode;
    const failed = await several.print(wanted, as);
    setPrinting(null);
    if (failed === null) toast(printedWords(as), undefined, about);
    else toast(notPrinted(failed), inFile, about);
  };
  return { save, print, printing: printing !== null && { onPrint: printSeveral, onClose: () => setPrinting(null) } };
}

type Mode = 'draft' | 'finished';
const modeOf = ({ errors }: PaperToLeave): Mode => (errors.length > 0 ? 'draft' : 'finished');

const printedWords = (mode: Mode): string =>
  mode === 'draft' ? '下書きをプリンターへ送りました' : 'プリンターへ送りました';

/** For the record of what was done. */
function factsOf(paper: PaperToLeave, office: string, mode = modeOf(paper)): PaperFacts {
  const { document, pack, form } = paper;
  const { officeId, about } = document;
  const isDraft = mode === 'draft';
  return { packId: pack.id, formId: form.id, officeId, form: formTitle(pack, form), office, about, isDraft };
}

/** The same for what comes to several files, or to several prints. */
function useSeveral(paper: PaperToLeave) {
  const { files, onFinished } = paper;
  const several = useSeveralFiles(paper);
  const toast = useToast();
  const save = async (output: Output, as: Mode): Promise<void> => {
    const saved = await several.save(output, as, files);
    if (!saved.ok) return toast(saved, undefined, outputTopic(paper.document.id));
    if (!saved.value) return toast(NOT_SAVED, undefined, outputTopic(paper.document.id));
    const { folder, folderName, files: names } = saved.value;
    if (as === 'finished') onFinished(names[0] ?? '');
    const open = { label: 'フォルダーを開く', run: () => void ask('papers:reveal', { folder }) };
    toast(
      `${names.length}個のファイルを「${folderName}」に保存しました：${names[0] ?? ''} など`,
      open,
      outputTopic(paper.document.id),
    );
  };
  /** @returns why it wasn't printed, or null */
  const print = (order: PrintOrder, as: Mode): Promise<string | null> =>
    several.print(order, as).catch((error: unknown) => String(error));
  return { save, print };
}
