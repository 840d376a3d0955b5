import { useLocation } from 'wouter';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { channelsOf } from '@shared/packs/form-channels';
import { Button } from '../../ui/button';
import { AttachmentsPanel } from '../../papers/attachments-panel';
import { useAttachments } from '../../papers/use-attachments';
import { SidePanel } from '../../ui/side-panel';
import { ConsentDetail } from './consent-detail';
import { calledOf, formOf, isTask, type ConsentTask } from './consent-words';
import styles from './consents.module.css';
import { RecordStep } from './record-step';
import { useConsentPaper } from './use-consent-paper';
import { Stack } from '../../ui/layout';
import { useMayWork } from '../../state/use-may';

/** What the panel shows beside the details: a step that is written down, a new beginning after 撤回, or the files. */
export type PanelTask = ConsentTask | 'again' | 'files';

export const isPanelTask = (text: string | null): text is PanelTask =>
  text === 'again' || text === 'files' || isTask(text);

interface ConsentPanelProps {
  row: ConsentRow;
  pack: ConsentPack;
  /** Null: the details. */
  task: PanelTask | null;
  onTask: (task: PanelTask | null) => void;
  /** A step was written down; the row may be another one by then. */
  onRecorded: (consentId: string) => void;
  takesFocus: boolean;
  onClose: () => void;
}

/** One consent beside the matrix: what is known, or one step that is written down. Esc and × lead back one step. */
export function ConsentPanel({ row, pack, task, onTask, onRecorded, takesFocus, onClose }: ConsentPanelProps) {
  const back = (): void => onTask(null);
  const mayWork = useMayWork();
  if (task === 'files' && row.consent)
    return (
      <ConsentFiles consentId={row.consent.id} paperId={row.paper?.id ?? null} who={calledOf(row)} onBack={back} />
    );
  // Who only reads is led to the details, whatever the address says.
  if (task === null || task === 'files' || !mayWork)
    return <ConsentDetail {...{ row, pack, onTask, onClose, takesFocus }} />;
  // Who withdrew may agree again: that is another consent, and the one before stays as it was.
  if (task === 'again')
    return (
      <RecordStep
        {...{ pack, onRecorded }}
        task="explained"
        row={{ ...row, id: `again.${row.id}`, consent: null }}
        onBack={back}
      />
    );
  return (
    <RecordStep key={task} {...{ row, pack, task, onRecorded }} onBack={back}>
      {task === 'sent' && <HowItGoes row={row} pack={pack} />}
    </RecordStep>
  );
}

/** 提出: through the app where it can, else with the saved file. */
function HowItGoes({ row, pack }: { row: ConsentRow; pack: ConsentPack }) {
  const { open } = useConsentPaper(pack, row);
  const form = formOf(pack);
  const ways = form ? channelsOf(pack, form) : [];
  const addressOf = (to: string | undefined): string => {
    const contact = pack.contacts.find(({ id }) => id === to);
    return contact ? contact.name : (to ?? '');
  };
  return (
    <>
      <p>
        出し方：
        {ways
          .filter(({ optional }) => !optional)
          .map(({ label, to }) => [label, addressOf(to)].filter(Boolean).join('　'))
          .join('／')}
      </p>
      <Button iconAfter="right" onClick={() => void open()}>
        書類を開いて提出へ進む
      </Button>
    </>
  );
}

interface ConsentFilesProps {
  consentId: string;
  paperId: string | null;
  who: string;
  onBack: () => void;
}

/** スキャン: what was signed, shown beside the matrix. The paper's own files stay with the paper. */
function ConsentFiles({ consentId, paperId, who, onBack }: ConsentFilesProps) {
  const attachments = useAttachments(consentId);
  const ofPaper = useAttachments(paperId ?? consentId);
  const [, go] = useLocation();
  return (
    <SidePanel title="署名した同意書のスキャン" subtitle={<p className="subtle">{who}</p>} onClose={onBack}>
      <Stack pad={[12, 16]} className={styles['files']}>
        {paperId !== null && ofPaper.attachments.length > 0 && (
          <Button size="small" look="text" onClick={() => go(`/documents/${paperId}`)}>
            書類の添付（{ofPaper.attachments.length}件）は、書類の画面で見られます
          </Button>
        )}
        <AttachmentsPanel {...attachments} back="同意書に戻る" onClose={onBack} />
      </Stack>
    </SidePanel>
  );
}
