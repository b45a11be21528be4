import { useEffect, useState } from 'react';
import type { SiteState, TreePage } from '../site/view-state';
import { actAndGo } from './act';
import { Icon } from './controls/icon';
import { useSite } from './site';

type Space = NonNullable<SiteState['space']>;

/** The space and its pages. */
export function Sidebar({ space }: { space: Space }) {
  const { mayEdit } = useSite().state;
  const isWide = useIsWide();
  return (
    <aside className="sidebar">
      <a className="space-name" href={`/wiki/spaces/${space.key}/overview`}>
        <span className="space-icon" aria-hidden="true">
          {space.name.charAt(0)}
        </span>
        {space.name}
      </a>
      <div className="tree-heading">
        <h2>Content</h2>
        {mayEdit && (
          <button
            type="button"
            className="icon-button"
            aria-label="Create a page in this space"
            onClick={() => void actAndGo('pages', { spaceKey: space.key })}
          >
            <Icon name="plus" />
          </button>
        )}
      </div>
      <details className="tree-fold" open={isWide}>
        <summary>Pages of this space</summary>
        <nav aria-label="Pages">
          <Tree pages={space.tree} />
        </nav>
      </details>
    </aside>
  );
}

/** As in sidebar.css. On a narrower screen the tree is folded, because it would push the page out of sight. */
const WIDE = '(min-width: 801px)';

function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const follow = () => setIsWide(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return isWide;
}

function Tree({ pages }: { pages: TreePage[] }) {
  const { view } = useSite().state;
  const currentId = view.kind === 'page' || view.kind === 'history' ? view.page.id : undefined;
  return (
    <ul className="tree">
      {pages.map(({ id, title, url, children }) => (
        <li key={id}>
          <a href={url} title={title} aria-current={id === currentId ? 'page' : undefined}>
            {title}
          </a>
          {children.length > 0 && <Tree pages={children} />}
        </li>
      ))}
    </ul>
  );
}
