import type { ReactNode } from 'react';
import { Badge } from '../badge';
import { Button } from '../button';
import { CheckBox } from '../check-box';
import { Fact, Facts, Memo, Several } from '../facts';
import { Block, Row, Second, Stack } from '../layout';
import { Lines, Titled } from '../lines';
import { Pictogram } from '../pictogram';
import { Table } from '../table';
import { TextLink } from '../text-link';
import { Timeline } from '../timeline';
import { LONG } from './words';

const rows = [
  { name: '佐藤 健一', what: '職種', when: '令和8年11月20日' },
  { name: '田中 美智子', what: LONG, when: '—' },
];
const heads = [{ words: '職員', width: '12rem' }, '変わったところ', { words: '日付', width: '9rem' }];

const bodyOf = (isChosen: boolean) => (
  <tbody>
    {rows.map(({ name, what, when }, i) => (
      <tr key={name} aria-selected={isChosen ? i === 0 : undefined} tabIndex={isChosen ? 0 : undefined}>
        <th scope="row">
          <TextLink isName href={`#${name}`}>
            {name}
          </TextLink>
          <Second>ひまわりの里 流山</Second>
        </th>
        <td>{what}</td>
        <td className="numeric">{when}</td>
      </tr>
    ))}
  </tbody>
);

/** What stands below each other. */
export const listParts: Record<string, ReactNode> = {
  Table: (
    <Stack gap={16}>
      <Table look="card" heads={heads} aria-label="枠のある表">
        {bodyOf(false)}
      </Table>
      <Table heads={heads} isTop aria-label="文の中の表">
        {bodyOf(false)}
      </Table>
      <Block scrolls>
        <Table look="screen" role="grid" heads={heads} aria-label="画面いっぱいの表" aria-rowcount={3}>
          {bodyOf(true)}
        </Table>
      </Block>
      <Table look="card" heads={['何もない表', { words: '消す', isHidden: true }]} aria-label="何もない表">
        <tbody />
      </Table>
    </Stack>
  ),
  'Lines, Titled': (
    <Stack gap={16}>
      <Lines look="framed" aria-label="枠のある一覧">
        {rows.map(({ name, what }) => (
          <li key={name}>
            <Pictogram icon="people" />
            <span>
              {name}
              <Second>{what}</Second>
            </span>
            <Badge tone="act">まだ</Badge>
            <Button size="small">記録する</Button>
          </li>
        ))}
      </Lines>
      <Block width="18rem">
        <Lines aria-label="印を付ける一覧">
          <li>
            <CheckBox aria-label="済み" checked={false} onChange={() => {}} />
            <Block grow narrow anywhere>
              <Row justify="between" gap={8}>
                <Second>{'long-address-of-a-station@'.repeat(2)}himawari.example</Second>
                <Button size="small">コピー</Button>
              </Row>
            </Block>
          </li>
        </Lines>
      </Block>
      <Titled title="流山市 TRITRUS" beside="提出先：介護支援課">
        <Block as="p" pad={[8, 14]}>
          出す書類はありません。
        </Block>
      </Titled>
    </Stack>
  ),
  'Facts, Fact': (
    <Facts>
      <Fact term="所属">ひまわりの里 流山</Fact>
      <Fact term="チーム">
        <Several>
          <span>中村チーム</span>
          <span>木村チーム</span>
        </Several>
      </Fact>
      <Fact term="いまはないもの">{null}</Fact>
      <Fact term="備考">
        <Memo>{LONG}</Memo>
      </Fact>
    </Facts>
  ),
  Timeline: (
    <Timeline>
      <li data-tone="now">下書きにしました</li>
      <li data-tone="ok">窓口に出しました</li>
      <li data-tone="act">差戻しです：職種の欄が空いています</li>
      <li>{LONG}</li>
    </Timeline>
  ),
};
