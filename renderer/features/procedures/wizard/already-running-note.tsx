import { Link } from 'wouter';
import { alreadyRunning } from '@shared/procedures/wizard/already-running';
import { useRuns } from '../../../state/open-ledger';
import { Note } from '../../../ui/note';
import { useEventOfWizard } from './wizard-context';
import { Block } from '../../../ui/layout';

/** The same is under way already: begun again, its papers would come twice. */
export function AlreadyRunningNote() {
  const { run, event } = useEventOfWizard();
  const runs = useRuns();
  return alreadyRunning(event, runs.values(), run.id).map(({ id, title }) => (
    <Block key={id} below={12}>
      <Note tone="notice" role="status" action={<Link href={`/procedures/${id}`}>その手続きを見る</Link>}>
        「{title}」の手続きは、もう進めています。もう一度始めると、同じ書類が2つできます。
      </Note>
    </Block>
  ));
}
