import type { View } from '../site/view-state';
import { AppPage } from './views/app-page';
import { PageEditor } from './editor/page-editor';
import { HistoryPage } from './views/history-page';
import { HomePage } from './views/home-page';
import { MessagePage } from './views/message-page';
import { PageReader } from './views/page-reader';
import { SettingsPage } from './views/settings-page';
import { Sidebar } from './sidebar';
import { useSite } from './site';
import { TopBar } from './top-bar';

/** The whole page: the bar, the sidebar of the space, and the current view. */
export function App() {
  const { view, space } = useSite().state;
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <TopBar />
      <div className={space ? 'site with-sidebar' : 'site'}>
        {space && <Sidebar space={space} />}
        <main id="content" tabIndex={-1}>
          <CurrentView view={view} />
        </main>
      </div>
    </>
  );
}

function CurrentView({ view }: { view: View }) {
  switch (view.kind) {
    case 'home':
      return <HomePage recent={view.recent} />;
    case 'page':
      return <PageReader view={view} />;
    case 'edit':
      return <PageEditor view={view} />;
    case 'history':
      return <HistoryPage view={view} />;
    case 'settings':
      return <SettingsPage view={view} />;
    case 'app':
      return <AppPage {...view} />;
    case 'message':
      return <MessagePage heading={view.heading} text={view.text} />;
  }
}
