import { expect, test } from 'vitest';
import { otherDrafts } from '../../../renderer/papers/other-drafts';
import { openPack } from '../../support/open-pack';

const form = (pack: string, id: string) => openPack(pack).forms.find((one) => one.id === id)!;
const paper = (id: string, given: object = {}) => ({
  ...{ id, packId: 'fukui-mimamori', formId: 'ledger', officeId: 'one', state: 'draft' as const },
  ...given,
});

test('管理台帳 is kept once for an office: its other drafts are found, and none of another office', () => {
  const others = [
    paper('mine'),
    paper('of-leave'),
    paper('done', { state: 'finished' }),
    paper('elsewhere', { officeId: 'two' }),
    paper('other-form', { formId: '3' }),
  ];
  const found = otherDrafts(others, paper('mine'), form('fukui-mimamori', 'ledger'));
  expect(found.map(({ id }) => id)).toEqual(['of-leave']);
});

test('a form that is made each time, and a list of whom it is made for, may have several', () => {
  expect(otherDrafts([paper('other')], paper('mine'), form('fukui-mimamori', '3'))).toEqual([]);
  expect(otherDrafts([paper('other')], paper('mine'), form('line-works', 'member-list'))).toEqual([]);
});
