import { useCallback } from 'react';
import type { Deed, PaperFacts } from '@shared/audit/deed';
import type { OutputKind } from '@shared/packs/own-output';
import { useOpenLedger } from '../../../state/open-ledger';
import { useWriteDown } from '../../../state/use-write-down';
import { formTitle } from '../../../words/form-title';
import type { Making, PaperOutcome, WantedPaper } from '../../../papers/make-papers';
import type { BatchOutput } from './open-batch';
import { currentInstant } from '../../../data/clock';

type KeepMade = (
  making: Making,
  way: BatchOutput,
  some: readonly (readonly [WantedPaper, PaperOutcome])[],
) => Promise<void>;

/** What was made goes into the record of deeds, a line a file, and, where that is wanted, among the papers of 書類. */
export function useKeepMade(): KeepMade {
  const { documents } = useOpenLedger();
  const writeDown = useWriteDown();
  return useCallback(
    async ({ pack, form, ledger }, way, some) => {
      if (way.kind === 'drafts') return;
      const made = some.flatMap(([wanted, outcome]) => (outcome.ok ? [{ ...wanted, files: outcome.files }] : []));
      const updatedAt = currentInstant();
      if (way.keeps && made.length > 0)
        await documents.saveAll(
          made.map(({ paper, mode, files }) => ({
            ...{ ...paper, updatedAt, savedAs: files[0] ?? '' },
            state: mode === 'finished' ? ('finished' as const) : ('draft' as const),
          })),
        );
      const officeName = new Map(ledger.offices.map(({ id, name }) => [id, name]));
      for (const { paper, mode, files } of made) {
        const { officeId, about } = paper;
        const office = officeName.get(officeId) ?? '';
        const isDraft = mode === 'draft';
        const noted = {
          packId: pack.id,
          formId: form.id,
          officeId,
          form: formTitle(pack, form),
          office,
          about,
          isDraft,
        };
        for (const deed of deedsOf(noted, way, files)) await writeDown(deed);
      }
    },
    [documents, writeDown],
  );
}

const deedsOf = (noted: PaperFacts, way: BatchOutput, files: readonly string[]): Deed[] =>
  way.kind === 'print'
    ? [{ kind: 'printed', content: noted }]
    : files.map((file) => ({
        kind: 'exported',
        content: { what: 'paper', ...noted, output: file.split('.').at(-1) as OutputKind, file },
      }));
