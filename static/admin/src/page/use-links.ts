import { useCallback, useEffect, useMemo } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
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
  const { t } = useI18n();
  const [loaded, load] = useLoad<ApplicationLinkView[]>();
  const siteName = t('admin.siteLink');
  const links = useMemo(
    () => ({ ...loaded, value: loaded.value?.map((link) => withSiteName(link, siteName)) }),
    [loaded, siteName],
  );
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
    remove: (linkId) => {
      const gone = known.find(({ id }) => id === linkId);
      replaceAll(known.filter((link) => link !== gone));
      // Another link takes the place of the primary one.
      if (gone?.primary) reload();
    },
  };
}

const withLink = (links: ApplicationLinkView[], link: ApplicationLinkView) =>
  links.some(({ id }) => id === link.id)
    ? links.map((each) => (each.id === link.id ? link : each))
    : [...links, link];

/** The system link has the same name as in the dialog of the macro. */
const withSiteName = (link: ApplicationLinkView, name: string) =>
  link.system ? { ...link, name } : link;
