import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { sealOf } from '@shared/papers/review';
import { ask } from '../../ipc/ask';
import { useWriteDown } from '../../state/use-write-down';
import { useToast } from '../../state/toasts';
import type { OpenDocument } from '../../papers/open-document';
import { NOT_PRINTED, outputTopic, printInstead } from '../../papers/print-instead';
import { fillRequest } from '../../papers/fill-request';
import { formTitle } from '../../words/form-title';
import { aboutForFile } from '../../papers/paper-about';
import type { BundledPaper } from './use-bundle';

/** Prints a paper that goes along, so that it can be signed. */
export function usePrintPaper({ ledger, pack }: OpenDocument, handOver: readonly string[]) {
  const writeDown = useWriteDown();
  const toast = useToast();
  const [, go] = useLocation();
  return useCallback(
    async ({ document, form }: Pick<BundledPaper, 'document' | 'form'>): Promise<void> => {
      const office = ledger.offices.find(({ id }) => id === document.officeId)?.name ?? '';
      const printed = await ask('documents:print', {
        ...fillRequest(document, ledger, handOver),
        mode: 'finished',
        about: aboutForFile(document, office),
        date: document.date,
        seal: sealOf(document),
      });
      if (!printed.ok)
        return toast(
          printed,
          printInstead(printed, '書類を開く', () => go(`/documents/${document.id}`)),
          outputTopic(document.id),
        );
      if (printed.value.cancelled) return toast(NOT_PRINTED, undefined, outputTopic(document.id));
      const { packId, formId, officeId, about } = document;
      void writeDown({
        kind: 'printed',
        content: { packId, formId, officeId, form: formTitle(pack, form), office, about, isDraft: false },
      });
      toast('プリンターへ送りました', undefined, outputTopic(document.id));
    },
    [ledger, pack, handOver, writeDown, toast, go],
  );
}
