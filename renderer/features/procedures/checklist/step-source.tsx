import type { Origin } from '@shared/procedures/result';
import { Small } from '../../../ui/layout';

const UNSAID = { actor: 'だれがするか', medium: 'どうやってするか' } as const;

/** Where it stands in the network's documents; what stands in none says so. */
export function StepSource({ of: { source }, unsaid = [] }: { of: Origin; unsaid?: readonly ('actor' | 'medium')[] }) {
  const open = unsaid.map((one) => UNSAID[one]).join('・');
  return (
    <Small as="p" leading={1.5}>
      {source
        ? `根拠：${source.document}　${source.place}${open === '' ? '' : `（${open}は、書かれていません）`}`
        : '資料には書かれていません。ほかの決まりから、よいと思われる進め方です。'}
    </Small>
  );
}
