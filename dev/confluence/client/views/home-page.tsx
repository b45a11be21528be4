import type { PageLink } from '../../site/view-state';
import { formatDay } from '../controls/format-day';
import { useSite } from '../site';

/** The recently changed pages and the spaces. */
export function HomePage({ recent }: { recent: PageLink[] }) {
  const { spaces } = useSite().state;
  return (
    <section className="home">
      <h1>Home</h1>
      <h2>Recently changed</h2>
      <ul className="cards">
        {recent.map(({ id, title, url, spaceName, author, at }) => (
          <li key={id} className="card">
            <a href={url}>{title}</a>
            <span className="subtle">
              {spaceName} · {author}, {formatDay(at)}
            </span>
          </li>
        ))}
      </ul>
      <h2>Spaces</h2>
      <ul className="cards">
        {spaces.map(({ key, name }) => (
          <li key={key} className="card">
            <a href={`/wiki/spaces/${key}/overview`}>{name}</a>
            <span className="subtle">{key}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
