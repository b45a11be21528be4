import { createContext, useContext } from 'react';
import type { ProductPage } from '../../host/page/command';
import type { SiteState } from '../site/view-state';

interface Site {
  state: SiteState;
  page: ProductPage;
}

const SiteContext = createContext<Site | undefined>(undefined);

export const SiteProvider = SiteContext.Provider;

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('A component stands outside of the site.');
  return site;
}
