import { useRef, useState, type ReactNode } from 'react';
import styles from '../../papers/attachments-panel.module.css';
import { AttachmentsPanel } from '../../papers/attachments-panel';
import { useAttachments } from '../../papers/use-attachments';
import { Row, Stack } from '../../ui/layout';

interface BesideFormProps {
  documentId: string;
  /** The paper, with a button in its corner. */
  paper: (corner: ReactNode) => ReactNode;
}

/** Right of the form: the paper as it will look, or what is attached to it. The paper stays as it was meanwhile. */
export function BesideForm({ documentId, paper }: BesideFormProps) {
  const [showsAttached, setShowsAttached] = useState(false);
  const attached = useAttachments(documentId);
  const opener = useRef<HTMLButtonElement>(null);
  const corner = (
    <button ref={opener} type="button" onClick={() => setShowsAttached(true)}>
      添付（{attached.attachments.length}）
    </button>
  );
  return (
    <Row align="stretch" narrow low className={styles['beside']}>
      <Stack narrow low hidden={showsAttached}>
        {paper(corner)}
      </Stack>
      {showsAttached && (
        <AttachmentsPanel
          {...attached}
          onClose={() => {
            setShowsAttached(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      )}
    </Row>
  );
}
