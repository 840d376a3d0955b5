import type { KeptRun } from '@shared/procedures/kept-run';
import type { OpenedTables } from '../support/sealed.ts';

/** What there is of procedures. */
export interface FoundProcedures {
  running: number;
  takenBack: number;
  drafts: number;
  /** Papers that belong to one under way. */
  papers: number;
}

const recordsOf = <R>(tables: OpenedTables, table: string): R[] =>
  (tables[table] ?? []).map(({ record }) => record as unknown as R);

export function proceduresIn(tables: OpenedTables): FoundProcedures {
  const runs = recordsOf<KeptRun>(tables, 'runs');
  const of = (state: KeptRun['state']): KeptRun[] => runs.filter((run) => run.state === state);
  const running = new Set(of('running').map(({ id }) => id));
  const papers = recordsOf<{ run?: string }>(tables, 'documents').filter(({ run }) => running.has(run ?? ''));
  return {
    running: running.size,
    takenBack: of('taken-back').length,
    drafts: of('draft').length,
    papers: papers.length,
  };
}

/**
 * Where procedures, papers and history don't agree: one under way has all of its papers and all that it has recorded; of
 * one that isn't, there are no papers.
 */
export function procedureFaults(tables: OpenedTables): string[] {
  const papers = recordsOf<{ id: string; run?: string }>(tables, 'documents');
  const changes = new Set(recordsOf<{ id: string }>(tables, 'changes').map(({ id }) => id));
  return recordsOf<KeptRun>(tables, 'runs').flatMap((run) => {
    const own = papers.filter((paper) => paper.run === run.id).map(({ id }) => id);
    if (run.state !== 'running') return own.length > 0 ? [`a procedure that is ${run.state} has papers`] : [];
    const asked = run.networks.flatMap((network) => network.papers.flatMap(({ documentId }) => documentId ?? []));
    const made = run.planned.filter(({ state }) => state === 'made');
    return [
      ...(asked.every((id) => own.includes(id)) ? [] : ['a procedure lacks papers']),
      ...(made.every(({ changeId }) => changeId === null || changes.has(changeId))
        ? []
        : ['a procedure has recorded what history doesn’t know']),
    ];
  });
}
