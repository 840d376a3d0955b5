import { formsInUse } from '@shared/packs/form-days';
import { useMemo, type ReactNode } from 'react';
import { useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useMayWork } from '../../state/use-may';
import { useSession } from '../../state/session';
import { useToday } from '../../state/use-today';
import { matcher } from '../../data/search-index';
import { ButtonLink } from '../../ui/button';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { formKey } from '../../papers/form-key';
import { useListedPapers } from '../../papers/listed-papers';
import { officesOfForm, officesOfPack } from '../../papers/offices-of-pack';
import { TabLine, TabLink } from '../../ui/tab-line';
import { BatchLink } from './batch/batch-link';
import { useDocumentsAddress } from './documents-address';
import { FormsTab } from './forms-tab';
import { PapersTab } from './papers-tab';
import type { OfferedForm } from './offered-form';

/** 書類: the forms of the networks that the office in use takes part in, what is being made, and what was made. */
export function DocumentsScreen() {
  const { list, query, change } = useDocumentsAddress();
  const offered = useOfferedForms();
  const mayWork = useMayWork();
  const { papers, keys } = useListedPapers();
  const fits = useMemo(() => matcher(query), [query]);
  const [forms, ofOthers] = useMemo(() => {
    const fitting = offered.filter(({ pack, form }) => fits(formKey(pack, form)));
    return [fitting.filter(({ isHere }) => isHere), fitting.filter(({ isHere }) => !isHere)];
  }, [offered, fits]);
  const found = useMemo(() => papers.filter(({ document }) => fits(keys.get(document.id) ?? '')), [papers, keys, fits]);
  const search = { query: query.trim(), clear: () => change({ query: '' }) };
  return (
    <Page
      bare
      title="書類"
      actions={
        <>
          <ButtonLink href="/inspection" look="quiet" icon="office">
            運営指導の日
          </ButtonLink>
          <BatchLink />
        </>
      }
      lead={
        mayWork
          ? '様式を選ぶと、台帳から埋めます。始めても、まだ何も送信されません。'
          : '市ごとの様式と、つくった書類です。'
      }
      below={
        <DocumentsTabs papers={papers.length}>
          <SearchBox
            label="様式・書類をさがす"
            value={query}
            onType={(typed) => change({ query: typed })}
            onDown={intoList}
          />
        </DocumentsTabs>
      }
    >
      {list === 'papers' ? (
        <PapersTab papers={found} hasAny={papers.length > 0} forms={forms.length} search={search} />
      ) : (
        <FormsTab offered={forms} ofOthers={search.query === '' ? [] : ofOthers} papers={found} search={search} />
      )}
    </Page>
  );
}

/** From the search box to the first thing found. */
function intoList(): void {
  document.querySelector<HTMLElement>('[data-found] a[href], [data-found] button')?.focus();
}

/** @property isHere for an office of this kind: else it is only found, with a word of why it isn't offered */
function useOfferedForms(): readonly (OfferedForm & { isHere: boolean })[] {
  const { packs } = useSession();
  const { office, offices } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const today = useToday();
  return useMemo(() => {
    const inUse = office ? [office] : offices;
    return packs
      .filter((pack) => officesOfPack(pack, inUse, enrolments.values()).length > 0)
      .flatMap((pack) =>
        formsInUse(pack, today).map((form) => {
          const isHere = officesOfForm(pack, form, inUse, enrolments.values()).length > 0;
          return { pack, form, isHere };
        }),
      );
  }, [packs, office, offices, enrolments, today]);
}

interface DocumentsTabsProps {
  /** Papers of the office in use. */
  papers: number;
  /** At the right end: the search box. */
  children: ReactNode;
}

/** 様式を選ぶ, and what was made: each with its address. What is looked for is looked for in both. */
function DocumentsTabs({ papers, children }: DocumentsTabsProps) {
  const { list, hrefOf } = useDocumentsAddress();
  const mayWork = useMayWork();
  const tab = (to: typeof list) => ({
    href: hrefOf({ list: to, state: 'all', by: 'newest' }),
    isCurrent: to === list,
  });
  return (
    <TabLine label="書類の種類" aside={children}>
      <TabLink {...tab('forms')}>{mayWork ? '様式を選ぶ' : '様式'}</TabLink>
      <TabLink {...tab('papers')} count={papers}>
        これまでの書類
      </TabLink>
    </TabLine>
  );
}
