import type { CalendarDate } from '@shared/text/calendar-date';
import { reportedTogether } from '@shared/procedures/checklist';
import type { CallNow } from '@shared/procedures/call-now';
import { actionWords } from '@shared/procedures/next-thing';
import type { KeptRun } from '@shared/procedures/kept-run';
import { useLedger } from '../../../state/open-ledger';
import { usePack } from '../../../state/session';
import { CallFirst } from '../../../ui/call-first';
import { Block, Row } from '../../../ui/layout';
import { usePressOnce } from '../../../ui/once';
import { WorkButton } from '../../../words/for-work';
import { SayAloud } from '../emergency/first-calls';
import type { StepActs } from './use-step-acts';

interface CallNowPartProps {
  run: KeptRun;
  call: CallNow;
  today: CalendarDate;
  acts: Pick<StepActs, 'finish' | 'skip'>;
  /** After it was said to be done: what comes next shows by itself. */
  onDone: () => void;
}

/** An emergency's next call, above all that may be read or answered: the number, what to say, and the word that it was made. */
export function CallNowPart({ run, call: { network, one, contacts, isNext }, today, acts, onDone }: CallNowPartProps) {
  const ledger = useLedger();
  const pack = usePack(network.network.packId);
  const { isUnderWay, press } = usePressOnce(async () => {
    await acts.finish(reportedTogether(network.steps, one.key), today);
    onDone();
  });
  const calls = contacts.flatMap((id) => {
    const contact = pack?.contacts.find((known) => known.id === id);
    return contact?.phone ? [{ contact, ...(id === one.step.contact && { why: actionWords(one.step) }) }] : [];
  });
  if (calls.length === 0) return null;
  return (
    <Block pad={[12, 'page', 2]}>
      <CallFirst calls={calls} isNext={isNext}>
        <Row wrap justify="between" gap={[8, 24]}>
          <Block grow narrow>
            {run.event && ledger && (
              <SayAloud event={{ ...run.event, officeId: network.network.officeId }} ledger={ledger} size={18} />
            )}
          </Block>
          <Row gap={8}>
            <WorkButton look="text" size="small" onClick={() => void acts.skip(one).then(onDone)}>
              今回は不要
            </WorkButton>
            <WorkButton icon="check" disabled={isUnderWay} onClick={press}>
              電話した
            </WorkButton>
          </Row>
        </Row>
      </CallFirst>
    </Block>
  );
}
