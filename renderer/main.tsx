import './walls/trusted-text';
import './walls/no-compiling';
import '@digital-go-jp/design-tokens/dist/tokens.css';
import '@fontsource-variable/noto-sans-jp/wght.css';
import './ui/base.css';
import './ui/mantine.css';
import './ui/roles.css';
import { createRoot } from 'react-dom/client';
import { channels } from '@shared/channels/channels';
import { App } from './shell/app';
import { prepareReader } from './data/read-records';
import { keepBoxInSight } from './ui/box-in-sight';
import { keepPressesSteady } from './ui/steady-press';
import { scrollByWheelBeside } from './ui/wheel-beside';

const KANJI = 'U+2E80-2FDF, U+3400-4DBF, U+4E00-9FFF, U+F900-FAFF, U+20000-3FFFF, U+E0100-E01EF';

// A ledger is what this page opens first, nearly always.
prepareReader();

// Rare names. Read when a kanji is shown that no other font has; the paper page has the file (electron/security/app-protocol.ts).
document.fonts.add(new FontFace('IPAmjMincho', "url('/fonts/ipamjm.ttf')", { unicodeRange: KANJI }));

keepPressesSteady(document);
scrollByWheelBeside(document);
keepBoxInSight(document);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App channels={channels} />);
