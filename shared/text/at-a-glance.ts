import { asSeen } from './invisible';
import { searchKey } from './search-key';

/** Letters that look as others do, by what search makes of them; the last of each stands for all. */
const ALIKE = new Map(
  (
    'аαa вβb сc еεe нηh іιijl1|i кκk мm оο0o рρp ѕs тτt хχx уυy νv 力か 口ろ 二に 工え 夕た 八は 卜と 千ち 三み 才お ' +
    '巿市 土士 未末 已巳己 曰日 ⻄西 ⻑長 ⻘青 ⻩黄 ⻲亀 ⻤鬼'
  )
    .split(' ')
    .map((kin) => Array.from(kin))
    .flatMap((kin) => kin.map((letter) => [letter, kin.at(-1) ?? letter] as const)),
);
/** As somebody sees it who reads it once: marks on a letter and what nobody sees are left out, and 一 is a bar. */
export const atAGlance = (text: string): string =>
  Array.from(
    searchKey(asSeen(text))
      .normalize('NFKD')
      .replaceAll(/[\p{M}一]/gu, ''),
  )
    .map((letter) => ALIKE.get(letter) ?? letter)
    .join('');
