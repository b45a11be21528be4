import { useCallback, useEffect } from 'react';
import type { LinkChoice } from '#contract/application-link';
import { useLoad } from '#ui/use-load';
import { invokeConfig } from './bridge';

export function useLinks(firstLinks: Promise<LinkChoice[]>) {
  const [links, load] = useLoad<LinkChoice[]>();

  const reload = useCallback(() => {
    void load(() => invokeConfig('listLinkChoices'));
  }, [load]);
  useEffect(() => {
    void load(() => firstLinks);
  }, [firstLinks, load]);

  return { links, reload };
}
