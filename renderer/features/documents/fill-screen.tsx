import { useCallback, useMemo, useRef, useState, type ComponentType } from 'react';
import { errorsOf, type FormFinding } from '@shared/forms/bindings/evaluation';
import { splitFiles } from '@shared/forms/further-files';
import { isForLastLook, isLeftOpen, isRemark } from '@shared/forms/bindings/left-open';
import { printedValues } from '@shared/forms/bindings/printed-values';
import { canRepeat } from '@shared/papers/repeat-document';
import { useWayBack } from '../../state/came-from';
import { useToast } from '../../state/toasts';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { goToUnsettled } from '../../ui/field';
import { useSteadyPlace } from '../../ui/use-steady-place';
import { ProcedureLink } from '../../procedures/procedure-link';
import type { HandInProps } from '../../papers/hand-in-props';
import type { OpenDocument } from '../../papers/open-document';
import { formTitle } from '../../words/form-title';
import { PaperPreview, type PaperPreviewHandle } from '../../papers/paper-preview';
import { Column, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { Disclosure } from '../../ui/disclosure';
import { BesideForm } from './beside-form';
import { CorrectionNote } from './correction-note';
import { FillContextOf, type AskedFields } from './fill-context-of';
import type { Asked } from './fill-context';
import { FillFields } from './fill-fields';
import { FindingAnswer } from './finding-answer';
import { GapBar } from './gap-bar';
import { SeveralFilesNote } from './several-files-note';
import { isDated, laterFinding, LaterNote } from './later-note';
import { NotYetNote } from './not-yet-note';
import { nextGap } from './next-gap';
import { OtherDraftsNote } from './other-drafts-note';
import { OutputBar } from './output-bar';
import { PreviousNote } from './previous-note';
import { ReviewContext } from './review/review-context';
import { ReviewNote } from './review/review-note';
import { useReview } from './review/use-review';
import { PreviousOfDraft } from './previous-offer';
import { useFilledForm } from './use-filled-form';
import { useFieldDoubts } from './use-postal-proposals';
import { useKeepDocument, useLookedAt } from './use-keep-document';
import { useLaterChange } from './use-later-change';
import { useTellDay } from './use-tell-day';
import { DeliveryOptions } from './delivery-options';
import { PaperStatus } from './paper-status';
import { useRepeat } from './use-repeat';
import styles from './fill-screen.module.css';
import { WorkButton } from '../../words/for-work';
import { useRecords } from '../../state/open-ledger';
import { useMayWork } from '../../state/use-may';
import { useOfficeMailAddress } from '../../state/use-office-mail-address';
import { useToday } from '../../state/use-today';
import { notForReaders } from '../../words/role-words';

interface FillScreenProps extends OpenDocument {
  HandIn: ComponentType<HandInProps>;
}

/** 書類をつくる: the form's fields on the left, the finished paper on the right, ways out at the bottom. */
export function FillScreen({ HandIn, ...open }: FillScreenProps) {
  const { document, ledger, pack, form } = open;
  const { evaluation, bytes, digest, problem, request, isCurrent } = useFilledForm(document, ledger);
  const { keep, savedAt, isKeeping } = useKeepDocument(document);
  const review = useReview(open, { digest: isCurrent ? digest : null, request }, keep);
  const preview = useRef<PaperPreviewHandle | null>(null);
  const toldAddress = useOfficeMailAddress(pack.id, document.officeId);
  const mayWork = useMayWork();
  useLookedAt(document, { isShown: mayWork && isCurrent && bytes !== null, keep });
  const { later, isNews } = useLaterChange(open);
  const today = useToday();
  const tellDay = useTellDay(document.id, { later, isNews });
  const { fields, focusPath, focusNext, jumpTo, isSettled } = useJumps();
  const { asking, askAll } = useAsking();
  const findings = useMemo(() => evaluation?.findings ?? [], [evaluation]);
  const errors = useMemo(() => errorsOf(findings), [findings]);
  const doubts = useFieldDoubts(form, evaluation, useRecords('offices').get(document.officeId)?.city ?? '');
  const files = evaluation ? splitFiles(form, evaluation).length : 1;
  const lacking = useMemo(() => new Set(errors.flatMap(({ path }) => path ?? [])), [errors]);
  return (
    <Page
      bare
      unfolds="narrow"
      title={formTitle(pack, form)}
      back={useWayBack(document.id)}
      actions={
        <PaperStatus
          {...{ pack, form, savedAt }}
          isComplete={evaluation !== null && errors.length === 0}
          open={findings.filter(isLeftOpen)}
          doubts={doubts}
          onJump={jumpTo}
        />
      }
      bar={
        <OutputBar
          {...open}
          HandIn={HandIn}
          request={request}
          review={review}
          errors={errors}
          isSeen={evaluation !== null}
          isCurrent={isCurrent && !isKeeping}
          problem={problem}
          files={files}
          isSettled={isSettled}
          onGap={(finding) => {
            askAll();
            jumpTo(finding);
          }}
          onFinished={(savedAs) =>
            keep({ state: 'finished', savedAs, ...(evaluation && { printed: printedValues(form, evaluation) }) })
          }
          onDate={(date) => keep({ date })}
          onLetter={(letter) => keep(({ state }) => ({ letter, state }))}
          doubts={doubts}
          lastWords={[...(later ? [laterFinding(later)] : []), ...findings.filter(isForLastLook)]}
        />
      }
    >
      <Stack grow low over="line" className={styles['split']}>
        {mayWork ? (
          <FillContextOf open={open} evaluation={evaluation} keep={keep} preview={preview} asking={asking}>
            <ReviewContext value={review.parts}>
              <Column
                gap={14}
                low
                scrolls
                pad={[14, 20, 16, 'page']}
                className={styles['form']}
                ref={fields}
                onKeyDown={(event) => {
                  if (event.key !== 'Tab' || event.shiftKey || event.altKey || event.ctrlKey) return;
                  const to = nextGap(event.currentTarget, event.target as Element, lacking);
                  // Calmly: what is in sight stays where it is.
                  if (to !== null && focusNext(to)) event.preventDefault();
                }}
              >
                <ProcedureLink documentId={document.id} />
                <CorrectionNote document={document} onJump={focusPath} />
                <ReviewNote review={document.review} acts={review} onJump={focusPath} />
                <FinishedNote open={open} />
                <NotYetNote document={document} onDraft={() => keep({ state: 'draft' })} />
                <OtherDraftsNote open={open} />
                <PreviousOfDraft open={open} />
                <PreviousNote open={open} evaluation={evaluation} />
                {problem && <ProblemNote problem={problem} />}
                <LaterNote
                  {...{ document, later, today }}
                  isDated={isDated(evaluation)}
                  onDate={(date) => keep({ date })}
                />
                <SeveralFilesNote count={files} />
                <GapBar errors={errors} isAsked={asking.asked === 'all'} onJump={jumpTo} />
                {evaluation && (
                  <FillFields
                    open={open}
                    evaluation={evaluation}
                    keep={keep}
                    onDate={(date) => {
                      keep({ date });
                      tellDay(date, () => keep({ date: today }));
                    }}
                  />
                )}
                <FindingsList findings={findings} />
                <DeliveryOptions pack={pack} form={form} toldAddress={toldAddress} />
              </Column>
            </ReviewContext>
          </FillContextOf>
        ) : (
          <Column gap={14} low scrolls pad={[14, 20, 16, 'page']} className={styles['form']}>
            <ProcedureLink documentId={document.id} />
            <ReviewNote review={document.review} acts={review} onJump={focusPath} />
            <p>{notForReaders('書類を直すこと')}</p>
          </Column>
        )}
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

/** Who begins a paper finds what is missing marked, and is told so of a field once it was left, of all once 提出へ進む was pressed. */
function useAsking(): { asking: AskedFields; askAll: () => void } {
  const [asked, setAsked] = useState<Asked>(new Set());
  const asking = useMemo<AskedFields>(
    () => ({
      asked,
      leave: (path) =>
        setAsked((before) => (before === 'all' || before.has(path) ? before : new Set([...before, path]))),
    }),
    [asked],
  );
  return { asking, askAll: () => setAsked('all') };
}

/** Ways to a field of the form: to one by its path, to what a finding is about, to what still waits for an answer. */
function useJumps() {
  const fields = useRef<HTMLDivElement>(null);
  useSteadyPlace(fields);
  const toast = useToast();
  const comeTo = useCallback((path: string, block: ScrollLogicalPosition): boolean => {
    const place = [...window.document.querySelectorAll<HTMLElement>('[data-field-path]')].find(
      (element) => element.dataset['fieldPath'] === path,
    );
    if (!place) return false;
    place.scrollIntoView({ block });
    // An open question comes before the box that it is about.
    const box =
      place.querySelector<HTMLElement>('[data-unsettled]') ??
      place.querySelector<HTMLElement>('input, textarea, select, button');
    (box ?? place).focus();
    return true;
  }, []);
  const focusPath = useCallback((path: string): boolean => comeTo(path, 'center'), [comeTo]);
  const focusNext = useCallback((path: string): boolean => comeTo(path, 'nearest'), [comeTo]);
  const jumpTo = useCallback(
    (finding: FormFinding) => {
      if (!finding.path || !focusPath(finding.path)) toast(finding);
    },
    [focusPath, toast],
  );
  const isSettled = useCallback((): boolean => {
    if (!goToUnsettled(fields.current)) return true;
    const isQuestion = window.document.activeElement instanceof HTMLButtonElement;
    toast(
      isQuestion
        ? '台帳にも入れるかを選ぶと、先へ進めます'
        : '入れた内容が、まだ書類に入っていません。ここを済ませると進めます',
    );
    return false;
  }, [toast]);
  return { fields, focusPath, focusNext, jumpTo, isSettled };
}

/** Warnings and notices of the network's rules, each with its reason and where that stands. */
function FindingsList({ findings }: { findings: readonly FormFinding[] }) {
  const shown = findings.filter(isRemark);
  if (shown.length === 0) return null;
  return (
    <Stack as="ul" gap={8} aria-label="確かめること">
      {shown.map((finding, i) => (
        <li key={`${finding.id}${i}`}>
          <Note tone={finding.level === 'warning' ? 'notice' : 'info'} action={<FindingAnswer asks={finding.asks} />}>
            {finding.message}
            {finding.why && (
              <Disclosure words="なぜですか" size={14} tone="sub">
                「{finding.why.text}」
                <br />
                {finding.why.source}
              </Disclosure>
            )}
          </Note>
        </li>
      ))}
    </Stack>
  );
}

/** A paper that was finished and not handed in here: what became of it, and the next of its kind. */
function FinishedNote({ open: { document, form } }: { open: OpenDocument }) {
  const repeat = useRepeat();
  if (document.state !== 'finished') return null;
  return (
    <Note
      tone="ok"
      action={
        canRepeat(form) && (
          <WorkButton size="small" onClick={() => void repeat(document)}>
            同じ内容で次をつくる
          </WorkButton>
        )
      }
    >
      完成した書類です。{document.savedAs && `ファイル：${document.savedAs}。`}ここで直すと、この書類が変わります
    </Note>
  );
}
