import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { beforeEach, expect, test, vi } from 'vitest';
import { MayBeUsed, NotOfficial, NotOfficialYet } from '../../../renderer/papers/not-official';
import { aSubmission } from '../../builders/submission';
import { openPack } from '../../support/open-pack';

let submissions: ReturnType<typeof aSubmission>[] = [];
vi.mock('../../../renderer/state/open-ledger', () => ({
  useSubmissions: () => new Map(submissions.map((one) => [one.id, one])),
}));
vi.mock('../../../renderer/state/session', async () => {
  const { channels } = await import('@shared/channels/channels');
  return { useChannels: () => channels };
});
beforeEach(() => void (submissions = []));

const parts = { NotOfficial, NotOfficialYet, MayBeUsed };
function said(part: keyof typeof parts, packId: string, formId: string): string {
  const pack = openPack(packId);
  const Part = parts[part];
  return renderToStaticMarkup(
    <MantineProvider>
      <Router ssrPath="/">
        <Part pack={pack} form={pack.forms.find(({ id }) => id === formId)!} />
      </Router>
    </MantineProvider>,
  ).replace(/<(style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, '');
}

/** 公式様式の再現ではありません said neither whether the paper may be handed in, nor what to do about it. */
test('of a layout that isn’t the network’s own it is said whom to ask before it is handed in the first time', () => {
  const words = said('NotOfficial', 'fukui-mimamori', '3');
  expect(words).toContain('ふくいメディカルネット事務局（福井県医師会内）（0776-24-0387）に「この様式で受け取って');
  expect(words).toContain('差し替えると、同じ内容がその様式に入ります');
  expect(said('MayBeUsed', 'fukui-mimamori', '3')).toContain('このまま出せますか');
});

test('what stays in the office may be used as it is', () => {
  const words = said('NotOfficial', 'fukui-mimamori', 'ledger');
  expect(words).toContain('このまま使えます');
  expect(words).not.toContain('聞いて');
  expect(said('MayBeUsed', 'fukui-mimamori', 'ledger')).toContain('このまま使えますか');
});

test('nothing is said where the words and the layout are the city’s', () => {
  for (const part of ['NotOfficial', 'NotOfficialYet', 'MayBeUsed'] as const)
    expect(said(part, 'nagareyama-tritrus', '1-1')).toBe('');
});

test('once one was handed in, nobody is told again as the next one leaves', () => {
  expect(said('NotOfficialYet', 'fukui-mimamori', '3')).toContain('聞いてください');
  submissions = [aSubmission({ packId: 'fukui-mimamori', formId: '3', state: 'posted' })];
  expect(said('NotOfficialYet', 'fukui-mimamori', '3')).toBe('');
  expect(said('NotOfficialYet', 'fukui-mimamori', '1')).toContain('聞いてください');
});
