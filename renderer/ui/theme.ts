import { createTheme, type MantineColorsTuple } from '@mantine/core';
import menuClasses from './menu.module.css';

/** Mantine's ten shades out of the design system's steps; index 7 fills, 8 is under the pointer. */
const key: MantineColorsTuple = [
  '#f0f9ff',
  '#dcf0ff',
  '#c0e4ff',
  '#97d3ff',
  '#57b8ff',
  '#39abff',
  '#0066be',
  '#0055ad',
  '#00428c',
  '#00316a',
];
const wrong: MantineColorsTuple = [
  '#fdeeee',
  '#ffdada',
  '#ffbbbb',
  '#ff9696',
  '#ff7171',
  '#ff5454',
  '#fe3939',
  '#ce0000',
  '#a90000',
  '#850000',
];

const rem = (pixels: number): string => `${pixels / 16}rem`;

/** The page itself never scrolls, only its middle does: Mantine's lock, a style without our nonce, isn't needed. */
const overThePage = {
  lockScroll: false,
  transitionProps: { duration: 120 },
  closeButtonProps: { 'aria-label': '閉じる' },
};

export const theme = createTheme({
  primaryColor: 'key',
  primaryShade: 7,
  colors: { key, wrong },
  fontFamily: 'inherit',
  fontSizes: { xs: rem(14), sm: rem(15), md: rem(16), lg: rem(18), xl: rem(20) },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(16) },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusClassName: 'focus-ring',
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: rem(24), lineHeight: '1.35' },
      h2: { fontSize: rem(18), lineHeight: '1.45' },
      h3: { fontSize: rem(16), lineHeight: '1.5' },
    },
  },
  components: {
    Modal: {
      defaultProps: { ...overThePage, padding: rem(24) },
      styles: { title: { fontSize: rem(18), fontWeight: 700, lineHeight: 1.45 }, header: { paddingBottom: rem(12) } },
    },
    Drawer: { defaultProps: overThePage },
    Menu: {
      // The first entry takes the focus, not an empty element before it, which no menu may hold.
      defaultProps: { transitionProps: { duration: 100 }, withInitialFocusPlaceholder: false },
      classNames: menuClasses,
    },
  },
});
