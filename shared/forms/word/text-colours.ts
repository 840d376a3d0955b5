import { byWord, entryOf } from '../../text/by-word';
import { partsOfType } from '../opc/content-types';
import { partText } from '../opc/part-text';
import { partNamed } from '../opc/relationships';
import type { Codec } from '../zip/codec';
import type { WordTemplate } from './open-template';
import { attributeOf } from './text-look';

/** What Word calls the colours of a theme, in text and in drawings (ECMA-376-1 §17.18.97, §20.1.10.54), and what the theme calls them. */
const OF_THEME: Readonly<Record<string, string>> = byWord({
  ...{
    background1: 'lt1',
    light1: 'lt1',
    bg1: 'lt1',
    lt1: 'lt1',
    background2: 'lt2',
    light2: 'lt2',
    bg2: 'lt2',
    lt2: 'lt2',
  },
  ...{ text1: 'dk1', dark1: 'dk1', tx1: 'dk1', dk1: 'dk1', text2: 'dk2', dark2: 'dk2', tx2: 'dk2', dk2: 'dk2' },
  ...{
    accent1: 'accent1',
    accent2: 'accent2',
    accent3: 'accent3',
    accent4: 'accent4',
    accent5: 'accent5',
    accent6: 'accent6',
  },
  ...{ hyperlink: 'hlink', followedHyperlink: 'folHlink', hlink: 'hlink', folHlink: 'folHlink' },
});
/** Of a file without a theme, those that matter here. */
const USUAL: Readonly<Record<string, string>> = byWord({ lt1: 'ffffff', dk1: '000000' });

/** Markers (ECMA-376-1 §17.18.40). */
const MARKERS: Readonly<Record<string, string>> = byWord({
  ...{
    black: '000000',
    blue: '0000ff',
    cyan: '00ffff',
    green: '00ff00',
    magenta: 'ff00ff',
    red: 'ff0000',
    yellow: 'ffff00',
  },
  ...{ white: 'ffffff', darkBlue: '000080', darkCyan: '008080', darkGreen: '008000', darkMagenta: '800080' },
  ...{ darkRed: '800000', darkYellow: '808000', darkGray: '808080', lightGray: 'c0c0c0' },
});

/** Attributes that say a colour. */
type ColourKeys = Record<'plain' | 'theme' | 'shade' | 'tint', string>;
const LETTERS: ColourKeys = { plain: 'val', theme: 'themeColor', shade: 'themeShade', tint: 'themeTint' };
const GROUND: ColourKeys = { plain: 'fill', theme: 'themeFill', shade: 'themeFillShade', tint: 'themeFillTint' };

const HEX = /^[0-9a-f]{6}$/i;

/** Of letters that hardly anything is left of, in thousandths of a percent. */
const ALMOST_CLEAR = 80_000;

/** What the letters of a run are coloured with, and what lies behind them. */
export class TextColours {
  private constructor(private readonly theme: string) {}

  static of({ directory, contentTypes }: WordTemplate, codec: Codec): TextColours {
    const [found] = partsOfType(contentTypes, /\.theme\+xml$/);
    const entry = found && directory.byName.get(partNamed(directory, found.part));
    return new TextColours(entry ? partText(directory, entry, codec) : '');
  }

  /** `#rrggbb` of letters; null where nothing says one, or Word picks one that goes with the paper. `none`: they are clear. @param xml properties of a run */
  ofLetters(xml: string): string | null {
    const filled = /<(?:[\w.-]+:)?textFill[\s>][^]*?<\/(?:[\w.-]+:)?textFill>/.exec(xml)?.[0];
    if (filled === undefined) return this.named(xml, 'color', LETTERS);
    if (/<(?:[\w.-]+:)?noFill[\s/>]/.test(filled) || Number(attributeOf(filled, 'alpha')) >= ALMOST_CLEAR)
      return 'none';
    const plain = attributeOf(filled, 'srgbClr');
    return plain === null ? this.themed(attributeOf(filled, 'schemeClr')) : asHex(plain);
  }

  /** `#rrggbb` of what is laid behind them; null: the paper. */
  behind(xml: string): string | null {
    const marker = attributeOf(xml, 'highlight');
    if (marker !== null && marker !== 'none') return asHex(entryOf(MARKERS, marker) ?? '');
    return this.named(xml, 'shd', GROUND);
  }

  /** A theme's colour counts before what stands beside it. */
  private named(xml: string, element: string, keys: ColourKeys): string | null {
    const of = (key: keyof ColourKeys): string | null => attributeOf(xml, element, keys[key]);
    const themed = this.themed(of('theme'));
    return themed === null
      ? asHex(of('plain') ?? '')
      : mixed(mixed(themed, 0, share(of('shade'))), 255, share(of('tint')));
  }

  private themed(name: string | null): string | null {
    const called = name === null ? undefined : entryOf(OF_THEME, name);
    if (called === undefined) return null;
    const said = new RegExp(`<(?:[\\w.-]+:)?${called}>([^]*?)</`).exec(this.theme)?.[1] ?? '';
    return asHex(
      attributeOf(said, 'srgbClr') ?? attributeOf(said, 'sysClr', 'lastClr') ?? entryOf(USUAL, called) ?? '',
    );
  }
}

const asHex = (text: string): string | null => (HEX.test(text) ? `#${text.toLowerCase()}` : null);

/** `80`: half. */
const share = (hex: string | null): number =>
  hex !== null && /^[0-9a-f]{1,2}$/i.test(hex) ? parseInt(hex, 16) / 255 : 1;

/** So much of a colour, the rest of it black (0) or white (255). */
const mixed = (colour: string, rest: number, part: number): string =>
  `#${[1, 3, 5].map((at) => mix(parseInt(colour.slice(at, at + 2), 16), rest, part)).join('')}`;
const mix = (channel: number, rest: number, part: number): string =>
  Math.round(channel * part + rest * (1 - part))
    .toString(16)
    .padStart(2, '0');
