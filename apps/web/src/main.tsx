import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { createClient } from './app/client';
import { createAppRouter } from './app/router';
import './styles/main.scss';

const root = document.getElementById('root');
if (root) {
  const client = createClient();
  createRoot(root).render(
    <StrictMode>
      <App client={client} router={createAppRouter(client)} />
    </StrictMode>,
  );
}
