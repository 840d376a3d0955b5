import { useEffect } from 'react';
import { citiesOf, ownCitiesOf, serviceKindsOf } from '../../records/offices/choices-of-packs';
import { useChosenTable } from '../../state/chosen-table';
import { useSession } from '../../state/session';
import { useOpenLedger } from '../../state/open-ledger';
import { EmptyState } from '../../ui/empty-state';
import { Button } from '../../ui/button';
import { StartFrame } from '../../ui/start-frame';
import { useDraftKeeper, type SetUpDraftKeeper } from './draft-keeper';
import { FromTable } from './from-table';
import { withOwnNetworks, withTable, type SetUpDraft } from './set-up-draft';
import { SetUpForm } from './set-up-form';
import { Icon } from '../../ui/icon';
import { Row } from '../../ui/layout';
import styles from './development-banner.module.css';

/** 新しく始める: shown for as long as the ledger has no corporation. */
export function SetUp() {
  const { kind } = useOpenLedger();
  return kind === 'own' ? <OwnSetUp /> : <EmptySample />;
}

function OwnSetUp() {
  const keeper = useDraftKeeper();
  const { packs } = useSession();
  const { chosen, choose } = useChosenTable();
  const { change } = keeper;
  const isRead = keeper.draft !== null;
  // The names of the table that brought somebody here: once, so that what is corrected stays.
  useEffect(() => {
    if (!isRead || !chosen?.named) return;
    const { named, file } = chosen;
    choose({ file, named: null });
    const known = { cities: ownCitiesOf(packs), allCities: citiesOf(packs), serviceKinds: serviceKindsOf(packs) };
    change((now) => withOwnNetworks(withTable(now, named, { file: file.name, ...known }), packs));
  }, [isRead, chosen, choose, change, packs]);
  return (
    <StartFrame banner={<DevelopmentBanner />}>
      {keeper.draft && <Step keeper={keeper} draft={keeper.draft} />}
    </StartFrame>
  );
}

function Step({ keeper, draft }: { keeper: SetUpDraftKeeper; draft: SetUpDraft }) {
  const { step, table } = draft;
  if (step === 'from-table' && table) return <FromTable keeper={keeper} draft={draft} table={table} />;
  const shown = step === 'from-table' ? 'corporation' : step;
  return <SetUpForm key={shown} keeper={keeper} draft={draft} step={shown} />;
}

/** Somebody erased the sample's files: the first screen fills it again. */
function EmptySample() {
  const { changeSettings } = useSession();
  return (
    <StartFrame>
      <main id="main">
        <EmptyState
          icon="ledger"
          title="サンプルの中身がありません"
          action={
            <Button look="filled" onClick={() => void changeSettings({ ledger: 'none' })}>
              はじめの画面に戻る
            </Button>
          }
        >
          はじめの画面の「サンプルで試す」で、もう一度用意できます。ご自分の台帳には影響ありません。
        </EmptyState>
      </main>
    </StartFrame>
  );
}

/** Before anything is typed: what must not go into an app that isn't a release. */
function DevelopmentBanner() {
  const { info } = useSession();
  if (!info.isDevelopmentRuntime) return null;
  return (
    <Row
      fixed
      align="start"
      gap={10}
      pad={[8, 'page']}
      on="notice-soft"
      tone="notice"
      size={15}
      className={styles['banner']}
      role="note"
    >
      <Icon name="warning" />
      <p>
        <b>開発用の実行環境です。実際の個人情報は入れないでください。</b>
        お使いになるときは、配布用の「連携台帳」を入れてください。
      </p>
    </Row>
  );
}
