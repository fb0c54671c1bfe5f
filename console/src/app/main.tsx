import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { startLanguages } from '@/lib/i18n';
import { shareNonce } from '@/lib/nonce';
import { App } from './App';

shareNonce();
void startLanguages().then(() => createRoot(document.getElementById('root')!).render(<App />));
