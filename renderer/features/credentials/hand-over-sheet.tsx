import type { HandOver } from '@shared/credentials/hand-over';
import { formatWareki } from '@shared/text/wareki';
import { Printout, PrintedTable } from '../../ui/printout';
import { currentDay } from '../../data/clock';
import type { HandedLines } from './use-handed-over';

/** 引き継ぎの一覧 on A4, in black, with a box to tick. No secret stands on it. */
export function HandOverSheet({ list, handed, office }: { list: HandOver; handed: HandedLines; office: string }) {
  return (
    <Printout
      title={`引き継ぎの一覧　${list.person.name}さん`}
      whose={[office, `${formatWareki(currentDay())} 印刷`, `${list.lines.length}件`]}
    >
      <PrintedTable>
        <thead>
          <tr>
            {['済', '対象', 'すること', 'する人', 'わけ'].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.lines.map(({ id, need, what, todo, who, why, source }) => (
            <tr key={id}>
              <td>{handed.get(id)?.isDone ? '☑' : '□'}</td>
              <td>{what}</td>
              <td>
                {need === 'if-known' && '（知っていたら）'}
                {todo}
                {handed.get(id)?.words.map((words) => (
                  <div key={words}>{words}</div>
                ))}
              </td>
              <td>{who}</td>
              <td>
                {why}
                {source && `（${source}）`}
              </td>
            </tr>
          ))}
        </tbody>
      </PrintedTable>
    </Printout>
  );
}
