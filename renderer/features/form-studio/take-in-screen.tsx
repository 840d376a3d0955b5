import { useEffect, useRef, useState, type Ref } from 'react';
import { useSearchParams } from 'wouter';
import type { ListedDraft } from '@shared/ipc/form-studio';
import type { OfForm } from '@shared/ipc/packs';
import { formDaysText, formsInUse } from '@shared/packs/form-days';
import { TAKE_IN } from '../../addresses/screens';
import { currentDay } from '../../data/clock';
import { ask } from '../../ipc/ask';
import { momentText } from '../../records/panel/record-history';
import { useHandedFile } from '../../state/drop-taker';
import { useSession } from '../../state/session';
import { useToday } from '../../state/use-today';
import { whileWanted } from '../../state/while-wanted';
import { Beside } from '../../ui/beside';
import { Button, ButtonLink } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DropZone } from '../../ui/drop-zone';
import type { IconName } from '../../ui/icon';
import { Block, Row, Small, Stack } from '../../ui/layout';
import { Lines, Titled } from '../../ui/lines';
import { Page } from '../../ui/page';
import { SafeToTry, ToKnow } from '../../ui/safe-to-try';
import { ProblemNote } from '../../ui/problem-note';
import { AddedNote } from './added-note';
import { useOwnPacks } from './use-own-packs';
import { useTakeForm } from './use-take-form';

const SAFE: readonly { icon: IconName; text: string }[] = [
  { icon: 'check', text: '元のファイルは書き換えません' },
  { icon: 'check', text: '最後に「書類」に追加するまで、いまの様式は何も変わりません' },
  { icon: 'undo', text: '途中でやめても、決めたところまで残ります' },
  { icon: 'check', text: '追加したあとも、欄の決め方を直せます' },
];

/** 様式を取り込む: a city's own file is chosen or dropped, or one that was begun is gone on with. */
export function TakeInScreen() {
  const { problem, isBusy, choose, edit, take } = useTakeForm();
  const [search] = useSearchParams();
  const [next, setNext] = useState<FollowedForm | null>(null);
  const follows = next?.of ?? null;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (next) top.current?.focus();
  }, [next]);
  useHandedFile('form', ({ file }) => void take(file, follows));
  return (
    <Page
      title="様式を取り込む"
      back={{ to: '/documents', label: '書類' }}
      lead="様式のファイル（Word・Excel・PDF）を選ぶと、台帳のどれを入れるかを画面で決められます。市の様式も、事業所でつくった様式も使えます。"
    >
      <Beside aside="20rem" small="17rem">
        <Stack content="start" gap={16}>
          {problem && <ProblemNote problem={problem} />}
          <AddedNote added={search.get('added') ?? ''} />
          {next && <NextYear ref={top} name={next.name} onStop={() => setNext(null)} />}
          <DropZone
            icon="document"
            words={next ? 'ここに、新しい様式のファイルを置いてください' : 'ここに、様式のファイルを置いてください'}
            isBusy={isBusy}
            onChoose={() => void choose(follows)}
          />
          {isBusy && <p role="status">様式を読んでいます…</p>}
          <DraftList />
          <OwnForms onEdit={(form) => void edit(form)} onNext={setNext} />
        </Stack>
        <SafeToTry label="取り込みについて" points={SAFE}>
          <ToKnow title="読めるもの">
            Word（.docx）・Excel（.xlsx）・PDF の様式です。LibreOffice が入っていれば、古い .doc と .xls も読めます。
          </ToKnow>
          <ToKnow title="読めないもの">パスワードのかかったファイルと、スキャンした紙です。</ToKnow>
        </SafeToTry>
      </Beside>
    </Page>
  );
}

interface FollowedForm {
  of: OfForm;
  name: string;
}

interface NextYearProps {
  name: string;
  onStop: () => void;
  ref: Ref<HTMLDivElement>;
}

/** The next file is next year's of one form: what was decided for it goes over. */
const NextYear = ({ name, onStop, ref }: NextYearProps) => (
  <Block ref={ref} tabIndex={-1} className="no-ring" role="group" aria-label={`${name}を来年の様式に差し替える`}>
    <Block as="h2" size={18}>
      「{name}」を、来年の様式に差し替えます
    </Block>
    <p>
      欄の決め方は引き継ぎます。変わったところだけ、決めてください。前の様式は、新しい様式を使い始める日まで使えます。
    </p>
    <Button look="text" size="small" onClick={onStop}>
      差し替えをやめる
    </Button>
  </Block>
);

interface OwnFormsProps {
  onEdit: (form: OfForm) => void;
  /** The same form of another year: its file is chosen or dropped. */
  onNext: (form: FollowedForm) => void;
}

/** Forms that were made here: their places can be decided anew, and taken over by the next year's file. */
function OwnForms({ onEdit, onNext }: OwnFormsProps) {
  const own = new Set(useOwnPacks().map(({ packId }) => packId));
  const packs = useSession().packs.filter(({ id }) => own.has(id));
  const today = useToday();
  return packs.map((pack) => (
    <Titled key={pack.id} title={pack.title} aria-label={pack.title}>
      <ul>
        {formsInUse(pack, today).map((form) => {
          const name = `${form.number} ${form.shortTitle}`;
          const of = { packId: pack.id, formId: form.id };
          return (
            <Row as="li" ruled key={form.id} wrap gap={[2, 4]} pad={[4, 14]}>
              <Block grow narrow anywhere>
                <b>{name}</b>
                <Small block>{formDaysText(pack, form, true, today)}</Small>
              </Block>
              <Button size="small" aria-label={`${name}の欄を直す`} onClick={() => onEdit(of)}>
                欄を直す
              </Button>
              {form.effectiveTo === undefined && (
                <Button
                  size="small"
                  look="text"
                  aria-label={`${name}を来年の様式に差し替える`}
                  onClick={() => onNext({ of, name })}
                >
                  来年の様式に差し替える
                </Button>
              )}
            </Row>
          );
        })}
      </ul>
    </Titled>
  ));
}

/** 途中のもの: on with one, or away with it. */
function DraftList() {
  const [drafts, setDrafts] = useState<ListedDraft[]>([]);
  const [unwanted, setUnwanted] = useState<ListedDraft | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => whileWanted(ask('studio:drafts'), (found) => setDrafts(found.ok ? found.value : [])), []);
  const discard = async ({ id }: ListedDraft): Promise<void> => {
    setUnwanted(null);
    const gone = await ask('studio:discard', { id });
    if (gone.ok) setDrafts((now) => now.filter((one) => one.id !== id));
    heading.current?.focus();
  };
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="form-drafts">
      <Block as="h2" below={8} size={18} id="form-drafts" className="no-ring" ref={heading} tabIndex={-1}>
        途中のもの
      </Block>
      <Lines look="framed">
        {drafts.map((draft) => (
          <DraftLine key={draft.id} draft={draft} onDiscard={() => setUnwanted(draft)} />
        ))}
      </Lines>
      {unwanted && (
        <ConfirmDialog
          opened
          title={`「${unwanted.title || unwanted.file}」の取り込みを消します`}
          confirm="消す"
          onConfirm={() => void discard(unwanted)}
          onCancel={() => setUnwanted(null)}
        >
          決めたところも消えます。元のファイルと、いまの様式は変わりません。
        </ConfirmDialog>
      )}
    </section>
  );
}

function DraftLine({ draft, onDiscard }: { draft: ListedDraft; onDiscard: () => void }) {
  const { id, file, title, places, decided, keptAt } = draft;
  const name = title || file;
  return (
    <li>
      <Block grow narrow>
        <Block weight={700} anywhere>
          {name}
        </Block>
        <Small block anywhere>
          {`${file}　${places}欄のうち ${decided}欄 決定　${momentText(keptAt, currentDay())} に保存`}
        </Small>
        {title === '' && <Small block>様式の名前が、まだ入っていません</Small>}
      </Block>
      <Row fixed gap={4}>
        <ButtonLink size="small" href={`${TAKE_IN}/${id}`} aria-label={`${name}を続ける`}>
          続ける
        </ButtonLink>
        <Button look="text" size="small" aria-label={`${name}を消す`} onClick={onDiscard}>
          消す
        </Button>
      </Row>
    </li>
  );
}
