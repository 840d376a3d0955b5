import { expect, test } from 'vitest';
import { UNNUMBERED } from '@shared/packs/network-of';
import { fidelityOf, formsOfPack, formTitle } from '../../../renderer/words/form-title';
import { openPack } from '../../support/open-pack';

test.each([
  ['流山市 TRITRUS', '流山市 TRITRUSの様式'],
  ['自分の様式', '自分の様式'],
])('the forms of 「%s」 are 「%s」', (title, words) => expect(formsOfPack(title)).toBe(words));

const [form] = openPack('nagareyama-tritrus').forms;
const own = { ...openPack('nagareyama-tritrus'), id: 'own-0123abcd', municipality: '', issuer: '自分の様式' };
const { network: _network, ...ofNone } = own;

test('a form without a number goes by its title, and not by the word that stands for the number', () => {
  expect(formTitle(ofNone, { ...form!, number: UNNUMBERED, shortTitle: '同意書' })).toBe('自分の様式　同意書');
  expect(formTitle(ofNone, { ...form!, number: '様式3', shortTitle: '同意書' })).toBe('自分の様式 様式3　同意書');
});

test('no form that was taken in here is called the city’s own', () => {
  expect(fidelityOf(own, { fidelity: 'official' }).words).toBe('取り込んだ様式');
  expect(fidelityOf({ id: 'nagareyama-tritrus' }, { fidelity: 'official' }).words).toBe('公式ファイル');
});
