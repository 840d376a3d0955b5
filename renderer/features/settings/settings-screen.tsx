import { useEffect, type ReactNode } from 'react';
import { Link, Redirect } from 'wouter';
import { ProblemNote } from '../../ui/problem-note';
import { Page } from '../../ui/page';
import { PacksSection } from './packs/packs-section';
import { AboutSection } from './about-section';
import { DisplaySection } from './display-section';
import { NetworksSection } from './networks-section';
import { PrintingSection } from './printing-section';
import { ReceiversSection } from './receivers-section';
import { RemindersSection } from './reminders-section';
import { RecordsSection } from './records-section';
import { SafetySection } from './safety-section';
import { isSection, sections, type SectionId } from '../../addresses/settings-sections';
import { usePolicy } from '../../state/policy';
import { useRole } from '../../state/use-may';
import { notForReaders } from '../../words/role-words';
import { Block, Column, Stack } from '../../ui/layout';
import styles from './settings-screen.module.css';
import { useWayBackFromList } from '../../state/came-from';

const contents: Record<SectionId, () => ReactNode> = {
  // In the ledger, where all records are.
  corporation: () => <Redirect to="/ledger/offices" replace />,
  networks: () => <NetworksSection />,
  packs: () => <PacksSection />,
  receivers: () => <ReceiversSection />,
  safety: () => <SafetySection />,
  printing: () => <PrintingSection />,
  display: () => <DisplaySection />,
  reminders: () => <RemindersSection />,
  records: () => <RecordsSection />,
  about: () => <AboutSection />,
};

const isForReaders = (section: SectionId): boolean => sections.some((one) => one.id === section && one.isForReaders);

/** 設定: the list of items at the left, one item at the right. Every change is kept at once. */
export function SettingsScreen({ section }: { section: string }) {
  const isReader = useRole() === 'reader';
  const { problems } = usePolicy();
  const back = useWayBackFromList();
  // In a small window all of it scrolls: the next item begins at its head.
  useEffect(() => document.getElementById('main')?.scrollTo({ top: 0 }), [section]);
  if (!isSection(section)) return <Redirect to="/settings/networks" replace />;
  return (
    <Page title="設定" bare unfolds="narrow" back={back}>
      <Stack grow low over="line" className={styles['split']}>
        <Column as="nav" pad={[12, 0, 12, 'page']} right="line" className={styles['list']} aria-label="設定の項目">
          {sections.map(({ id, label }) => (
            <Link
              key={id}
              href={`/settings/${id}`}
              className="ring-inside"
              aria-current={id === section ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </Column>
        <Block narrow pad={[16, 'page', 24]} scrolls className={styles['content']} key={section}>
          {problems.map((problem) => (
            <Block below={16} key={problem.code}>
              <ProblemNote problem={problem} />
            </Block>
          ))}
          {isReader && !isForReaders(section) ? <p>{notForReaders('ここを変えること')}</p> : contents[section]()}
        </Block>
      </Stack>
    </Page>
  );
}
