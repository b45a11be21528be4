import type { HistoryView } from '../../site/view-state';
import { formatMoment } from '../controls/format-day';

/** All versions of a page, the newest first. */
export function HistoryPage({ view: { page, versions } }: { view: HistoryView }) {
  const base = location.pathname.replace(/\/history$/, '');
  return (
    <article className="content">
      <h1>Version history</h1>
      <p>
        <a href={base}>{page.title}</a>
      </p>
      <div className="table-wrapper">
        <table>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Title</th>
              <th scope="col">Published</th>
              <th scope="col">Changed by</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ number, title, author, at }) => (
              <tr key={number}>
                <td>
                  <a href={number === page.version ? base : `${base}?pageVersion=${number}`}>
                    {number === page.version ? `Current (v. ${number})` : `v. ${number}`}
                  </a>
                </td>
                <td>{title}</td>
                <td>{formatMoment(at)}</td>
                <td>{author}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </article>
  );
}
