import type { ReactNode } from 'react';
import { Badge } from '../badge';
import { Button, ButtonLink, IconButton } from '../button';
import { CopyButton } from '../copy-button';
import { EmptyState } from '../empty-state';
import { FieldRemark } from '../field-remark';
import { Block, Bullets, Row, Second, Small, Stack } from '../layout';
import { Note } from '../note';
import { Numeral, Pictogram } from '../pictogram';
import { Point } from '../point';
import { ProgressNote } from '../progress-note';
import { TextLink } from '../text-link';

/** As long as words get on these screens. */
export const LONG =
  '社会福祉法人ひまわり会 ひまわり訪問看護ステーション流山おおたかの森（介護予防訪問看護・居宅療養管理指導・夜間対応型）';

const tones = ['info', 'ok', 'notice', 'act', 'wrong'] as const;

/** What is said and pressed. */
export const wordParts: Record<string, ReactNode> = {
  Button: (
    <Row wrap gap={12}>
      {(['filled', 'outline', 'quiet', 'text'] as const).map((look) => (
        <Button key={look} look={look} icon="plus">
          職員を追加（{look}）
        </Button>
      ))}
      <Button size="small">小さい</Button>
      <Button size="large" look="filled" iconAfter="right">
        この内容で始める
      </Button>
      <Button look="filled" icon="check" aria-busy>
        待っています
      </Button>
      <ButtonLink href="#next">次の画面へ</ButtonLink>
      <IconButton icon="close" aria-label="閉じる" />
      <CopyButton text="04-0000-0000" what="電話番号" />
      <Button wide>{LONG.slice(0, 30)}</Button>
    </Row>
  ),
  Badge: (
    <Row wrap gap={8}>
      {(['plain', 'line', 'key', 'key-line', 'info', 'ok', 'notice', 'act', 'wrong'] as const).map((tone) => (
        <Badge key={tone} tone={tone} icon="check">
          {tone}
        </Badge>
      ))}
    </Row>
  ),
  Note: (
    <Stack gap={8}>
      {tones.map((tone) => (
        <Note key={tone} tone={tone} action={<Button size="small">直す</Button>}>
          {LONG}の記録がまだです。
        </Note>
      ))}
      <ProgressNote label="バックアップを確かめています" progress={{ done: 12, all: 40 }} />
      <FieldRemark tone="notice">
        打ちまちがいがないか、通知書と見比べてください。同じなら、このまま使えます
      </FieldRemark>
    </Stack>
  ),
  EmptyState: (
    <EmptyState icon="ledger" title="まだ記録がありません" action={<Button look="filled">職員を追加</Button>}>
      台帳を変えると、いつ・だれが・何を変えたかが、ここに残ります。
    </EmptyState>
  ),
  'Pictogram, Numeral': (
    <Row gap={12}>
      {(['sub', 'key', 'ok', 'act'] as const).map((tone) => (
        <Pictogram key={tone} icon="document" tone={tone} />
      ))}
      <Pictogram icon="done" tone="ok" size="large" />
      <Numeral>1</Numeral>
      <Numeral tone="act">2</Numeral>
    </Row>
  ),
  'Point, Bullets': (
    <Stack gap={8}>
      <ul>
        <Point icon="check" iconTone="ok">
          {LONG}
        </Point>
        <Point icon="warning" tone="notice">
          署名した原本が、まだありません
        </Point>
      </ul>
      <Bullets>
        <li>法人の名称・住所・代表者（登記のとおり）</li>
        <li>{LONG}</li>
      </Bullets>
      <Bullets as="ol">
        <li>印刷します</li>
        <li>押印か署名をします</li>
      </Bullets>
    </Stack>
  ),
  'Stack, Row, Block, Small, Second, TextLink': (
    <Stack gap={8}>
      <Row justify="between" gap={12}>
        <Block narrow cut weight={700}>
          {LONG}
        </Block>
        <Small nowrap>3日前</Small>
      </Row>
      <div>
        <TextLink href="#name" isName>
          佐藤 健一
        </TextLink>
        <Second>さとう けんいち</Second>
      </div>
    </Stack>
  ),
};
