import type { Office } from '@shared/ledger/entities';
import { combinedTitle } from '@shared/submission/combined-title';
import { formatWareki } from '@shared/text/wareki';
import type { SubmissionGroups } from '@shared/submission/groups';
import { goesBy } from '@shared/submission/how-it-went';
import type { Submission } from '@shared/submission/submission';
import { useChannels } from '../../state/session';
import { placeWords } from './place-words';
import { Printout, PrintedTable } from '../../ui/printout';
import { stateOf } from '../../words/state-words';
import { useToday } from '../../state/use-today';

/** 控えの一覧 on A4, in black: for the binder, and for who comes to look. */
export function CopyList({ groups, office }: { groups: SubmissionGroups; office: Office | null }) {
  const today = useToday();
  const channels = useChannels();
  const parts: [string, readonly Submission[]][] = [
    ['対応が必要', groups.mine],
    ['送信待ち', groups.queued],
    ['出し終わったもの', [...groups.recent, ...groups.older]],
  ];
  return (
    <Printout title="提出の控え　一覧" whose={[office?.name ?? 'すべての事業所', `${formatWareki(today)} 印刷`]}>
      <PrintedTable>
        <thead>
          <tr>
            {['書類', '提出先', '出し方', '状態', '受付番号・日時'].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        {parts
          .filter(([, list]) => list.length > 0)
          .map(([name, list]) => (
            <tbody key={name}>
              <tr>
                <th colSpan={5}>
                  {name}　{list.length}件
                </th>
              </tr>
              {list.map((submission, i) => (
                <tr key={submission.id}>
                  <td>
                    {combinedTitle(submission)}
                    <br />
                    {submission.about}
                  </td>
                  <td>{submission.channel.recipient}</td>
                  <td>{goesBy(submission, channels).name}</td>
                  <td>{stateOf(submission, channels).words}</td>
                  <td>{placeWords(submission, channels, today, i + 1).join('　')}</td>
                </tr>
              ))}
            </tbody>
          ))}
      </PrintedTable>
    </Printout>
  );
}
