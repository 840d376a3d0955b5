import { useMemo, type ReactNode, type RefObject } from 'react';
import type { Evaluation, FilledField } from '@shared/forms/bindings/evaluation';
import type { EntityTable } from '@shared/ledger/entities';
import { fieldLabel } from '@shared/ledger/labels';
import { useChangeLedger } from '../../state/change-ledger';
import { useOpenLedger } from '../../state/open-ledger';
import type { Update } from '../../data/records';
import { FillScreenContext, type FillScreenParts } from './fill-context';
import type { OpenDocument } from '../../papers/open-document';
import type { PaperPreviewHandle } from '../../papers/paper-preview';
import type { KeepDocument } from './use-keep-document';

interface FillContextOfProps {
  open: OpenDocument;
  evaluation: Evaluation | null;
  keep: KeepDocument;
  preview: RefObject<PaperPreviewHandle | null>;
  children: ReactNode;
}

/** Gives the parts of the fill screen their ways to change values: in the paper, or in the ledger behind it. */
export function FillContextOf({ open, evaluation, keep, preview, children }: FillContextOfProps) {
  const { pack, form, document } = open;
  const { officeId, event } = document;
  const { memory } = useOpenLedger();
  const changeLedger = useChangeLedger();
  const screen = useMemo<FillScreenParts>(
    () => ({
      form,
      officeId,
      leaving: new Set(event?.staff.flatMap(({ id, action }) => (action === 'delete' ? id : []))),
      findings: evaluation?.findings ?? [],
      callOuts: evaluation?.callOuts ?? [],
      override: (path, value) => keep(({ overrides }) => ({ overrides: { ...overrides, [path]: value } })),
      release: (path) =>
        keep(({ overrides }) => {
          const { [path]: _released, ...others } = overrides;
          return { overrides: others };
        }),
      changeLedger: (filled, value) => {
        const place = findRecord(filled, memory.read().records);
        if (!place) return;
        const { table, record, field } = place;
        const name = String(record['name'] ?? '');
        const label = fieldLabel(table, field);
        const sentence = value === '' ? `${name}の${label}を消しました` : `${name}の${label}を「${value}」に変えました`;
        void changeLedger(sentence, [
          { table, id: record['id'], after: { ...record, [field]: value } } as unknown as Update,
        ]);
      },
      point: (path) => preview.current?.point(path),
      wordsOf: (field) => (field.codeList ? (pack.codeLists[field.codeList] ?? []) : []),
    }),
    [form, pack, officeId, event, evaluation, keep, memory, changeLedger, preview],
  );
  return <FillScreenContext value={screen}>{children}</FillScreenContext>;
}

const TABLES: Record<string, readonly EntityTable[]> = {
  corporation: ['corporations'],
  office: ['offices'],
  enrolment: ['enrolments'],
  staff: ['people'],
  row: ['people', 'offices', 'devices', 'patients', 'teams'],
};

/** The ledger's record that a value was copied from. */
function findRecord(
  { ledger }: FilledField,
  records: Record<EntityTable, ReadonlyMap<string, object>>,
): { table: EntityTable; record: Record<string, unknown>; field: string } | null {
  if (!ledger) return null;
  for (const table of TABLES[ledger.entity] ?? []) {
    const record = records[table].get(ledger.id);
    if (record) return { table, record: record as Record<string, unknown>, field: ledger.field };
  }
  return null;
}
