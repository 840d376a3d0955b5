import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useOfficeInUse } from '../../state/office-in-use';
import { Button } from '../../ui/button';
import { MissedNote } from '../../records/list/missed-note';
import { Page } from '../../ui/page';
import { FilterChips } from '../../ui/filter-chips';
import { Panes } from '../../ui/panes';
import { SearchBox } from '../../ui/search-box';
import { usePrintedSheet } from '../../ui/use-printed-sheet';
import { ConsentMatrix } from './consent-matrix';
import { ConsentPanel, isPanelTask, type PanelTask } from './consent-panel';
import { consentChips, useConsentView } from './consent-view';
import { CONSENTS } from './consent-words';
import styles from './consents.module.css';
import { LackingList } from './lacking-list';
import { NoPatients } from './no-patients';
import { useConsents } from './use-consents';
import { Block, Column, Row } from '../../ui/layout';
import { ForWork, WorkButton } from '../../words/for-work';
import { useWayBackFromList } from '../../state/came-from';

const ADD = '/ledger/patients/new?from=consents';

/** 同意書: patients by steps, and beside them one consent. */
export function ConsentsScreen({ consentId }: { consentId: string | null }) {
  const [, go] = useLocation();
  const { office } = useOfficeInUse();
  const back = useWayBackFromList();
  const { view, state } = useConsentView();
  const consents = useConsents(state);
  const { packs, all, counts } = consents;
  const { print, sheet } = usePrintedSheet();
  const isEmpty = all.length === 0;
  return (
    <Page
      title="同意書"
      bare
      back={back}
      actions={
        <>
          {(counts.get('open') ?? 0) > 0 && (
            <WorkButton icon="print" onClick={() => print(<LackingList rows={all} packs={packs} office={office} />)}>
              まだの方の一覧を印刷
            </WorkButton>
          )}
          <ForWork says="追加すること・記録すること">
            <Button icon="plus" onClick={() => go(ADD)}>
              患者さんを追加
            </Button>
          </ForWork>
        </>
      }
      below={
        !isEmpty && (
          <Row fixed justify="between" gap={12} pad={[0, 'page', 12]} className={styles['filters']}>
            <FilterChips
              chips={consentChips}
              filter={state.filter}
              counts={counts}
              onFilter={(filter) => view.change({ filter })}
            />
            <SearchBox
              label="名前・ふりがなでさがす"
              value={state.query}
              onType={(query) => view.change({ query })}
              onDown={() => document.querySelector<HTMLElement>('[data-consent] [tabindex="0"]')?.focus()}
            />
          </Row>
        )
      }
    >
      {isEmpty ? <NoPatients /> : <MatrixAndPanel consents={consents} consentId={consentId} />}
      {sheet}
    </Page>
  );
}

interface MatrixAndPanelProps {
  consents: ReturnType<typeof useConsents>;
  consentId: string | null;
}

/** The patients by steps, and beside them the consent that is open. */
function MatrixAndPanel({ consents: { packs, all, rows, missed }, consentId }: MatrixAndPanelProps) {
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const step = search.get('step');
  const { view, state } = useConsentView();
  const [takesFocus, setTakesFocus] = useState(consentId !== null);
  const row = all.find(({ id }) => id === consentId);
  const pack = packs.get(row?.packId ?? '');
  const close = (): void => {
    go(CONSENTS);
    document.querySelector<HTMLElement>('[data-consent] [tabindex="0"]')?.focus();
  };
  const show = (id: string, task: PanelTask | null): void => {
    // What had the keyboard is gone; back in the details the heading has it.
    setTakesFocus(true);
    go(task ? `${CONSENTS}/${id}?step=${task}` : `${CONSENTS}/${id}`, { replace: task === null });
  };
  return (
    <Panes className={styles['split']} isOpen={Boolean(row && pack)}>
      <Column narrow low>
        <MissedNote
          words={{ thing: '患者さん', counter: '人' }}
          missed={missed}
          onShow={(isShown) => view.change({ missedShownFor: isShown ? state.query : '' })}
        />
        {rows.length > 0 ? (
          <ConsentMatrix
            rows={rows}
            packs={packs}
            currentId={row?.id ?? null}
            onOpen={(one, by) => {
              setTakesFocus(by === 'key');
              go(`${CONSENTS}/${one.id}`, { replace: by === 'follow' });
            }}
            onEscape={() => row && close()}
            onStep={(one, wanted) => {
              const cell = one.cells[wanted];
              const submissionId = 'submissionId' in cell ? cell.submissionId : null;
              go(submissionId ? `/submissions/${submissionId}` : `${CONSENTS}/${one.id}?step=${wanted}`);
            }}
          />
        ) : (
          <NothingFits query={state.query} onAll={() => view.change({ filter: 'all', query: '' })} />
        )}
      </Column>
      {row && pack && (
        <ConsentPanel
          key={row.id}
          row={row}
          pack={pack}
          task={isPanelTask(step) ? step : null}
          onTask={(task) => show(row.id, task)}
          onRecorded={(id) => show(id, null)}
          takesFocus={takesFocus}
          onClose={close}
        />
      )}
    </Panes>
  );
}

function NothingFits({ query, onAll }: { query: string; onAll: () => void }) {
  return (
    <Block pad={[24, 'page']} role="status">
      <p>{query.trim() ? `「${query.trim()}」に合う方は、この一覧にいません。` : 'ここにあてはまる方はいません。'}</p>
      <Button size="small" onClick={onAll}>
        すべて表示
      </Button>
    </Block>
  );
}
