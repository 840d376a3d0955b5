import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, useCallback } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import { useOpenLedger } from '../../state/open-ledger';
import { Icon } from '../../ui/icon';
import { peopleView } from '../../records/people/people-view';
import { Block, Row, Small } from '../../ui/layout';
import type { FindCommands, FindEntry, FindQuestion } from './find-entry';
import { findResults, type FindSection } from './find-results';
import { withWords } from '../../addresses/start-address';
import { FindList } from './find-list';
import { useFindSources } from './use-find-sources';
import styles from './find.module.css';
import { whileWanted } from '../../state/while-wanted';
import { IconButton } from '../../ui/button';
import { isComposing } from '../../ui/is-composing';

interface FindProps {
  onClose: () => void;
  commands: FindCommands;
}

/** Ctrl+K: one box that leads everywhere and begins what is said. Arrows choose, Enter goes there, Esc leads back to where one was. */
export function Find({ onClose, commands }: FindProps) {
  const [, go] = useLocation();
  const { memory } = useOpenLedger();
  const { recent, remember } = useRecent();
  const sources = useFindSources(recent);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [question, setQuestion] = useState<FindQuestion | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const sections = useMemo<readonly FindSection[]>(
    () =>
      question ? [{ group: 'acts', asks: question.asks, entries: question.choices }] : findResults(typed, sources),
    [question, typed, sources],
  );
  const entries = useMemo(() => sections.flatMap((section) => section.entries), [sections]);
  const index = Math.min(chosen, entries.length - 1);
  useEffect(() => {
    document.getElementById(`${list}-${index}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, index]);

  const close = (): void => {
    // The dialog gives the focus back to what had it before.
    dialog.current?.close();
    onClose();
  };
  const ask = (next: FindQuestion | null): void => {
    setQuestion(next);
    setChosen(0);
  };
  const pick = (entry: FindEntry): void => {
    if ('choices' in entry) return ask(entry);
    if (!entry.isPassing) remember(entry.id);
    close();
    if ('command' in entry) return commands[entry.command](entry.desk);
    if (entry.peopleQuery !== undefined)
      peopleView(memory).change({
        ...{ query: entry.peopleQuery, filter: 'all', network: null },
        missedShownFor: entry.showsMissed ? entry.peopleQuery : '',
      });
    // What is shown next takes the focus by itself, or its main part does.
    document.getElementById('main')?.focus();
    go(entry.address, entry.words === undefined ? {} : { state: withWords(entry.words) });
  };
  const keys = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const entry = entries[index];
    if (event.key === 'ArrowDown') setChosen((index + 1) % Math.max(1, entries.length));
    else if (event.key === 'ArrowUp') setChosen((index - 1 + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter' && entry) pick(entry);
    else return;
    event.preventDefault();
  };
  return (
    // eslint-disable-next-line renkei/kit-has-dialogs -- Over everything and from everywhere: the platform's own, with its list of results.
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-label="さがす"
      onCancel={(event) => {
        event.preventDefault();
        if (question) ask(null);
        else close();
      }}
      // Beside the box.
      onClick={({ target }) => target === dialog.current && close()}
    >
      <div className={styles['box']}>
        <Row fixed gap={12} pad={[8, 10, 8, 18]} tone="sub" under="line" className={styles['line']}>
          <Icon name="search" />
          <input
            type="text"
            role="combobox"
            aria-label="名前・書類・手続きをさがす"
            placeholder={
              sources.toBegin ? '例：佐藤さんが辞めます、様式2、介護支援課の電話' : '例：さとう、介護支援課の電話'
            }
            aria-expanded={entries.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={index >= 0 ? `${list}-${index}` : undefined}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              ask(null);
            }}
            onKeyDown={keys}
          />
          <IconButton icon="close" size="large" aria-label="さがすのをやめる" onClick={close} />
        </Row>
        <FindList id={list} sections={sections} chosen={index} onPick={pick} />
        {entries.length === 0 && (
          <Block as="p" pad={[20, 24]} tone="sub">
            「{typed.trim()}」は見つかりません。ひらがなや、名前の一部でもさがせます。
            {sources.toBegin && '「スマホをなくした」のように、あったことでもさがせます。'}
          </Block>
        )}
        <p className="visually-hidden" role="status">
          {question?.asks} {entries.length}件
        </p>
        <Small over="soft" as="p" fixed pad={[8, 20]} aria-hidden="true">
          ↑↓ で選び、Enter で開く　Esc で{question ? '戻る' : '閉じる'}
        </Small>
      </div>
    </dialog>
  );
}

/** Kept beside the ledger's records. Ids only: what they stand for is looked up when it is shown. */
const KEY = 'find-recent';
const MOST = 5;
const Recent = z.array(z.string()).catch([]);

/** What was gone to by search before, the latest first. */
function useRecent(): { recent: readonly string[]; remember: (id: string) => void } {
  const { meta } = useOpenLedger();
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => whileWanted(meta.read(KEY), (kept) => setRecent(Recent.parse(kept))), [meta]);
  const remember = useCallback(
    (id: string) => void meta.write(KEY, [id, ...recent.filter((one) => one !== id)].slice(0, MOST)),
    [meta, recent],
  );
  return { recent, remember };
}
