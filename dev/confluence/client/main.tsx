import { createRoot } from 'react-dom/client';
import type { SiteState } from '../site/view-state';
import { App } from './app';
import { createProductPage } from './product-page';
import { SiteProvider } from './site';

const state = JSON.parse(document.getElementById('state')?.textContent ?? '{}') as SiteState;
const root = document.getElementById('app');

if (root) {
  createRoot(root).render(
    <SiteProvider value={{ state, page: createProductPage(state) }}>
      <App />
    </SiteProvider>,
  );
}
