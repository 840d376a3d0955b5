import { expect, test } from 'vitest';
import { isShortReading } from '@shared/text/short-reading';

test('furigana of the family name alone is known beside a name in two words', () => {
  for (const [name, kana] of [
    ['石田 洋', 'いしだ'],
    ['石田　洋', 'イシダ'],
    ['高橋 健一', 'たかはし'],
    ['佐々木 恵', 'ささき'],
    ['長谷川 由美', 'はせがわ'],
    ['林 健一', 'はやし'],
    ['西 ともみ', 'にし'],
    ['佐野 由紀', 'さの'],
  ] as const)
    expect(isShortReading(name, kana), `${name} ${kana}`).toBe(true);
});

test('furigana of a whole name is left alone, without a space and however short, and so is what nobody can tell', () => {
  for (const [name, kana] of [
    ['石田 洋', 'いしだ ひろし'],
    ['石田 洋', 'いしだひろし'],
    ['石田 洋', 'いしだよう'],
    ['佐野 由紀', 'さのゆき'],
    ['阿部 恵', 'あべけい'],
    ['東海林 恵', 'しょうじけい'],
    ['李 娜', 'りな'],
    ['王 娜', 'おうな'],
    ['リー・ホア', 'りー・ほあ'],
    ['リー ホア', 'りー'],
    ['Lee Hoa', 'りー'],
    ['石田洋', 'いしだ'],
    ['石田', 'いしだ'],
    ['石田 洋', ''],
  ] as const)
    expect(isShortReading(name, kana), `${name} ${kana}`).toBe(false);
});
