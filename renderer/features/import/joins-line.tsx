import type { ImportPlan, PlannedJoin } from '@shared/tables/matching/planned';
import { Row } from '../../ui/layout';

/** みほんの家・れいだは、ふくいみまもりSNS に参加しているものとして登録します; '' where nobody joins anything. */
function joiningWords(joins: readonly PlannedJoin[]): string {
  const networks = [...new Set(joins.map(({ network }) => network))];
  return networks
    .map((network) => {
      const offices = joins.filter((one) => one.network === network).map(({ office }) => office);
      return `${offices.join('・')}は、「${network}」に参加しているものとして登録します`;
    })
    .join('。');
}

/** That an office takes part in a network by this import, before it is taken. */
export function JoinsLine({ plan: { joins } }: { plan: Pick<ImportPlan, 'joins'> }) {
  const words = joiningWords(joins);
  if (words === '') return null;
  return (
    <Row fixed wrap pad={[4, 'page']} over="line" atLeast={44} size={15}>
      <p role="status">{words}。これも「取り込みを元に戻す」で元に戻ります</p>
    </Row>
  );
}
