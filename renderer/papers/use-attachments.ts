import { useCallback, useEffect, useState } from 'react';
import type { Attachment } from '@shared/ledger/attachment';
import { problem } from '@shared/problems/problem';
import { useOpenLedger } from '../state/open-ledger';
import { useToast } from '../state/toasts';
import { readScan } from './read-scan';
import { takeAway } from './attached-files';

interface Attachments {
  /** The oldest first. */
  attachments: readonly Attachment[];
  /** @returns why one of them can't be attached, or null; those before it are */
  add: (files: readonly File[]) => Promise<string | null>;
  /** With 元に戻す. */
  remove: (attachment: Attachment) => Promise<void>;
}

/** 添付: the files that lie with a paper. */
export function useAttachments(recordId: string): Attachments {
  const { attachments: attachmentStore } = useOpenLedger();
  const toast = useToast();
  const [attachments, setAttachments] = useState<readonly Attachment[]>([]);
  // Each change is read anew from the disk.
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((last) => last + 1), []);
  // Also one that was dropped on the window.
  useEffect(() => attachmentStore.subscribe(reload), [attachmentStore, reload]);
  useEffect(() => {
    let isWanted = true;
    attachmentStore.ofRecord(recordId).then(
      (found) => isWanted && setAttachments(found),
      (error: unknown) => toast(problem('unexpected', { reason: String(error) })),
    );
    return () => {
      isWanted = false;
    };
  }, [attachmentStore, recordId, turn, toast]);
  const add = useCallback(
    async (files: readonly File[]): Promise<string | null> => {
      let complaint: string | null = null;
      for (const file of files) {
        const scan = await readScan(file);
        if (typeof scan === 'string') {
          complaint = scan;
          break;
        }
        const added = await attachmentStore.add({ recordId, name: scan.name, content: scan.bytes });
        if (!added.ok) {
          complaint = added.message;
          break;
        }
      }
      reload();
      return complaint;
    },
    [attachmentStore, recordId, reload],
  );
  const remove = useCallback(
    async (attachment: Attachment): Promise<void> => {
      const taken = await takeAway(attachmentStore, [attachment]);
      if (!taken.ok) return toast(taken);
      reload();
      const putBack = async (): Promise<void> => {
        const restored = await taken.value.restore();
        if (!restored.ok) toast(restored);
        reload();
      };
      toast(`「${attachment.name}」を外しました`, { label: '元に戻す', run: () => void putBack() });
    },
    [attachmentStore, reload, toast],
  );
  return { attachments, add, remove };
}
