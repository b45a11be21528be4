import { askForConfirmation, paragraph } from '#dev/host/page/confirmation';
import type { PageView } from '../../site/view-state';
import { actAndGo } from '../act';
import { Icon } from '../controls/icon';
import { Menu } from '../controls/menu';
import { openRestrictions } from './restrictions';
import { useSite } from '../site';

/** The edit button and the menu of a page. */
export function PageTools({ view }: { view: PageView }) {
  const { page, mayEdit } = view;
  const { space, accounts } = useSite().state;
  const base = `/wiki/spaces/${space?.key ?? ''}/pages`;
  const remove = async () => {
    const question = {
      heading: 'Delete this page?',
      content: [paragraph(`This deletes "${page.title}" and all its versions.`)],
      confirm: 'Delete',
    };
    if (await askForConfirmation(question)) await actAndGo(`pages/${page.id}/delete`);
  };
  return (
    <div className="page-tools">
      {mayEdit && (
        <a className="button" href={`${base}/edit-v2/${page.id}`}>
          Edit
        </a>
      )}
      <Menu
        label="More actions"
        button={
          <span className="icon-button">
            <Icon name="more" />
          </span>
        }
      >
        <a className="menu-item" href={`${base}/${page.id}/history`}>
          Version history
        </a>
        <a className="menu-item" href={`/wiki/exportpdf?pageId=${page.id}`}>
          Export to PDF
        </a>
        <a className="menu-item" href={`/wiki/exportword?pageId=${page.id}`}>
          Export to Word
        </a>
        <a className="menu-item" href={`/wiki/export?pageId=${page.id}`}>
          Export to HTML
        </a>
        <a className="menu-item" href={`${base}/${page.id}?view=mobile`}>
          View as in the mobile app
        </a>
        {mayEdit && (
          <button
            type="button"
            className="menu-item"
            onClick={() => void openRestrictions(view, accounts)}
          >
            Restrictions
          </button>
        )}
        {mayEdit && (
          <button type="button" className="menu-item" onClick={() => void remove()}>
            Delete
          </button>
        )}
      </Menu>
    </div>
  );
}
