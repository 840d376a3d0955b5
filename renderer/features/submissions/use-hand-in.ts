import { useCallback } from 'react';
import { paperFileName } from '@shared/forms/file-name';
import { printedValues } from '@shared/forms/bindings/printed-values';
import type { FillRequest } from '@shared/ipc/contract';
import { ownOutput } from '@shared/packs/own-output';
import type { Result } from '@shared/problems/problem';
import { formKinds } from '@shared/submission/file-kind';
import { freeze, type NewFile } from '@shared/submission/frozen';
import type { Submission } from '@shared/submission/submission';
import type { WayOut } from '@shared/submission/ways-out';
import { ask } from '../../app/ask';
import { useOpenLedger } from '../../app/ledger-provider';
import type { OpenDocument } from '../documents/fill-document';
import { formNumber } from '../documents/form-title';
import { aboutForFile, aboutWithOffice } from '../documents/paper-about';

/** 確定: fills the paper as it leaves, freezes it, and puts it on its way. Problems: of filling, freezing, storing. */
export function useHandIn(
  { document, ledger, pack, form }: OpenDocument,
  request: FillRequest,
): (way: WayOut, scan: NewFile | null) => Promise<Result<Submission>> {
  const { store } = useOpenLedger();
  return useCallback(
    async ({ id, kind, recipient }, scan) => {
      const filled = await ask('documents:fill', { ...request, mode: 'finished' });
      if (!filled.ok) return filled;
      const office = ledger.offices.find((one) => one.id === document.officeId);
      const name = office?.name ?? '';
      const at = new Date().toISOString();
      const { extension, mediaType } = formKinds[ownOutput(form.template)];
      const before = store.read().submissions.get(document.corrects ?? '');
      const frozen = freeze(
        {
          submissionId: crypto.randomUUID(),
          network: pack.id,
          form: { id: form.id, number: formNumber(pack, form), title: form.shortTitle },
          office: { name, number: office?.number || (office?.medicalInstitutionNumber ?? '') },
          paperDate: document.date,
          finalizedAt: at,
          corrects: before?.state === 'returned' ? before.id : null,
        },
        [
          {
            name: `${paperFileName({ ...pack, ...form, about: aboutForFile(document, name), date: document.date, isDraft: false })}.${extension}`,
            mediaType,
            role: 'form',
            bytes: filled.value.bytes,
          },
          ...(scan ? [scan] : []),
        ],
      );
      if (!frozen.ok) return frozen;
      const made = await store.submissions.finalize({
        document,
        title: `${form.number} ${form.shortTitle}`,
        about: aboutWithOffice(document, name),
        channel: { kind, id, recipient },
        frozen: frozen.value,
      });
      if (!made.ok) return made;
      const printed = printedValues(form, filled.value.evaluation);
      await store.saveDocument({ ...document, state: 'finished', updatedAt: at, printed });
      // One that never arrived, or that nobody has in hand yet, gives way to its better.
      if (before && before.state !== 'returned')
        await store.submissions.apply(before.id, { kind: 'withdrawal-asked', at });
      return made;
    },
    [document, ledger, pack, form, request, store],
  );
}
