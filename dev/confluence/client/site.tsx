import { createContext, useContext } from 'react';
import type { ProductPage } from '../../host/page/command';
import type { SiteState } from '../site/view-state';

interface Site {
  state: SiteState;
  page: ProductPage;
}

const SiteContext = createContext<Site | undefined>(undefined);

export const SiteProvider = SiteContext.Provider;

/** The state of the page and what its frames share. @throws {Error} outside of a SiteProvider */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('This component must be inside a SiteProvider.');
  return site;
}
