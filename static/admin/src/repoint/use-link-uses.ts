import { useCallback, useEffect, useState } from 'react';
import type { PageUse } from '#contract/application-link';
import { useLoad, type Loadable } from '#ui/use-load';
import { invokeAdmin } from '../bridge';

export interface LinkUses {
  pages: PageUse[];
  loading: Loadable<unknown>;
  /** Undefined when there are no more. */
  loadMore: (() => void) | undefined;
}

/** The pages whose macros use a link, batch by batch. */
export function useLinkUses(linkId: string): LinkUses {
  const [pages, setPages] = useState<PageUse[]>([]);
  const [batch, load] = useLoad<{ pages: PageUse[]; cursor?: string }>();
  const loadFrom = useCallback(
    (cursor?: string) =>
      load(async () => {
        const found = await invokeAdmin('listLinkUses', { linkId, ...(cursor && { cursor }) });
        setPages((known) => [...(cursor ? known : []), ...found.pages]);
        return found;
      }),
    [linkId, load],
  );
  useEffect(() => {
    void loadFrom();
  }, [loadFrom]);
  const cursor = batch.value?.cursor;
  return {
    pages,
    loading: batch,
    loadMore: cursor === undefined ? undefined : () => void loadFrom(cursor),
  };
}
