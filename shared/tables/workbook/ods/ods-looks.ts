import { isGrey } from '../own-reading/grey-looks';
import { walkSheetXml } from '../own-reading/walk-xml';

export interface OdsLooks {
  /** Styles that strike out what is written in them. */
  struck: ReadonlySet<string>;
  /** Styles that fill a cell with grey. */
  grey: ReadonlySet<string>;
  /** Styles of sheets that aren't shown. */
  hidden: ReadonlySet<string>;
}

interface Style {
  parent: string | null;
  struck: boolean | null;
  grey: boolean | null;
  hidden: boolean;
}

/** @param parts XML of `styles.xml` and `content.xml`: a style's parent may stand in the other */
export function odsLooks(...parts: readonly string[]): OdsLooks {
  const styles = new Map<string, Style>();
  for (const xml of parts) readStyles(xml, styles);
  const has = (look: 'struck' | 'grey', name: string | null, depth = 0): boolean => {
    const style = name === null || depth > 20 ? undefined : styles.get(name);
    return style !== undefined && (style[look] ?? has(look, style.parent, depth + 1));
  };
  return {
    struck: new Set([...styles.keys()].filter((name) => has('struck', name))),
    grey: new Set([...styles.keys()].filter((name) => has('grey', name))),
    hidden: new Set([...styles].flatMap(([name, { hidden }]) => (hidden ? [name] : []))),
  };
}

function readStyles(xml: string, styles: Map<string, Style>): void {
  let style: Style | null = null;
  walkSheetXml(xml, 'styles', {
    open: (name, tag) => {
      if (name === 'style') {
        style = { parent: tag.attribute('parent-style-name'), struck: null, grey: null, hidden: false };
        styles.set(tag.attribute('name') ?? '', style);
      } else if (style && name === 'text-properties') {
        const line = tag.attribute('text-line-through-style') ?? tag.attribute('text-line-through-type');
        if (line !== null) style.struck = line !== 'none';
      } else if (style && name === 'table-cell-properties') {
        const ground = tag.attribute('background-color');
        if (ground !== null) style.grey = ground.startsWith('#') && isGrey(ground);
      } else if (style && name === 'table-properties') style.hidden = tag.attribute('display') === 'false';
    },
    close: (name) => {
      if (name === 'style') style = null;
    },
  });
}
