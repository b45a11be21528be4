import type { InsertItem } from './insert-items';

interface InsertListProps {
  items: InsertItem[];
  /** The one that Enter would choose. */
  activeId?: string | undefined;
  onChoose: (item: InsertItem) => void;
}

/** Things to insert, each with its icon and a line about it. */
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
