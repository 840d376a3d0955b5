import { useCallback, useMemo, useRef, type ComponentType } from 'react';
import { errorsOf, type FormFinding } from '@shared/forms/bindings/evaluation';
import { splitFiles } from '@shared/forms/further-files';
import { useWayBack } from '../../state/came-from';
import { printedValues } from '@shared/forms/bindings/printed-values';
import { useToast } from '../../state/toasts';
import { Badge } from '../../ui/badge';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { goToUnsettled } from '../../ui/unsettled';
import { ProcedureLink } from '../../procedures/procedure-link';
import { BesideForm } from './beside-form';
import { CorrectionNote } from './correction-note';
import type { HandInProps } from '../../papers/hand-in-props';
import { FillContextOf } from './fill-context-of';
import type { OpenDocument } from '../../papers/open-document';
import { FillFields } from './fill-fields';
import styles from './fill-screen.module.css';
import { FindingsList } from './findings-list';
import { FinishedNote } from './finished-note';
import { fidelityWords, formTitle } from '../../words/form-title';
import { GapBar } from './gap-bar';
import { OutputBar } from './output-bar';
import { PaperPreview, type PaperPreviewHandle } from '../../papers/paper-preview';
import { PreviousNote } from './previous-note';
import { PreviousOfDraft } from './previous-offer';
import { useFilledForm } from './use-filled-form';
import { useKeepDocument } from './use-keep-document';
import { DeliveryOptions } from './delivery-options';
import { Column, Small, Stack } from '../../ui/layout';

interface FillScreenProps extends OpenDocument {
  HandIn: ComponentType<HandInProps>;
}

/** 書類をつくる: the form's fields on the left, the finished paper on the right, ways out at the bottom. */
export function FillScreen({ HandIn, ...open }: FillScreenProps) {
  const { document, ledger, pack, form } = open;
  const { evaluation, bytes, problem, request, isCurrent } = useFilledForm(document, ledger);
  const { keep, savedAt, isKeeping } = useKeepDocument(document);
  const preview = useRef<PaperPreviewHandle | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const findings = useMemo(() => evaluation?.findings ?? [], [evaluation]);
  const errors = useMemo(() => errorsOf(findings), [findings]);

  const focusPath = useCallback((path: string): boolean => {
    const place = [...window.document.querySelectorAll<HTMLElement>('[data-field-path]')].find(
      (element) => element.dataset['fieldPath'] === path,
    );
    if (!place) return false;
    place.scrollIntoView({ block: 'center' });
    // An open question comes before the box that it is about.
    const box =
      place.querySelector<HTMLElement>('[data-unsettled]') ??
      place.querySelector<HTMLElement>('input, textarea, select, button');
    (box ?? place).focus();
    return true;
  }, []);
  const jumpTo = useCallback(
    (finding: FormFinding) => {
      if (!finding.path || !focusPath(finding.path)) toast(finding);
    },
    [focusPath, toast],
  );
  const isSettled = useCallback((): boolean => {
    if (!goToUnsettled(fields.current)) return true;
    toast('入れた内容が、まだ書類に入っていません。ここを済ませると進めます');
    return false;
  }, [toast]);
  const fidelity = fidelityWords[form.fidelity];
  const isComplete = evaluation !== null && errors.length === 0;
  return (
    <Page
      bare
      title={formTitle(pack, form)}
      back={useWayBack(document.id)}
      actions={
        <>
          {isComplete && (
            <Badge tone="ok" icon="done">
              足りない項目はありません
            </Badge>
          )}
          <span className={isComplete && fidelity.tone === 'ok' ? styles['wide'] : undefined}>
            <Badge tone={fidelity.tone} icon={fidelity.tone === 'ok' ? 'done' : 'warning'}>
              {fidelity.words}
            </Badge>
          </span>
          <Small nowrap aria-live="polite">
            自動保存 {savedAt}
          </Small>
        </>
      }
      bar={
        <OutputBar
          {...open}
          HandIn={HandIn}
          request={request}
          errors={errors}
          isSeen={evaluation !== null}
          isCurrent={isCurrent && !isKeeping}
          problem={problem}
          files={evaluation ? splitFiles(form, evaluation).length : 1}
          isSettled={isSettled}
          onGap={jumpTo}
          onFinished={(savedAs) =>
            keep({ state: 'finished', savedAs, ...(evaluation && { printed: printedValues(form, evaluation) }) })
          }
          onDate={(date) => keep({ date })}
          onLetter={(letter) => keep(({ state }) => ({ letter, state }))}
          lastWords={findings.filter(({ stage }) => stage === 'send')}
        />
      }
    >
      <Stack grow low className={styles['split']}>
        <FillContextOf open={open} evaluation={evaluation} keep={keep} preview={preview}>
          <Column gap={14} low scrolls pad={[14, 20, 16, 'page']} className={styles['form']} ref={fields}>
            <ProcedureLink documentId={document.id} />
            <CorrectionNote document={document} onJump={focusPath} />
            <FinishedNote open={open} />
            <PreviousOfDraft open={open} />
            <PreviousNote open={open} evaluation={evaluation} />
            {problem && <ProblemNote problem={problem} />}
            <GapBar errors={errors} onJump={jumpTo} />
            {evaluation && <FillFields open={open} evaluation={evaluation} keep={keep} />}
            <FindingsList findings={findings} />
            <DeliveryOptions pack={pack} form={form} />
          </Column>
        </FillContextOf>
        <BesideForm
          documentId={document.id}
          paper={(corner) => (
            <PaperPreview
              bytes={bytes}
              title={formTitle(pack, form)}
              hasGaps={errors.length > 0}
              onPick={focusPath}
              handle={preview}
              corner={corner}
            />
          )}
        />
      </Stack>
    </Page>
  );
}
