import { useCallback, useEffect } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { useLoad, type Loadable } from '#ui/use-load';
import { invokeAdmin } from '../bridge';

export interface Links {
  links: Loadable<ApplicationLinkView[]>;
  reload: () => void;
  /** In the place of the link of the same id, or last. */
  put: (link: ApplicationLinkView) => void;
  remove: (linkId: string) => void;
  replaceAll: (links: ApplicationLinkView[]) => void;
}

export function useLinks(firstLinks: Promise<ApplicationLinkView[]>): Links {
  const [links, load] = useLoad<ApplicationLinkView[]>();
  const known = links.value ?? [];
  const reload = useCallback(() => {
    void load(() => invokeAdmin('listLinks'));
  }, [load]);
  const replaceAll = (value: ApplicationLinkView[]) => {
    void load(() => Promise.resolve(value));
  };
  useEffect(() => {
    void load(() => firstLinks);
  }, [firstLinks, load]);
  return {
    links,
    reload,
    replaceAll,
    put: (link) => replaceAll(withLink(known, link)),
    remove: (linkId) => replaceAll(known.filter(({ id }) => id !== linkId)),
  };
}

const withLink = (links: ApplicationLinkView[], link: ApplicationLinkView) =>
  links.some(({ id }) => id === link.id)
    ? links.map((each) => (each.id === link.id ? link : each))
    : [...links, link];
