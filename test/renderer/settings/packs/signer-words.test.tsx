import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { PackSigner } from '@shared/ipc/packs';
import { SignerWords } from '../../../../renderer/features/settings/packs/signer-words';

const NUMBER = '1234-5678-9012-3456-7890-1234';
const said = (given: Partial<PackSigner>): string => {
  const signer = {
    standing: 'first',
    fingerprint: NUMBER,
    name: null,
    author: '流山市',
    signedOn: null,
    ...given,
  } as const;
  return renderToStaticMarkup(<SignerWords signer={signer} mayName={false} isBusy={false} onName={() => {}} />);
};

test('who signed is said by the number to compare; the name that a pack gives itself is called what it is', () => {
  expect(said({})).toContain('はじめての発行元です。');
  expect(said({})).toContain(NUMBER);
  expect(said({})).toContain('「流山市」と書いてありますが、だれでも書けます');
});

test('a name stands there where the office has given it, and then alone', () => {
  const words = said({ standing: 'same', name: '緑ヶ原市' });
  expect(words).toContain('前の版と同じ発行元です：緑ヶ原市');
  expect(words).not.toContain('流山市');
});

test('another signer than before, or none any more, is warned of', () => {
  expect(said({ standing: 'other' })).toContain('前の版と違います');
  expect(said({ standing: 'unsigned', fingerprint: null })).toContain('署名が、ありません');
  expect(said({ standing: 'none', fingerprint: null })).toBe('<p>発行元の署名はありません。</p>');
});
