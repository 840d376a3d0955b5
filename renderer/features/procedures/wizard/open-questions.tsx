import { useState } from 'react';
import { openQuestions, type OpenQuestion } from '@shared/procedures/open-questions';
import { openPlace } from '@shared/procedures/wizard/lacking-at-start';
import type { ProcedureRun } from '@shared/procedures/result';
import { ServiceKindField } from '../../../records/offices/service-kind-field';
import { useMayWork } from '../../../state/use-may';
import { Columns } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { useWizard } from './wizard-context';

/** All that was asked while the screen stands: an answer stays, to be changed. */
export function useOpenQuestions(run: ProcedureRun | null): readonly OpenQuestion[] {
  const [asked, setAsked] = useState<readonly OpenQuestion[]>([]);
  const open = openQuestions(run?.networks ?? []);
  const fresh = open.filter(({ officeId }) => !asked.some((one) => one.officeId === officeId));
  if (fresh.length > 0) setAsked([...asked, ...fresh]);
  return [...asked, ...fresh];
}

/** What decides on papers and work and isn't in the ledger: each with its answer in one box. */
export function OpenQuestions({ asked }: { asked: readonly OpenQuestion[] }) {
  const { seen } = useWizard();
  const mayWork = useMayWork();
  return asked.map(({ officeId, text }) => {
    const isAnswered = seen.offices.some((one) => one.id === officeId && one.serviceKind !== '');
    return (
      <div key={officeId} data-place={openPlace(officeId)}>
        <Note tone={isAnswered ? 'ok' : 'act'}>
          <strong>{isAnswered ? 'サービス分類が決まりました' : text}</strong>
          {mayWork && (
            <Columns columns="minmax(0, 1fr)" above={8}>
              <ServiceKindField officeId={officeId} isOneOfSeveral={asked.length > 1} />
            </Columns>
          )}
        </Note>
      </div>
    );
  });
}
