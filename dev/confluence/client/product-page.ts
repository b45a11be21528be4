import type { ProductPage } from '../../host/page/command';
import { createEventBus } from '../../host/page/event-bus';
import type { SiteState } from '../site/view-state';

/** What all frames of this page share. */
export function createProductPage({ forgeCdnUrl }: SiteState): ProductPage {
  return {
    forgeCdnUrl,
    colorMode: () => (document.documentElement.dataset.colorMode === 'dark' ? 'dark' : 'light'),
    events: createEventBus(),
    publicEvents: createEventBus(),
    realtime: createEventBus(),
  };
}
