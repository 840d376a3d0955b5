import { expect, test } from 'vitest';
import { CorporationFields } from '../../../renderer/records/offices/corporation-fields';
import { aCorporation } from '../../builders/organization';
import { controlsOf, screenOf } from '../roles/screen-of';

const offered = (representativeName: string): string[] => {
  const html = screenOf(
    <CorporationFields
      corporation={aCorporation({ representativeTitle: '', representativeName })}
      lacking={new Set()}
      representatives={[{ title: '代表社員', name: '見本 太郎', because: 'メモ「代表社員」' }]}
      onChange={() => {}}
    />,
    '/ledger/offices',
    'clerk',
  );
  return controlsOf(html).flatMap(({ name }) => (name.startsWith('代表者は') ? name : []));
};

test('who may represent the corporation is offered beside its empty box, and nobody where somebody is named', () => {
  expect(offered('')).toEqual(['代表者は 見本 太郎さん （メモ「代表社員」）']);
  expect(offered('高橋 正一')).toEqual([]);
});
