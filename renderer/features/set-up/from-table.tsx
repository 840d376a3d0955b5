import { useRef, useState } from 'react';
import type { Corporation } from '@shared/ledger/entities';
import { useSession } from '../../state/session';
import { corporationInFull } from '@shared/text/corporation-kinds';
import { Button } from '../../ui/button';
import { FieldRemark } from '../../ui/field-remark';
import { Card } from '../../ui/card';
import { CheckBox } from '../../ui/check-box';
import { Block, Row, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { useOnce } from '../../ui/once';
import { useChooseTable, useChosenTable } from '../../state/chosen-table';
import { Beside } from '../../ui/beside';
import { Page } from '../../ui/page';
import { Point } from '../../ui/point';
import { ProblemNote } from '../../ui/problem-note';
import { LedgerText } from '../../records/offices/ledger-text';
import { FoundFacts } from './found-facts';
import { OfficesOfTable, type NamesProps } from './from-table-offices';
import type { SetUpDraft } from './set-up-draft';
import { useFinish } from './use-finish';
import { WhoSitsHere } from './who-sits-here';

/** 新しく始める with the office's own Excel: the names that were found in it, to look at; what is missing comes another day. */
export function FromTable({ keeper, draft, table }: Omit<NamesProps, 'lacksName'>) {
  const { changeSettings } = useSession();
  const { finish, problem } = useFinish();
  // Of the table the draft has names alone; the rest isn't kept before it is taken in.
  const isHere = useChosenTable().chosen !== null;
  const [isAsked, setAsked] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const trouble = keeper.problem ?? problem;
  const { corporation, offices } = draft;
  const press = (): void => {
    const empty = [corporation, ...offices].find(({ name }) => name.trim() === '');
    if (!empty) return void finish(draft);
    setAsked(true);
    page.current?.querySelector<HTMLElement>(`[data-field$=".${empty.id}.name"] input`)?.focus();
  };
  const lacksName = (name: string): boolean => isAsked && name.trim() === '';
  return (
    <Page
      title="新しく始める：名前を確かめる"
      lead={
        table.where !== '' || Object.keys(table.words).length > 0
          ? `「${table.file}」から読みました。ちがうところだけ、直してください。`
          : `「${table.file}」には、法人や事業所の名前が見あたりませんでした。名前だけ、入れてください。`
      }
      bar={
        <>
          <Button icon="left" onClick={() => void changeSettings({ ledger: 'none' })}>
            はじめの画面へ
          </Button>
          <span className="subtle">入れた内容は保存されています。途中でやめても続きからできます</span>
          <Row align="stretch" gap={12} end>
            <Button onClick={() => keeper.change((now) => ({ ...now, step: 'corporation' }))}>
              住所なども、いま入れる
            </Button>
            <Button look="filled" size="large" iconAfter="right" onClick={press}>
              {isHere ? '登録して、名簿の確認へ' : '名前だけで始める（名簿はあとで）'}
            </Button>
          </Row>
        </>
      }
    >
      <Beside aside="20rem" small="17rem" folds>
        <Stack gap={14} content="start" ref={page}>
          {trouble && <ProblemNote problem={trouble} />}
          {!isHere && <ChooseAgain file={table.file} />}
          <CorporationName {...{ keeper, draft, table, lacksName }} />
          <OfficesOfTable {...{ keeper, draft, table, lacksName }} />
          <WhoSitsHere />
        </Stack>
        <Safe />
      </Beside>
    </Page>
  );
}

/** After a lock or the next start: why the table is asked for once more. */
function ChooseAgain({ file }: { file: string }) {
  const choose = useChooseTable();
  const chooseOnce = useOnce(choose);
  return (
    <Note
      tone="act"
      action={
        <Button size="small" look="outline" icon="table" onClick={chooseOnce}>
          名簿をもう一度選ぶ
        </Button>
      }
    >
      画面に鍵をかけるか、アプリを閉じると、名簿の中身は手放します。取り込む前の個人情報を、このパソコンに残さないためです。下の名前は残っています。「
      {file}」をもう一度選ぶと、続きから進めます。
    </Note>
  );
}

/** As it was found, and where. */
function CorporationName({ keeper, draft: { corporation }, table, lacksName }: NamesProps) {
  const withCorporation = (change: Partial<Corporation>) => (now: SetUpDraft) => ({
    ...now,
    corporation: { ...now.corporation, ...change },
  });
  const full = corporationInFull(corporation.name);
  return (
    <Card title="法人">
      <LedgerText
        table="corporations"
        id={corporation.id}
        field="name"
        label="法人名"
        value={corporation.name}
        required
        isLacking={lacksName(corporation.name)}
        placeholder="例：社会福祉法人見本会"
        hint={
          table.where === ''
            ? '名簿には見あたりませんでした'
            : `${table.where}に${table.called && `「${table.called}」と`}ありました`
        }
        onCommit={(name) => keeper.change(withCorporation({ name }))}
        onTyping={(name) => keeper.typing(withCorporation({ name }))}
      />
      {full !== null && (
        <FieldRemark tone="notice">
          書類には、正式な名前で出します。
          <Button look="text" size="small" onClick={() => keeper.change(withCorporation({ name: full }))}>
            「{full}」にする
          </Button>
        </FieldRemark>
      )}
      <FoundFacts
        of="corporations"
        record={corporation}
        table={table}
        onChange={(change) => keeper.change(withCorporation(change))}
        onTyping={(change) => keeper.typing(withCorporation(change))}
      />
      {table.representatives.map(({ title, name, because }) => (
        <CheckBox
          key={`${title}${name}`}
          checked={corporation.representativeTitle === title && corporation.representativeName === name}
          onChange={(isOne) =>
            keeper.change(
              withCorporation({ representativeTitle: isOne ? title : '', representativeName: isOne ? name : '' }),
            )
          }
        >
          法人の代表者は{name}さん（{because}）
        </CheckBox>
      ))}
    </Card>
  );
}

const Safe = () => (
  <Stack as="section" content="start" gap={6} size={15} leading={1.6} aria-label="このあとのこと">
    <Block as="h2" size={16}>
      このあとのこと
    </Block>
    <ul>
      <Point icon="check" iconTone="ok-mark">
        次の画面で、名簿の全行を確かめます。まだ何も取り込みません
      </Point>
      <Point icon="check" iconTone="ok-mark">
        名簿になかった住所・電話・番号は、あとで「ホーム」がお知らせします
      </Point>
      <Point icon="undo" iconTone="ok-mark">
        ここで登録した名前は、いつでも直せます
      </Point>
    </ul>
  </Stack>
);
