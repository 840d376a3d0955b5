import { useLocation } from 'wouter';
import { eventNames } from '@shared/ledger/event';
import { fieldLabel } from '@shared/ledger/labels';
import type { ImportEvent } from '@shared/tables/matching/planned';
import { recordType } from '@shared/ledger/fields/catalogue';
import { aboutImport, aboutList, tableOfList } from '@shared/tables/lists';
import { useUndo } from '../../state/change-ledger';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { wizardHref } from '../../addresses/start-address';
import { importedCellText } from './check-columns';
import { useImportView, type ImportOutcome, type TableAsk } from './import-state';
import { FurtherKinds } from './other-tables';
import { usePeopleView } from '../../records/people/people-view';
import { recordAddress } from '../../addresses/record-address';
import type { TableActions } from './table-actions';
import { Block, Bullets, Stack } from '../../ui/layout';
import { Lines } from '../../ui/lines';

interface OutcomeScreenProps {
  outcome: ImportOutcome;
  table: TableActions;
  names: (id: string) => string | null;
}

/** After it: what went in and the way back, what is left to mend, and what has to be reported now. */
export function OutcomeScreen({ outcome, table, names }: OutcomeScreenProps) {
  const { view } = useImportView();
  const [, go] = useLocation();
  const undo = useUndo();
  const { kind, sentence, changeId, left, leftEmpty, events, gone } = outcome;
  const { things: counter } = aboutImport(kind).counts;
  const list = recordAddress(kind);
  const { label: thing } = aboutList(kind);
  const { isPerson } = recordType(tableOfList[kind]);
  const { view: people } = usePeopleView();
  const showLacking = (): void => {
    people.change({ filter: 'missing' });
    if (left === 0) table.forget();
    else view.change({ outcome: null });
    go(list);
  };
  const nameOf = ({ name }: ImportEvent): string => `${name}${isPerson ? 'さん' : ''}`;
  const readOther = (changes: Partial<TableAsk>): void => {
    view.change({ outcome: null, step: 'columns', filter: 'all' });
    void table.readAs(changes);
  };
  const goOn = (): void => view.change({ outcome: null, step: 'check', filter: 'all' });
  return (
    <Page
      title="取り込みました"
      back={{ to: list, label: '台帳' }}
      bar={
        <>
          <Button onClick={table.forget}>ほかの Excel を取り込む</Button>
          <Block as="span" grow />
          <Button
            look="filled"
            size="large"
            onClick={() => {
              if (left === 0) table.forget();
              else view.change({ outcome: null });
              go(list);
            }}
          >
            {thing}の台帳を見る
          </Button>
        </>
      }
    >
      <Stack most="60rem" gap={16}>
        <Note
          tone="ok"
          role="status"
          action={
            <Button size="small" icon="undo" onClick={() => void undo(changeId)}>
              取り込みを元に戻す
            </Button>
          }
        >
          {sentence}。あとからでも、変更の履歴で元に戻せます。
        </Note>
        {leftEmpty > 0 && (
          <Note
            tone="notice"
            action={
              kind === 'staff' && (
                <Button size="small" look="outline" iconAfter="right" onClick={showLacking}>
                  足りない項目のある人を見る
                </Button>
              )
            }
          >
            {leftEmpty}か所は空けて取り込みました。読めなかったものは「元の値」として、その{isPerson ? '人' : thing}
            のところに残してあります。
          </Note>
        )}
        {left > 0 && (
          <Note
            tone="act"
            action={
              <Button size="small" look="outline" iconAfter="right" onClick={goOn}>
                残りの{left}行を直す
              </Button>
            }
          >
            「直す」{left}行は、まだ台帳に入っていません。直したところまでは残してあります。
          </Note>
        )}
        <FurtherKinds onRead={readOther} />
        {events.length > 0 && (
          <section aria-labelledby="import-events">
            <Block as="h2" id="import-events" below={6}>
              届け出が要るかもしれない変更　{events.length}件
            </Block>
            <Lines look="framed">
              {events.map((event) => (
                <li key={`${event.line}/${event.kind}`}>
                  <Block as="span" grow narrow>
                    <b>{nameOf(event)}</b>　{eventNames[event.kind]}
                    {changeText(event, names)}
                  </Block>
                  <Button
                    size="small"
                    look="outline"
                    icon="procedures"
                    aria-label={`${nameOf(event)}の${eventNames[event.kind]}の手続きを始める`}
                    onClick={() =>
                      go(wizardHref(event.kind, { [isPerson ? 'staff' : 'office']: event.recordId, change: changeId }))
                    }
                  >
                    手続きを始める
                  </Button>
                </li>
              ))}
            </Lines>
          </section>
        )}
        {gone.length > 0 && (
          <Disclosure words={`台帳にあって、表にない${thing} ${gone.length}${counter}`} size={16}>
            <p className="subtle">
              台帳からは消していません。{isPerson ? '退職' : '廃止'}などのときは、手続きから記録してください。
            </p>
            <Bullets leading={1.8}>
              {gone.map(({ id, name, about }) => (
                <li key={id}>
                  {name}
                  {about && <span className="subtle">　{about}</span>}
                </li>
              ))}
            </Bullets>
          </Disclosure>
        )}
      </Stack>
    </Page>
  );
}

function changeText({ kind, field, others, before, after }: ImportEvent, names: OutcomeScreenProps['names']): string {
  const what = kind === 'office-changed' || kind === 'manager-changed' ? `${fieldLabel('offices', field)}：` : '';
  const [from, to] = [before, after].map((value) => importedCellText(field, value, names) || 'なし');
  return `（${what}${from} → ${to}${others > 0 ? `、ほか${others}つ` : ''}）`;
}
