import { useState } from 'react';
import { furtherQuestions, openQuestions, type OpenQuestion } from '@shared/procedures/open-questions';
import { openPlace } from '@shared/procedures/wizard/lacking-at-start';
import type { ProcedureRun } from '@shared/procedures/result';
import { AskedOfOfficeField, FIELD_OF } from '../../../records/offices/asked-of-office';
import { useMayWork } from '../../../state/use-may';
import { Columns } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { useWizard } from './wizard-context';

/** All that was asked while the screen stands: an answer stays, to be changed. */
export function useOpenQuestions(run: ProcedureRun | null): readonly OpenQuestion[] {
  const [asked, setAsked] = useState<readonly OpenQuestion[]>([]);
  const further = furtherQuestions(asked, openQuestions(run?.networks ?? []));
  if (further.length > 0) setAsked([...asked, ...further]);
  return [...asked, ...further];
}

/** What decides on papers and work and isn't in the ledger: each with its answer in one box. */
export function OpenQuestions({ asked }: { asked: readonly OpenQuestion[] }) {
  const { seen } = useWizard();
  const mayWork = useMayWork();
  return asked.map((one) => {
    const { officeId, asks, label, text } = one;
    const isAnswered = seen.offices.some(({ id, ...office }) => id === officeId && office[FIELD_OF[asks]] !== '');
    return (
      <div key={openPlace(one)} data-place={openPlace(one)}>
        <Note tone={isAnswered ? 'ok' : 'act'}>
          <strong>{isAnswered ? `${label}が決まりました` : text}</strong>
          {mayWork && (
            <Columns columns="minmax(0, 1fr)" above={8}>
              <AskedOfOfficeField officeId={officeId} asks={asks} isOneOfSeveral={asked.length > 1} />
            </Columns>
          )}
        </Note>
      </div>
    );
  });
}
