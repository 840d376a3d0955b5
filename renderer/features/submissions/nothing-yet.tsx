import { useLocation } from 'wouter';
import { openLaw, owedWords } from '@shared/procedures/care-law';
import { asksForNothing, NOTHING_ASKED } from '@shared/procedures/to-do';
import { useDocuments, useRecords, useRuns, useSubmissions } from '../../state/open-ledger';
import { useStaysInside } from '../../procedures/use-stays-inside';
import { useToday } from '../../state/use-today';
import { EmptyState } from '../../ui/empty-state';
import { ForWork, WorkButton } from '../../words/for-work';

/** Nothing has left yet. What lies finished is told: one who looks for it here finds the way. */
export function NothingYet({ shows }: { shows: (officeId: string) => boolean }) {
  const [, go] = useLocation();
  const documents = useDocuments();
  const submissions = useSubmissions();
  const staysInside = useStaysInside();
  const gone = new Set([...submissions.values()].map(({ documentId }) => documentId));
  const finished = [...documents.values()].filter(
    ({ id, state, officeId }) => state === 'finished' && shows(officeId) && !gone.has(id),
  );
  const ready = finished.filter(({ packId, formId }) => !staysInside(packId, formId)).length;
  const kept = finished.length - ready;
  const offices = useRecords('offices');
  const today = useToday();
  const runs = [...useRuns().values()].filter(({ networks }) => networks.some(({ officeId }) => shows(officeId)));
  const laws = runs.map((run) => openLaw(run, offices.values()));
  const owed = laws.filter((law) => law !== null);
  const paperless = runs.filter((run, i) => laws[i] === null && asksForNothing(run, staysInside));
  const onPaper = runs
    .flatMap(({ steps }) => Object.values(steps))
    .filter((step) => step.onPaper && step.doneOn !== null).length;
  return (
    <EmptyState
      icon="send"
      title="出した書類は、まだありません"
      action={
        finished.length > 0 ? (
          <WorkButton onClick={() => go('/documents?list=papers&state=finished')}>できた書類を見る</WorkButton>
        ) : owed.length + paperless.length > 0 ? (
          // What has to go isn't made here, or nothing has to: 書類 would have nothing of it.
          <WorkButton onClick={() => go('/procedures')}>手続きを見る</WorkButton>
        ) : (
          <WorkButton onClick={() => go('/documents')}>書類をつくりに行く</WorkButton>
        )
      }
    >
      {owed.map((law) => owedWords(law, today).join('')).join('')}
      {paperless.map(({ title }) => `「${title}」では、${NOTHING_ASKED}。`).join('')}
      {ready > 0 && `できた書類が ${ready}件あります。まだ出していません。`}
      {kept > 0 && `できた書類のうち ${kept}件は、施設で保管します。出さないので、ここには並びません。`}
      {onPaper > 0 && `紙で済ませた手順が ${onPaper}つあります。記録は「手続き」にあり、控えはここに並びません。`}
      <ForWork>「書類」でできあがった書類の「提出へ進む」を押すと、</ForWork>ここに控えと受付番号が並びます。
    </EmptyState>
  );
}
