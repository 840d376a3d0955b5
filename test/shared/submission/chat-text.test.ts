import { expect, test } from 'vitest';
import { chatText } from '@shared/submission/chat-text';
import { kindOf } from '../../builders/by-channels';
import { aLedger } from '../../builders/ledger';
import { anOffice } from '../../builders/organization';
import { aPack } from '../../builders/pack';
import { aSubmission } from '../../builders/submission';

const submission = {
  ...aSubmission(),
  packId: 'mihon-network',
  formId: '1',
  officeId: 'office',
  channel: { kind: kindOf('line-works'), id: 'chat', recipient: '見本市 介護課' } as const,
};
const ledger = aLedger({ offices: [anOffice({ id: 'office', name: 'ひまわりの里 見本', phone: '000-0000-0000' })] });
const packSaying = (letter?: object) =>
  aPack({
    channels: [{ id: 'chat', kind: 'line-works', label: 'LINE WORKS', letter }],
    forms: [{ ...aPack().forms[0], channels: ['chat'] }],
  });

test('what is pasted into LINE WORKS is what the pack says, with the office and the papers in it', () => {
  const letter = { body: ['【提出】', '{office}です。', '{papers}', '電話 {phone}'], inferred: true };
  expect(chatText(submission, packSaying(letter), ledger, '山田 花子')).toBe(
    '【提出】\nひまわりの里 見本です。\n・様式1 申請書\n電話 000-0000-0000',
  );
});

test('words of another way of the pack are another’s', () => {
  const letter = (body: string) => ({ body: [body], inferred: true });
  const pack = aPack({
    channels: [
      { id: 'mail', kind: 'mail', label: 'メール', to: 'desk', letter: letter('メールの文') },
      { id: 'chat', kind: 'line-works', label: 'LINE WORKS', letter: letter('トークの文') },
    ],
    contacts: [{ id: 'desk', name: '見本市 介護課', mail: 'kaigo@city.example', source: '見本' }],
    forms: [{ ...aPack().forms[0], channels: ['mail', 'chat'] }],
  });
  expect(chatText(submission, pack, ledger, '山田 花子')).toBe('トークの文');
});

test('a pack that says nothing gets plain words', () => {
  const text = chatText(submission, packSaying(), ledger, '山田 花子');
  expect(text).toMatch(/^見本市 介護課 御中\n/);
  expect(text).toContain('ひまわりの里 見本の山田 花子です。');
  expect(text).toContain('・様式1 申請書');
});

test('a form that a newer pack no longer has is called as it was handed in; an office that is gone leaves no gap', () => {
  const letter = { body: ['{papers}', '{office}です。', '電話 {phone}'], inferred: true };
  const old = { ...submission, formId: 'gone', officeId: 'gone' };
  expect(chatText(old, packSaying(letter), ledger, '山田 花子')).toBe('・ 様式2 変更・修正申請書');
});
