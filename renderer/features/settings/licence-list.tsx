import licences from './licences.json';
import texts from './licence-texts.json';
import { Disclosure } from '../../ui/disclosure';
import { Table } from '../../ui/table';
import { Block } from '../../ui/layout';

const ja = (words: string) => <span lang="ja">{words}</span>;
const heads = [{ words: ja('名前'), width: '36%' }, { words: ja('使用条件'), width: '20%' }, { words: ja('著作権') }];

/** Names and notices are the authors' own words, in their language. */
export function LicenceList() {
  return (
    <div lang="en">
      <Table isTop heads={heads}>
        <tbody>
          {licences.map(({ name, licence, notice }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{licence}</td>
              <td>{notice}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {Object.entries(texts).map(([name, text]) => (
        <Disclosure words={name} pad={[6, 0]} key={name}>
          <Block as="pre" frame={8} pad={12} on="ground" size={14} asTyped>
            {text}
          </Block>
        </Disclosure>
      ))}
    </div>
  );
}
