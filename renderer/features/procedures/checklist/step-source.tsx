import type { Origin } from '@shared/procedures/result';
import { Small } from '../../../ui/layout';

const UNSAID = { actor: 'だれがするか', medium: 'どの方法でするか' } as const;

const said = (text: string | undefined): string => (text === undefined ? '' : `「${text}」`);

/** Where it stands in the network's documents, in their words where ours are plainer; what stands in none says so. */
export function StepSource({ of: { source }, unsaid = [] }: { of: Origin; unsaid?: readonly ('actor' | 'medium')[] }) {
  const open = unsaid.map((one) => UNSAID[one]).join('・');
  return (
    <Small as="p" leading={1.5}>
      {source
        ? `出典：${source.document}　${source.place}${said(source.text)}${open === '' ? '' : `。${open}は決まっていないので、ここに書いたのは目安です`}`
        : '資料にはない、進め方の目安です。'}
    </Small>
  );
}
