import { Link } from 'wouter';
import { addressOf, guides } from '../../words/guides/guides';
import { Card } from '../../ui/card';
import { Block, Columns, Row } from '../../ui/layout';
import { Numeral } from '../../ui/pictogram';

/** The pages of はじめに, by what somebody has in mind. */
export const GuideList = () => (
  <Card titleId="guides" title="やりたいことから（絵で見る 11ページ）">
    <Columns as="ol" columns="repeat(auto-fill, minmax(min(22rem, 100%), 1fr))" gap={[8, 24]}>
      {guides.map((guide, i) => (
        <Row as="li" align="start" gap={12} size={15} key={guide.id}>
          <Numeral {...(guide.isUrgent && { tone: 'act' as const })}>{i + 1}</Numeral>
          <div>
            <Link href={addressOf(guide)}>{guide.title}</Link>
            <Block as="p" tone="sub" leading={1.5}>
              {guide.lead}
            </Block>
          </div>
        </Row>
      ))}
    </Columns>
  </Card>
);
