import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import { isEmergency, reportDays } from '@shared/procedures/emergency';
import type { KeptRun, ReportDecision } from '@shared/procedures/kept-run';
import { isReportOwed, openReports } from '@shared/procedures/report-decision';
import { Block, Row, Small } from '../../../ui/layout';
import { ForWork, WorkButton } from '../../../words/for-work';
import { ReportLine } from '../emergency/report-line';
import type { StepActs } from './use-step-acts';

interface ReportPartProps {
  run: KeptRun;
  today: CalendarDate;
  acts: Pick<StepActs, 'sendReport' | 'needNoReport' | 'reopenReport'>;
}

/** 個人情報保護委員会への報告: by when, until somebody says that it has left or that none is needed; then who has said so. */
export function ReportPart({ run, today, acts }: ReportPartProps) {
  const { event } = run;
  if (!event || !isEmergency(event.kind) || reportDays(event, today).length === 0) return null;
  const open = openReports(run, today);
  const isOwed = isReportOwed(run);
  return (
    <Block pad={[10, 'page']}>
      {open.length > 0 && (
        <ReportLine event={event} today={today} days={open}>
          <Row wrap justify="between" gap={[4, 16]}>
            <Small as="p">
              {!isOwed && '要るかどうかは、法人の個人情報の責任者（いなければ施設長）が決めます。'}
              <Link href={`/procedures/${run.id}/report`}>報告書の下書き</Link>
            </Small>
            <ForWork>
              <Row wrap gap={8}>
                {open.map(({ name }) => (
                  <WorkButton key={name} size="small" onClick={() => void acts.sendReport(name)}>
                    {name}を出した
                  </WorkButton>
                ))}
                {!isOwed && (
                  <WorkButton size="small" onClick={() => void acts.needNoReport()}>
                    報告は要らないと決めた
                  </WorkButton>
                )}
              </Row>
            </ForWork>
          </Row>
        </ReportLine>
      )}
      <Decided run={run} today={today} onReopen={() => void acts.reopenReport()} />
    </Block>
  );
}

function Decided({ run: { report }, today, onReopen }: { run: KeptRun; today: CalendarDate; onReopen: () => void }) {
  const told = ({ on, by }: ReportDecision): string =>
    `（${[formatWarekiShort(on, today), by].filter((one) => one !== '').join('　')}）`;
  const lines: ReactNode[] = [
    report?.notNeeded && `個人情報保護委員会への報告は、要らないと決めました${told(report.notNeeded)}`,
    ...(['速報', '確報'] as const).map((name) => {
      const sent = report?.sent?.[name];
      return sent && `${name}を出しました${told(sent)}`;
    }),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <Row wrap gap={[4, 16]}>
      {lines.map((line) => (
        <span key={String(line)}>{line}</span>
      ))}
      <WorkButton look="text" size="small" onClick={onReopen}>
        決め直す
      </WorkButton>
    </Row>
  );
}
