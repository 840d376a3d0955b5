import type { ConsentCell } from '@shared/consents/consent-cells';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import type { ConsentStep } from '@shared/packs/consent-schema';
import { Icon } from '../../ui/icon';
import { consentCellText, isPlanned, recordWords, stepNames, type ConsentTask } from './consent-words';
import { Row, Second } from '../../ui/layout';
import { Lines } from '../../ui/lines';
import { WorkButton } from '../../words/for-work';
import { currentDay } from '../../data/clock';

interface ConsentStepsProps {
  row: ConsentRow;
  pack: ConsentPack;
  onTask: (task: ConsentTask) => void;
}

/** The steps of one consent, each with what can be written down about it. */
export function ConsentSteps({ row, pack, onTask }: ConsentStepsProps) {
  return (
    <Lines as="ol" aria-label="手順">
      {pack.consent.steps.map(({ step, note }) => (
        <li key={step}>
          <div>
            <b>{stepNames[step]}</b>　<StepState cell={row.cells[step]} />
            {row.cells[step].kind !== 'done' && note && <Second>{note}</Second>}
          </div>
          {canRecord(row.cells[step], row) && (
            <WorkButton
              size="small"
              look={row.cells[step].kind === 'done' ? 'text' : 'quiet'}
              aria-label={label(pack, row, step)}
              onClick={() => onTask(step)}
            >
              {row.cells[step].kind === 'done' ? '直す' : '記録'}
            </WorkButton>
          )}
        </li>
      ))}
    </Lines>
  );
}

const label = (pack: ConsentPack, row: ConsentRow, step: ConsentStep): string =>
  row.cells[step].kind === 'done'
    ? `${stepNames[step]}を直す`
    : `${recordWords(pack, step)}（${stepNames[step]}の記録）`;

/** What the network does is written down when it is heard of. */
function canRecord(cell: ConsentCell, { consent, submission }: ConsentRow): boolean {
  if (cell.kind === 'network') return Boolean(consent?.signedOn);
  // The day of a paper that this PC handed in is the receipt's.
  if (cell.kind === 'done') return consent !== null && !(submission && consent.sentOn === null && cell.on === null);
  return cell.kind === 'todo';
}

function StepState({ cell }: { cell: ConsentCell }) {
  const text = consentCellText(cell, currentDay());
  if (cell.kind !== 'done') return <span className="subtle">{text}</span>;
  return (
    <Row as="span" inline gap={3} nowrap>
      <Icon name={isPlanned(cell, currentDay()) ? 'calendar' : 'check'} size={16} />
      {text}
    </Row>
  );
}
