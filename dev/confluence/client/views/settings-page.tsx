import type { SettingsView } from '../../site/view-state';
import { Frame } from '../controls/frame';

/** The settings: their sections on the left, and a page of the app beside them. */
export function SettingsPage({ view: { sections, module } }: { view: SettingsView }) {
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label="Settings">
        <h2>Settings</h2>
        <h3>Apps</h3>
        <ul>
          {sections.map(({ title, url, isCurrent }) => (
            <li key={url}>
              <a href={url} aria-current={isCurrent ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section className="settings-content">
        {module ? (
          <>
            <h1>{sections.find(({ isCurrent }) => isCurrent)?.title}</h1>
            <Frame slot={module.frame} role={{ historyBase: module.historyBase }} />
          </>
        ) : (
          <>
            <h1>Settings</h1>
            <p>Select a section.</p>
          </>
        )}
      </section>
    </div>
  );
}
