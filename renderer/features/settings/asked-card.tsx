import { useEffect, useState } from 'react';
import { askedWords, type NamedLine } from '@shared/asks/asked-record';
import { ask } from '../../ipc/ask';
import { whileWanted } from '../../state/while-wanted';
import { Card } from '../../ui/card';
import { Table } from '../../ui/table';
import { whenWords } from '../../words/when-words';
import { clock } from '../../data/clock';

/**
 * このパソコンが頼まれたこと: main's own record of what it was asked for and what somebody answered. The page only shows it: beside its own record it
 * tells what a page that isn't itself any more has tried.
 */
export function AskedCard() {
  const [lines, setLines] = useState<NamedLine[] | null>(null);
  useEffect(() => whileWanted(ask('asks:record'), setLines), []);
  if (!lines) return null;
  const hasNames = lines.some(({ who }) => who !== '');
  return (
    <Card titleId="asked" title="このパソコンが頼まれたこと">
      <p className="subtle">
        取り消せないことや、外へ出すことの前に、このパソコンが別の窓でお聞きした記録です。画面からは書き換えられません。覚えのないものがあれば、情報システムの担当の方に知らせてください。
      </p>
      {lines.length === 0 ? (
        <p>まだ、お聞きしたことはありません。</p>
      ) : (
        <Table isTop heads={hasNames ? ['日時', 'だれが', '頼まれたこと', '答え'] : ['日時', '頼まれたこと', '答え']}>
          <tbody>
            {lines.map((line, index) => {
              const { what, answer } = askedWords(line);
              return (
                <tr key={`${line.at} ${index}`}>
                  <td className="nowrap">{whenWords(line.at, clock.now())}</td>
                  {hasNames && <td>{line.who}</td>}
                  <td>{what}</td>
                  <td>{answer}</td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
