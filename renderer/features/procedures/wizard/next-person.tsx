import { nextPlace } from '@shared/procedures/wizard/lacking-at-start';
import { isAnsweredByNext, withNextOne, type NextOne } from '@shared/procedures/wizard/next-ones';
import type { ProcedureRun, RunWarning } from '@shared/procedures/result';
import { isOpenQuestion } from '@shared/procedures/open-questions';
import { OneOfPeople } from '../../../records/panel/one-of-people';
import { ChooseManager } from '../../../records/people/choose-manager';
import { Note } from '../../../ui/note';
import { Source } from './source';
import { useEventOfWizard } from './wizard-context';
import { Columns } from '../../../ui/layout';

/** Who follows: one warning and its answer in one box; chosen, it stays to be changed. */
export function NextPerson({ next, warnings }: { next: NextOne; warnings: readonly RunWarning[] }) {
  const { changeEvent } = useEventOfWizard();
  const { role, officeId, label, chosenId, candidates } = next;
  const choose = (id: string): void =>
    changeEvent((now) => withNextOne(now, next, candidates.find((one) => one.id === id) ?? null));
  return (
    <div data-place={nextPlace(role, officeId)}>
      <Note tone={chosenId === '' ? 'act' : 'ok'}>
        {chosenId === '' ? (
          warnings.map(({ id, text }) => (
            <p key={id}>
              <strong>{text}</strong>
            </p>
          ))
        ) : (
          <strong>次の方が決まりました</strong>
        )}
        <Columns columns="minmax(0, 1fr)" above={8}>
          <OneOfPeople
            label={label}
            value={chosenId}
            placeholder="次の担当者を選ぶ"
            lacking={chosenId === ''}
            people={candidates}
            onCommit={choose}
          />
        </Columns>
      </Note>
    </div>
  );
}

const isSamePlace = (one: OfficeWarning, other: OfficeWarning): boolean => !one.asks || one.officeId === other.officeId;
type OfficeWarning = RunWarning & { officeId: string };

const TONES = { error: 'act', warning: 'notice', notice: 'info' } as const;

/** What to know and what is wrong, the worst first; what the boxes above answer is left out. */
export function Warnings({ run, showsSources }: { run: ProcedureRun; showsSources: boolean }) {
  const { event } = useEventOfWizard();
  const isNextAsked = event.kind === 'leave' || event.kind === 'transfer';
  const all = run.networks.flatMap(({ network, officeId, warnings }) =>
    warnings.map((warning) => ({ ...warning, network, officeId })),
  );
  const told = all
    .filter((one) => !isOpenQuestion(one) && !(isNextAsked && isAnsweredByNext(one.id)))
    // What is answered here is answered for each office.
    .filter((one, i, list) => list.findIndex((other) => other.text === one.text && isSamePlace(one, other)) === i);
  const several = run.networks.length > 1;
  const leaving = new Set(isNextAsked ? event.staff.map(({ id }) => id) : []);
  return (['error', 'warning', 'notice'] as const).map((level) => {
    const ofLevel = told.filter((one) => one.level === level);
    return (
      ofLevel.length > 0 && (
        <Note key={level} tone={TONES[level]}>
          {ofLevel.map(({ id, network, officeId, text, source, inferred, asks }) => (
            <div key={`${network}/${officeId}/${id}`}>
              <p>
                {several && <span className="subtle">{network}：</span>}
                {text}
                {showsSources && <Source source={source} inferred={inferred} />}
              </p>
              {asks && <ChooseManager officeId={officeId} leaving={leaving} />}
            </div>
          ))}
        </Note>
      )
    );
  });
}
