import { linePlaceName } from '@shared/tables/import/reading';
import { besidesTaken, takenRows } from '@shared/tables/matching/import-updates';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { Bullets } from '../../ui/layout';
import { Disclosure } from '../../ui/disclosure';
import { Note } from '../../ui/note';
import { ChoiceLine } from './choice-line';
import { decide, decisionsOf, useImportView, type LeftBesides, type ImportOutcome } from './import-state';

const CHOICES = [
  { value: 'in', label: '入れる' },
  { value: 'out', label: '入れない' },
] as const;

/** IDs and devices of the people in the table: counted, and in unless somebody says otherwise. */
export function BesidesLine({ plan: { besides } }: { plan: ImportPlan }) {
  const { state, view } = useImportView();
  const { accounts, devices, left, headings } = besides;
  if (accounts.length + devices.length + left.length === 0) return null;
  const isTaken = decisionsOf(state).decisions.besides;
  return (
    <ChoiceLine
      label="台帳のID・端末にも入れる"
      value={isTaken ? 'in' : 'out'}
      onChange={(chosen) => decide(view, (decisions) => ({ ...decisions, besides: chosen === 'in' }))}
      choices={CHOICES}
    >
      ID {accounts.length}・端末 {devices.length}が、{headings.map((one) => `「${one}」`).join('')}の列にあります
      {left.length > 0 && `。確かでない ${left.length}件は入れず、終わりに出します`}
    </ChoiceLine>
  );
}

/** A memo that speaks of an ID or a device: IDあり, タブレット使用. */
const SPEAKS = /ID|ＩＤ|アカウント|タブレット|ﾀﾌﾞﾚｯﾄ|端末|iPad/i;

export function leftBesides(plan: ImportPlan): LeftBesides {
  const { isTaken, headings, left } = plan.besides;
  const known = new Set(besidesTaken(plan).map(({ line }) => line));
  const memos = takenRows(plan)
    .filter(({ cells, line }) => !known.has(line) && SPEAKS.test(String(cells['note']?.after ?? '')))
    .map(({ title }) => title);
  return { left, memos: plan.kind === 'staff' ? memos : [], headings: isTaken ? [] : headings };
}

/** What the table says of IDs and devices, and the ledger has not. */
export function BesidesLeft({ outcome: { besides } }: { outcome: ImportOutcome }) {
  const { headings, left, memos } = besides;
  return (
    <>
      {headings.length > 0 && (
        <Note tone="info">{headings.map((one) => `「${one}」`).join('')}の列は、台帳のID・端末に入れていません。</Note>
      )}
      {headings.length === 0 && left.length > 0 && (
        <Note tone="notice">
          台帳に入れていないID・端末が {left.length}件あります。
          <Disclosure words="どれかを見る">
            <Bullets>
              {left.map(({ heading, text, line, name, why }) => (
                <li key={`${line}/${heading}/${text}`}>
                  {linePlaceName(line)} {name}さん：{heading}「{text}」（{why}）
                </li>
              ))}
            </Bullets>
          </Disclosure>
        </Note>
      )}
      {memos.length > 0 && (
        <Note tone="info">
          メモにID・端末の話がある人 {memos.length}人
          <Disclosure words="だれかを見る">
            <p>{memos.join('、')}</p>
          </Disclosure>
        </Note>
      )}
    </>
  );
}
