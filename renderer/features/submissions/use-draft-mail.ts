import { useMemo } from 'react';
import type { Submission } from '@shared/submission/submission';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useWriteDown } from '../../state/use-write-down';
import { currentInstant } from '../../data/clock';
import { mailOrder } from '../../data/orders';
import { useToast } from '../../state/toasts';
import { outputTopic } from '../../papers/print-instead';
import { useNotedPapers } from './use-noted-papers';

interface DraftMail {
  /** メールソフトで開く. */
  open: (submission: Submission) => Promise<void>;
  /** Keeps it where somebody says. */
  save: (submission: Submission) => Promise<void>;
}

/** A letter as a draft (.eml), its files in it. Says itself what came of it. */
export function useDraftMail(): DraftMail {
  const { kind, submissions } = useOpenLedger();
  const toast = useToast();
  const writeDown = useWriteDown();
  const noted = useNotedPapers();
  return useMemo(() => {
    const readied = async ({ id, state }: Submission, file = ''): Promise<void> => {
      if (state !== 'to-hand-over') return;
      const kept = await submissions.apply(id, { kind: 'printed', at: currentInstant(), file });
      if (!kept.ok) toast(kept);
    };
    return {
      open: async (submission) => {
        const about = outputTopic(submission.id);
        const body = await submissions.body(submission);
        if (!body.ok) return toast(body, undefined, about);
        const opened = await ask('mail:draft', { order: mailOrder(kind, submission, body.value) });
        if (!opened.ok) return toast(opened, undefined, about);
        await readied(submission, opened.value.how === 'opened' ? '' : opened.value.name);
        toast(
          opened.value.how === 'opened'
            ? 'メールソフトで開きました。そこで送ったら、ここで［送った］を押してください'
            : `メールの下書きを開くソフトがないため、ファイルにしました：${opened.value.name}`,
          undefined,
          about,
        );
      },
      save: async (submission) => {
        const about = outputTopic(submission.id);
        const body = await submissions.body(submission);
        if (!body.ok) return toast(body, undefined, about);
        const saved = await ask('mail:save-draft', { order: mailOrder(kind, submission, body.value) });
        if (!saved.ok) return toast(saved, undefined, about);
        if (saved.value.cancelled) return;
        const { file, name } = saved.value;
        await readied(submission, name);
        const content = { what: 'paper', ...noted(submission), output: 'eml', file: name } as const;
        void writeDown({ kind: 'exported', content });
        const open = { label: 'フォルダーを開く', run: () => void ask('documents:reveal', { file }) };
        toast(`保存しました：${name}`, open, about);
      },
    };
  }, [kind, submissions, toast, writeDown, noted]);
}
