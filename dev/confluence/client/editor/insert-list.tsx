import type { InsertItem } from './insert-items';

interface InsertListProps {
  items: InsertItem[];
  /** The item that Enter chooses. */
  activeId?: string | undefined;
  onChoose: (item: InsertItem) => void;
}

/** Items to insert, each with its icon and description. */
export function InsertList({ items, activeId, onChoose }: InsertListProps) {
  return (
    <ul className="insert-list">
      {items.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            className="insert-item"
            data-active={item.id === activeId || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              event.currentTarget.closest('details')?.removeAttribute('open');
              onChoose(item);
            }}
          >
            <span className="insert-icon" aria-hidden="true">
              {item.iconUrl ? <img src={item.iconUrl} alt="" /> : item.title.charAt(0)}
            </span>
            <span>
              <span className="insert-title">{item.title}</span>
              <span className="subtle insert-description">{item.description}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
