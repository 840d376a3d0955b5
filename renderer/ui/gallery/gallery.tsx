/** The kit at one glance: `npm run gallery`, or /ui/gallery/index.html of `npm run dev`. No part of the app that is built. */
import '@digital-go-jp/design-tokens/dist/tokens.css';
import '@fontsource-variable/noto-sans-jp/wght.css';
import '../base.css';
import '../mantine.css';
import '../roles.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Block, Stack } from '../layout';
import { theme } from '../theme';
import { dialogParts } from './dialogs';
import { fieldParts } from './fields';
import { frameParts } from './frames';
import { listParts } from './lists';
import { wordParts } from './words';

const parts: Record<string, ReactNode> = { ...wordParts, ...fieldParts, ...listParts, ...frameParts, ...dialogParts };

/** In a box of its own, as it scrolls on a screen. */
const Gallery = () => (
  <Block as="main" scrolls pad={24} className="gallery">
    <h1>部品の見本</h1>
    {Object.entries(parts).map(([name, shown]) => (
      <Stack as="section" key={name} gap={12} pad={[20, 0]} under="soft" aria-label={name}>
        <h2>{name}</h2>
        {shown}
      </Stack>
    ))}
  </Block>
);

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const root = document.getElementById('root');
if (root) {
  // The window as the shell makes it: what a small one changes is asked of it.
  Object.assign(root.style, { container: 'window / inline-size', overflow: 'auto' });
  createRoot(root).render(
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={nonce}>
      <Gallery />
    </MantineProvider>,
  );
}
