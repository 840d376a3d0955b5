import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { aboutWrittenForm, newOwnForm, newOwnPack, ownPack } from '@shared/form-studio/write/own-pack';
import { readPack, type PackText } from '@shared/packs/read-pack';
import type { Pack } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { formInput } from '../../builders/pack';

const about = {
  ...newOwnPack,
  belongs: { to: 'own-network', name: '見本ネット' } as const,
  contact: { ...newOwnPack.contact, name: '見本市 介護課', mail: 'kaigo@example.jp' },
};
const written = aboutWrittenForm('form-1', { ...newOwnForm('退職届', channels), number: '様式1' }, 't.docx', channels);

/** A network of the office's own, by these ways; what its files say of its steps may be another. */
function network(ways: readonly string[], said: (step: object) => object = (step) => step): Pack {
  const handIns = [{ event: 'leave', within: null }] as const;
  const forms = [{ ...written, channels: ways, handIns }];
  const { pack, procedures } = ownPack({ id: 'own-1', version: '1.0.0', about, files: ['届出.docx'], forms }, channels);
  const json = JSON.stringify({ ...pack, forms: [formInput({ id: 'form-1', channels: [...ways] })] });
  const texts = [...procedures].map(([event, procedure]): PackText => {
    const { steps } = procedure as { steps: object[] };
    return { path: `procedures/${event}.json`, text: JSON.stringify({ ...procedure, steps: steps.map(said) }) };
  });
  return unwrap(readPack(json, channels, { procedures: texts }));
}
const stepOf = ({ procedures }: Pack) => procedures[0]?.steps[0];

/** As all of them were saved at first. */
const onPaper = (step: object): object => ({
  ...step,
  action: '様式1「退職届」を書いて、見本市 介護課に出します',
  ...{ medium: 'paper', unsaid: ['medium'] },
});

test('a network of the office’s own that was saved on paper is read as if it were saved now', () => {
  for (const ways of [['mail', 'post'], ['counter'], ['line-works']]) {
    const now = network(ways);
    expect(stepOf(now)?.unsaid).toEqual([]);
    expect(network(ways, onPaper)).toEqual(now);
  }
  expect(stepOf(network(['mail', 'post'], onPaper))).toMatchObject({
    medium: 'mail',
    action: '様式1「退職届」を書いて、見本市 介護課に出します（メール・郵送）',
  });
});

test('… what a city’s source leaves open stays open', () => {
  const theirs = (step: object): object => ({
    ...onPaper(step),
    source: { document: '市のファイル「届出.docx」', place: '3' },
  });
  expect(stepOf(network(['mail'], theirs))).toMatchObject({ medium: 'paper', unsaid: ['medium'] });
  expect(stepOf(network(['mail'], theirs))?.action).not.toContain('（メール）');
});
