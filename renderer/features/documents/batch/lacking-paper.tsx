import { useCallback, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { BatchUnit } from '@shared/batch/unit';
import {
  errorsOf,
  fieldsOfSheets,
  type Evaluation,
  type FilledField,
  type FormFinding,
} from '@shared/forms/bindings/evaluation';
import type { Form, FormField } from '@shared/packs/schema';
import { plainFields, rowsOf } from '@shared/packs/form-fields';
import { useDocuments, useOpenLedger } from '../../../state/open-ledger';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { useToast } from '../../../state/toasts';
import { EditableValue } from '../editable-value';
import { FillContextOf } from '../fill-context-of';
import { FindingAnswer } from '../finding-answer';
import type { OpenDocument } from '../../../papers/open-document';
import type { PaperPreviewHandle } from '../../../papers/paper-preview';
import { useKeepDocument, type KeepDocument } from '../use-keep-document';
import { unitWords } from './batch-words';
import styles from './batch.module.css';
import { useBatches } from './open-batch';
import { Block, Columns, Row, Stack } from '../../../ui/layout';

interface LackingPaperProps {
  open: OpenDocument;
  evaluation: Evaluation | null;
  unit: BatchUnit;
}

/** One paper with its gaps: filled in here, in the ledger, or in the paper alone. */
export function LackingPaper({ open, evaluation, unit }: LackingPaperProps) {
  const { document, form } = open;
  const { change } = useBatches();
  const { documents } = useOpenLedger();
  const [, go] = useLocation();
  const toast = useToast();
  const noPreview = useRef<PaperPreviewHandle | null>(null);
  const opened = useDocuments().get(document.id);
  const { keep: keepOpened } = useKeepDocument(opened ?? document);
  const keep = useCallback<KeepDocument>(
    (changes) => {
      // One that was opened alone is a paper of 書類 by now.
      if (opened) keepOpened(changes);
      else change(document.id, (paper) => (typeof changes === 'function' ? changes(paper) : changes));
    },
    [document.id, opened, keepOpened, change],
  );
  const openAlone = (): void => {
    void documents.save(document).then((saved) => {
      if (saved.ok) go(`/documents/${document.id}`);
      else toast(saved);
    });
  };
  const errors = errorsOf(evaluation?.findings ?? []);
  const record = {
    person: document.staffId,
    patient: document.patientId,
    team: document.teamId,
    office: document.officeId,
  }[unit];
  return (
    <Row as="li" ruled wrap gap={[4, 12]} atLeast={48} pad={[6, 14]}>
      <b>{document.about}</b>
      <Badge tone="act" icon="warning">
        足りない {errors.length}か所
      </Badge>
      <Link href={`/ledger/${unitWords[unit].tab}/${record ?? ''}`} aria-label={`${document.about}の台帳を開く`}>
        台帳を開く
      </Link>
      <Button look="text" size="small" onClick={openAlone} aria-label={`${document.about}　この書類だけ開く`}>
        この書類だけ開く
      </Button>
      <FillContextOf open={open} evaluation={evaluation} keep={keep} preview={noPreview} waitsForAnswers>
        <Stack alone gap={8} below={8}>
          {errors.map((finding) => (
            <Gap
              key={`${finding.id} ${finding.path}`}
              finding={finding}
              form={form}
              evaluation={evaluation}
              who={document.about}
            />
          ))}
        </Stack>
      </FillContextOf>
    </Row>
  );
}

interface GapProps {
  finding: FormFinding;
  form: Form;
  evaluation: Evaluation | null;
  who: string;
}

function Gap({ finding, form, evaluation, who }: GapProps) {
  const place = evaluation && placeOf(form, evaluation, finding);
  if (!place)
    return (
      <Block as="p" tone="act">
        {finding.message} <FindingAnswer asks={finding.asks} />
      </Block>
    );
  return (
    <Columns columns="minmax(8rem, 14rem) minmax(0, 1fr)" gap={[4, 12]} align="start" className={styles['gap']}>
      <span>{finding.label}</span>
      <EditableValue field={place.field} filled={place.filled} who={who} />
    </Columns>
  );
}

/** The box to fill in; null where it isn't one box that is missing, or one that only the whole paper can show. */
function placeOf(
  form: Form,
  { sheets }: Evaluation,
  { path }: FormFinding,
): { field: FormField; filled: FilledField } | null {
  const fields = new Map(
    [...plainFields(form), ...rowsOf(form).flatMap((rows) => rows.fields)].map((one) => [one.key, one]),
  );
  const filled = fieldsOfSheets(sheets).find((one) => one.path === path);
  const field = filled && fields.get(filled.key);
  return field && field.type !== 'check' ? { field, filled } : null;
}
