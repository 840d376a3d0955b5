import { useLocation } from 'wouter';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { NotOfficial } from '../../papers/not-official';
import { FindingNotes } from '../../records/panel/finding';
import { SidePanel } from '../../ui/side-panel';
import { formNumber } from '../../words/form-title';
import { ConsentFactsList } from './consent-facts-list';
import { ConsentSheets } from './consent-sheets';
import { ConsentSteps } from './consent-steps';
import { formOf, consentHolderName, recordWords, remarkOf, type ConsentTask } from './consent-words';
import { PrintConsent } from './print-consent';
import { useConsentPaper } from './use-consent-paper';
import { WithdrawButton } from './withdraw-button';
import { Row, Stack } from '../../ui/layout';
import { ForWork, WorkButton } from '../../words/for-work';
import { useMayWork } from '../../state/use-may';

interface ConsentDetailProps {
  row: ConsentRow;
  pack: ConsentPack;
  takesFocus: boolean;
  onTask: (task: ConsentTask | 'again' | 'files') => void;
  onClose: () => void;
}

/** One consent: its papers, who and when, what comes next. */
export function ConsentDetail({ row, pack, takesFocus, onTask, onClose }: ConsentDetailProps) {
  const form = formOf(pack);
  const { words, isWrong } = remarkOf(row);
  const { family } = pack.consent;
  const mayWork = useMayWork();
  return (
    <SidePanel
      title={`${consentHolderName(row)} 様`}
      label={`${consentHolderName(row)}さんの同意書`}
      subtitle={
        <p className="subtle">
          {row.familyName && `${row.patient.name}様のご家族　`}
          {form && `${formNumber(pack, form)}　${form.shortTitle}`}
        </p>
      }
      takesFocus={takesFocus}
      onClose={onClose}
      bar={
        row.state === 'withdrawn' ? undefined : (
          <ForWork says="記録すること・印刷・提出">
            <NextActions {...{ row, pack, onTask }} />
          </ForWork>
        )
      }
    >
      <Stack gap={14} pad={[14, 20]}>
        {isWrong && (
          <div>
            <Badge tone="wrong">{words}</Badge>
          </div>
        )}
        <ConsentSheets pack={pack} />
        <ConsentFactsList row={row} pack={pack} />
        <FindingNotes findings={row.findings} />
        {row.familyName && !row.consent && family && (
          <Note tone="notice">{family.note.replace('{who}', row.familyName)}</Note>
        )}
        <ConsentSteps row={row} pack={pack} onTask={onTask} />
        <Row align="stretch" wrap gap={8}>
          {row.consent && (
            <Button size="small" icon="folder" onClick={() => onTask('files')}>
              {mayWork ? 'スキャンを添付・見る' : 'スキャンを見る'}
            </Button>
          )}
          {row.withdrawal && row.state !== 'withdrawn' && (
            <WorkButton size="small" onClick={() => onTask('withdrawn')}>
              {recordWords(pack, 'withdrawn')}
            </WorkButton>
          )}
          {row.consent?.signedOn && row.state !== 'withdrawn' && (
            <ForWork>
              <WithdrawButton row={row} pack={pack} onRecord={() => onTask('withdrawn')} />
            </ForWork>
          )}
          {row.state === 'withdrawn' && (
            <WorkButton size="small" onClick={() => onTask('withdrawn')}>
              撤回の日を直す
            </WorkButton>
          )}
          {row.state === 'withdrawn' && (
            <WorkButton size="small" onClick={() => onTask('again')}>
              あらためて説明の日を記録
            </WorkButton>
          )}
        </Row>
        {form && <NotOfficial pack={pack} form={form} />}
      </Stack>
    </SidePanel>
  );
}

interface NextActionsProps {
  row: ConsentRow;
  pack: ConsentPack;
  onTask: (task: ConsentTask) => void;
}

/** Until it is signed, the paper is printed; then whatever comes next is the one filled button. */
function NextActions({ row, pack, onTask }: NextActionsProps) {
  const { open } = useConsentPaper(pack, row);
  const [, go] = useLocation();
  const { next, submission, cells } = row;
  const isUnsigned = !row.consent?.signedOn;
  const isHeld = cells.sent.kind === 'todo' || cells.sent.kind === 'under-way';
  return (
    <Stack wide gap={8}>
      {isUnsigned && <PrintConsent pack={pack} row={row} look="filled" />}
      {next && next !== 'sent' && (
        <Button
          look={isUnsigned ? 'quiet' : 'filled'}
          size={isUnsigned ? 'medium' : 'large'}
          wide
          onClick={() => onTask(next)}
        >
          {recordWords(pack, next)}
        </Button>
      )}
      {isHeld && submission && (
        <Button
          look={next === 'sent' || !next ? 'filled' : 'quiet'}
          wide
          onClick={() => go(`/submissions/${submission.id}`)}
        >
          提出の画面で見る
        </Button>
      )}
      {cells.sent.kind === 'todo' && !submission && (
        <Button
          look={next === 'sent' ? 'filled' : 'quiet'}
          size={next === 'sent' ? 'large' : 'medium'}
          iconAfter="right"
          wide
          onClick={() => void open()}
        >
          提出へ進む
        </Button>
      )}
      {!isUnsigned && <PrintConsent pack={pack} row={row} look="quiet" />}
    </Stack>
  );
}
