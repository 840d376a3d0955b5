import { isShortReading } from '../text/short-reading';
import type { Finding } from './finding';

/** 石田 洋 read いしだ: papers would show it so. Worth a look, as a family name and a given name may be short. */
export const readingFindings = ({ name, kana }: { name: string; kana: string }): Finding[] =>
  isShortReading(name, kana)
    ? [{ field: 'kana', tone: 'notice', sentence: 'ふりがなが姓だけのようです', short: 'ふりがな' }]
    : [];
