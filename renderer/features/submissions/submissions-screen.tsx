import { useState } from 'react';
import { useLocation } from 'wouter';
import { groupsOf } from '@shared/submission/groups';
import { isQueued, waitsForPerson, type Submission } from '@shared/submission/submission';
import { useSubmissions } from '../../state/open-ledger';
import { useMayWork } from '../../state/use-may';
import { useOfficeInUse } from '../../state/office-in-use';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { Panes } from '../../ui/panes';
import { CopyList } from './copy-list';
import { NothingYet } from './nothing-yet';
import { SendQueueBanner, PauseButton } from './send-queue-banner';
import { useSendsItself } from './use-sends-itself';
import { SubmissionList } from './submission-list';
import { SubmissionPanel } from './submission-panel';
import { usePrintedSheet } from '../../ui/use-printed-sheet';
import { Block } from '../../ui/layout';
import { ForWork, WorkButton } from '../../words/for-work';
import { currentInstant } from '../../data/clock';
import { useWayBackFromList } from '../../state/came-from';

const LIST = '/submissions';

/** 提出: what waits for the person, what goes by itself, what is done; one of them beside the list. */
export function SubmissionsScreen({ submissionId }: { submissionId: string | null }) {
  const { office, shows, choose } = useOfficeInUse();
  const back = useWayBackFromList();
  const submissions = useSubmissions();
  const [, go] = useLocation();
  const mayWork = useMayWork();
  const [takesFocus, setTakesFocus] = useState(submissionId !== null);
  const { print, sheet } = usePrintedSheet();
  const all = [...submissions.values()];
  const shown = all.filter(({ officeId }) => shows(officeId));
  const groups = groupsOf(shown, currentInstant());
  const elsewhere = all.filter((one) => waitsForPerson(one) && !shows(one.officeId)).length;
  const sendsItself = useSendsItself(all);
  const open = submissions.get(submissionId ?? '') ?? null;
  const choosing = (submission: Submission, by: 'pointer' | 'key' | 'follow'): void => {
    setTakesFocus(by === 'key');
    go(`${LIST}/${submission.id}`, { replace: by === 'follow' });
  };
  const close = (): void => {
    go(LIST);
    document.querySelector<HTMLElement>('[data-submission][tabindex="0"]')?.focus();
  };
  return (
    <Page
      title="提出"
      bare
      unfolds={shown.length === 0 ? 'narrow' : undefined}
      back={back}
      actions={
        <>
          {shown.length > 0 && (
            <WorkButton icon="print" onClick={() => print(<CopyList groups={groups} office={office} />)}>
              控えの一覧を印刷
            </WorkButton>
          )}
          {sendsItself && (
            <ForWork>
              <PauseButton />
            </ForWork>
          )}
        </>
      }
    >
      {elsewhere > 0 && (
        <Block pad={[0, 'page', 12]}>
          <Note
            tone={mayWork ? 'act' : 'info'}
            action={
              <Button size="small" onClick={() => choose(null)}>
                すべての事業所を表示
              </Button>
            }
          >
            ほかの事業所に、{mayWork ? '対応の必要な' : '対応待ちの'}提出が {elsewhere}件あります。
          </Note>
        </Block>
      )}
      {shown.length === 0 ? (
        <NothingYet shows={shows} />
      ) : (
        <Panes isOpen={Boolean(open)}>
          <SubmissionList groups={groups} currentId={open?.id ?? null} onOpen={choosing} />
          {open && (
            <SubmissionPanel key={open.id} submission={open} takesFocus={takesFocus} print={print} onClose={close} />
          )}
        </Panes>
      )}
      <SendQueueBanner waiting={all.filter(isQueued).length} />
      {sheet}
    </Page>
  );
}
