import type { PageView } from '../site/view-state';
import { actAndGo } from './act';
import { Menu } from './menu';
import { useSite } from './site';

/** Edit, and everything else that one can do with a page. */
export function PageTools({ view: { page, mayEdit } }: { view: PageView }) {
  const { space } = useSite().state;
  const base = `/wiki/spaces/${space?.key ?? ''}/pages`;
  const remove = () => {
    if (confirm(`Delete "${page.title}"?`)) void actAndGo(`pages/${page.id}/delete`);
  };
  return (
    <div className="page-tools">
      {mayEdit && (
        <a className="button" href={`${base}/edit-v2/${page.id}`}>
          Edit
        </a>
      )}
      <Menu label="More actions" button={<span className="icon-button">•••</span>}>
        <a className="menu-item" href={`${base}/${page.id}/history`}>
          Version history
        </a>
        <a className="menu-item" href={`/wiki/exportword?pageId=${page.id}`}>
          Export to Word
        </a>
        <a className="menu-item" href={`/wiki/export?pageId=${page.id}`}>
          Export to HTML
        </a>
        {mayEdit && (
          <button type="button" className="menu-item" onClick={remove}>
            Delete
          </button>
        )}
      </Menu>
    </div>
  );
}
