import type { Origin } from '@shared/procedures/result';
import { Small } from '../../../ui/layout';

/** Where it stands; what stands nowhere is ours, and says so. */
const sourceWords = ({ source, inferred }: Origin): string =>
  source && !inferred
    ? `出典：${source.document}「${source.place}」`
    : source
      ? `出典：${source.document}「${source.place}」をもとにした、当アプリのおすすめです`
      : '手引きに定めはありません（当アプリのおすすめ）';

export const Source = (origin: Origin) => (
  <Small block weight={400}>
    {sourceWords(origin)}
  </Small>
);
