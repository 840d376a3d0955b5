import { useState } from 'react';
import { deviceName } from '@shared/ledger/labels';
import { LedgerEvent } from '@shared/ledger/event';
import type { Problem } from '@shared/problems/problem';
import type { RunStep } from '@shared/procedures/result';
import { ask } from '../../../ipc/ask';
import { useLedger } from '../../../state/open-ledger';
import { Button } from '../../../ui/button';
import { ProblemNote } from '../../../ui/problem-note';
import { StepMailCard } from '../../../procedures/step-mail';
import type { AboutDevices } from '../../../records/devices/listed-devices';
import type { PanelProps } from '../../../records/kind/record-kind';
import { FindingNotes } from '../../../records/panel/finding';
import { Row, Stack } from '../../../ui/layout';
import { WorkButton } from '../../../words/for-work';
import { currentDay } from '../../../data/clock';

type DeviceProps = PanelProps<'device', AboutDevices>;

/** What rules say of a device, and the mail that its network wants from it. */
export const DeviceNotes = (props: DeviceProps) => (
  <>
    <FindingNotes findings={props.about.findingsOf(props.record)} />
    {props.about.asksForMail(props.record) && <DeviceMail key={props.record.id} {...props} />}
  </>
);

/**
 * 証明書のメール: what a network wants to get from the device itself (流山市 様式1-2 お知らせ), and that its answer came. The
 * words are those of the procedure for a new device, asked for when somebody wants them.
 */
function DeviceMail({ record: device, change }: DeviceProps) {
  const ledger = useLedger();
  const [steps, setSteps] = useState<readonly RunStep[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const show = async (): Promise<void> => {
    if (!ledger) return;
    const today = currentDay();
    const { officeId } = device;
    const event = LedgerEvent.parse({ kind: 'device-added', date: today, officeId, deviceIds: [device.id] });
    const asked = await ask('procedures:for', { event, ledger, today });
    setProblem(asked.ok ? null : asked);
    if (!asked.ok) return;
    setSteps(asked.value.networks.flatMap((network) => mailAndAnswer(network.steps)));
  };
  const keep = async (): Promise<void> => {
    const failed = await change({
      id: device.id,
      // The day until which the one before held says nothing of the new one.
      edits: { certificateInstalledOn: currentDay(), certificateExpiresOn: null },
      sentence: `${deviceName(device)}に証明書を入れました`,
    });
    if (failed === null) setSteps(null);
  };
  return (
    <Stack as="section" items="start" gap={10} pad={[10, 20, 0]} aria-label="証明書のメール">
      {problem && <ProblemNote problem={problem} />}
      {steps === null ? (
        <WorkButton icon="mail" onClick={() => void show()}>
          証明書のメールを送る
        </WorkButton>
      ) : (
        <>
          {steps.length === 0 && <p>この端末から送るメールの決まりは、参加しているネットワークにありません。</p>}
          {steps.map((step) => (
            <Stack items="start" gap={10} key={step.id}>
              <p>{step.actor.isOurs ? step.action : `そのあと、${step.actor.name}から：${step.action}`}</p>
              {step.mail && <StepMailCard mail={step.mail} medium={step.medium} />}
              {step.note && <p className="subtle">{step.note}</p>}
            </Stack>
          ))}
          {steps.length > 0 && (
            <p className="subtle">
              返事が届いて証明書を入れたら、下のボタンを押します。証明書の期限は［編集］で入れてください。
            </p>
          )}
          <Row align="stretch" wrap gap={8}>
            {steps.length > 0 && (
              <Button look="outline" icon="check" onClick={() => void keep()}>
                返事が届き、今日入れた
              </Button>
            )}
            <Button look="text" onClick={() => setSteps(null)}>
              閉じる
            </Button>
          </Row>
        </>
      )}
    </Stack>
  );
}

/** The mails, and what comes back for them. */
function mailAndAnswer(steps: readonly RunStep[]): RunStep[] {
  const mails = steps.filter(({ medium, mail }) => medium === 'device-mail' && mail !== null);
  const next = steps[steps.findLastIndex((step) => mails.includes(step)) + 1];
  return mails.length > 0 && next && !next.actor.isOurs ? [...mails, next] : mails;
}
