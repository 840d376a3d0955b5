import '@digital-go-jp/design-tokens/dist/tokens.css';
import '@fontsource-variable/noto-sans-jp/wght.css';
import './ui/base.css';
import './ui/mantine.css';
import './ui/roles.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/app';
import { prepareReader } from './data/read-records';

// zod would otherwise compile checks with `new Function`, which the page's policy forbids.
z.config({ jitless: true });

// A ledger is what this page opens first, nearly always.
prepareReader();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
