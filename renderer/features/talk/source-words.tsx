import type { ProcedureSource } from '@shared/packs/procedure-schema';

/** Where a rule stands, so that it can be looked up. */
export const SourceWords = ({ source: { document, place, lines } }: { source: ProcedureSource }) => (
  <span className="subtle" style={{ display: 'block' }}>
    出典：{document} {place}
    {lines && `（${lines.replaceAll('–', '〜')}行）`}
  </span>
);
