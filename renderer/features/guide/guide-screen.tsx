import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useShowContacts } from '../../state/contacts-opener';
import { screens } from '../../addresses/screens';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { Page } from '../../ui/page';
import { screenIcons } from '../../ui/screen-icons';
import { Block, Columns, Row, Stack } from '../../ui/layout';
import styles from './guide.module.css';
import { GuideList } from './guide-list';
import { Card } from '../../ui/card';
import { Numeral } from '../../ui/pictogram';

/** はじめに: one page for somebody who opens the app for the first time, or is in trouble with it. */
export function GuideScreen() {
  const showContacts = useShowContacts();
  return (
    <Page
      title="はじめに（使い方）"
      lead="台帳に一度入れれば、どの市の様式にも入ります。失敗しても「元に戻す」で戻せます。"
      actions={
        <Button icon="phone" onClick={showContacts}>
          連絡先・困ったとき
        </Button>
      }
    >
      <Stack gap={16} most="74rem" pad={[4, 0, 0]}>
        <GuideList />
        <Columns columns="repeat(2, minmax(0, 1fr))" gap={16} align="start">
          <Stack gap={16} narrow>
            <FirstThings />
            <InTrouble />
          </Stack>
          <Stack gap={16} narrow>
            <WhereThingsAre />
            <Keys />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Card titleId={id} title={title}>
      {children}
    </Card>
  );
}

const FIRST: readonly { title: string; text: string; href: string; link: string }[] = [
  {
    title: '職員と端末を台帳に入れる',
    text: '氏名とふりがなからで大丈夫です。足りないところは、様式をつくるときにその場で入れられます。',
    href: '/ledger/people',
    link: '台帳を開く',
  },
  {
    title: '復旧キーを印刷し、バックアップの場所を決める',
    text: 'パソコンがこわれても、紙の復旧キーとバックアップがあれば、台帳を開けます。',
    href: '/settings/safety',
    link: 'バックアップと安全を開く',
  },
  {
    title: '何かあったら「手続き」から始める',
    text: '「退職した」「スマホをなくした」を選ぶと、要る書類と連絡先が並びます。始めても、まだ何も送信されません。',
    href: '/procedures',
    link: '手続きを開く',
  },
];

interface EntryProps {
  mark: ReactNode;
  title: string;
  text: string;
  href: string;
  link: string;
}

const Entry = ({ mark, title, text, href, link }: EntryProps) => (
  <Row as="li" align="start" gap={12} size={15}>
    {mark}
    <div>
      <h3>{title}</h3>
      <Block as="p" tone="sub" leading={1.65}>
        {text}
      </Block>
      <Link href={href}>{link}</Link>
    </div>
  </Row>
);

const FirstThings = () => (
  <Part id="first-things" title="初めにすること 3つ">
    <Stack as="ol" gap={14}>
      {FIRST.map(({ title, text, href, link }, i) => (
        <Entry key={href} mark={<Numeral>{i + 1}</Numeral>} title={title} text={text} href={href} link={link} />
      ))}
    </Stack>
  </Part>
);

const WHAT_IS_THERE: Record<string, string> = {
  '/': '今日やることと、つくりかけの書類',
  '/ledger': '職員・端末・患者・チーム・事業所など',
  '/procedures': '何が起きたかから、要る書類と手順を出す',
  '/documents': '様式を選んでつくる。これまでの書類',
  '/submissions': '出した書類・これから出す書類・差戻し',
  '/consents': '患者さんごとの説明・署名・原本・控え',
  '/credentials': 'ID・パスワードと、変える時期',
  '/settings': 'ネットワーク・提出先・バックアップなど',
};

const WhereThingsAre = () => (
  <Part id="where" title="どこに何があるか">
    <Stack as="ul" gap={2}>
      {screens.map(({ path, label, command }) => (
        <Columns as="li" columns="9.5rem minmax(0, 1fr)" align="center" gap={8} atLeast={40} size={15} key={path}>
          <Row as={Link} inline gap={10} atLeast={40} href={path} className={styles['place']}>
            <Icon name={screenIcons[command]} />
            <b>{label}</b>
          </Row>
          <Block as="span" tone="sub">
            {WHAT_IS_THERE[path]}
          </Block>
        </Columns>
      ))}
      <Columns as="li" columns="9.5rem minmax(0, 1fr)" align="center" gap={8} atLeast={40} size={15}>
        <Row as={Link} inline gap={10} atLeast={40} href="/procedures/overview" className={styles['place']}>
          <Icon name="table" />
          <b>早見表</b>
        </Row>
        <Block as="span" tone="sub">
          できごとと様式の一覧
        </Block>
      </Columns>
      <Columns as="li" columns="9.5rem minmax(0, 1fr)" align="center" gap={8} atLeast={40} size={15}>
        <Row as={Link} inline gap={10} atLeast={40} href="/talk" className={styles['place']}>
          <Icon name="talk" />
          <b>トークの文例</b>
        </Row>
        <Block as="span" tone="sub">
          LINE WORKS に書く文と、送る前の確かめ
        </Block>
      </Columns>
    </Stack>
  </Part>
);

const TROUBLES: readonly { icon: IconName; title: string; text: string; href: string; link: string }[] = [
  {
    icon: 'undo',
    title: 'まちがえて変えてしまった',
    text: '画面の下に出る「元に戻す」か、Ctrl＋Z で戻ります。あとからでも、その人の「変更の履歴」から戻せます。',
    href: '/settings/records',
    link: '操作の記録を見る',
  },
  {
    icon: 'offline',
    title: 'インターネットにつながっていない',
    text: '台帳も書類も、いつもどおり使えます。出した書類は保管してあり、つながったら送ります。',
    href: '/submissions',
    link: '提出を見る',
  },
  {
    icon: 'device',
    title: 'パソコンがこわれた・買い替えた',
    text: '買い替えるときは、案内のとおりに進めます。こわれたときは、新しいパソコンの、はじめの画面で「前のパソコンから引っ越す」を押します。バックアップのファイルと、紙の復旧キーを用意してください。',
    href: '/moving',
    link: '引っ越しの案内を見る',
  },
  {
    icon: 'post',
    title: '書類が差し戻された',
    text: '「提出」の「対応が必要」に出ます。「直して出し直す」を押すと、前と同じ内容の新しい書類ができます。前に出したものの控えは残ります。',
    href: '/submissions',
    link: '提出を見る',
  },
  {
    icon: 'phone',
    title: 'この製品のことで、サポートや情報システムの担当の方とお話しする',
    text: 'いまのようすを、版・設定・数・記号だけのファイルにできます。人や事業所の名前は入りません。読んでから、ご自分で渡してください。',
    href: '/support',
    link: 'サポートに渡すファイルを見る',
  },
];

const InTrouble = () => (
  <Part id="trouble" title="困ったとき">
    <Stack as="ul" gap={14}>
      {TROUBLES.map(({ icon, title, text, href, link }) => (
        <Entry key={title} mark={<Icon name={icon} />} title={title} text={text} href={href} link={link} />
      ))}
    </Stack>
  </Part>
);

const KEYS: readonly [string, string][] = [
  ['Ctrl＋K', '名前・書類・手続きをさがす'],
  ['F1', '連絡先・困ったとき'],
  ['Ctrl＋L', '画面をロックする'],
  ['Ctrl＋Z', '元に戻す'],
  ['Ctrl＋Y', 'やり直す'],
  ['Alt＋1〜8', '左のメニューを上から順に'],
  ['矢印キー・Enter', '一覧の中を動く・直す'],
  ['Esc', 'やめる・閉じる'],
];

const Keys = () => (
  <Part id="keys" title="キーボードで">
    <Stack as="dl" gap={6}>
      {KEYS.map(([key, what]) => (
        <Columns columns="10.5rem minmax(0, 1fr)" align="baseline" gap={8} key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <Block as="dd" tone="sub" size={15}>
            {what}
          </Block>
        </Columns>
      ))}
    </Stack>
  </Part>
);
