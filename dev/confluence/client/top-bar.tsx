import { useState } from 'react';
import { THEME_CHANGED } from '../../host/page/commands/theme';
import type { Person } from '../site/view-state';
import { act, actAndGo } from './act';
import { Avatar } from './controls/avatar';
import { Icon } from './controls/icon';
import { Menu } from './controls/menu';
import { useSite } from './site';

/** The bar of the product: navigation, preferences and the signed-in account. */
export function TopBar() {
  const { mayEdit, isAdministrator, spaces, space } = useSite().state;
  const spaceKey = space?.key ?? spaces[0]?.key;
  return (
    <header className="top-bar">
      <a className="brand" href="/wiki/home">
        <span className="brand-mark" aria-hidden="true" />
        <span className="brand-name">Confluence</span>
      </a>
      <nav aria-label="Spaces" className="top-nav">
        {spaces.map(({ key, name }) => (
          <a
            key={key}
            href={`/wiki/spaces/${key}/overview`}
            aria-current={key === space?.key || undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <AppsMenu />
      {mayEdit && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => void actAndGo('pages', { spaceKey })}
        >
          Create
        </button>
      )}
      <span className="top-bar-space" />
      <LocaleChoice />
      <ThemeSwitch />
      {isAdministrator && (
        <a className="icon-button" href="/wiki/admin" aria-label="Settings" title="Settings">
          <Icon name="gear" />
        </a>
      )}
      <AccountMenu />
    </header>
  );
}

/** Confluence lists the global pages of apps here. */
function AppsMenu() {
  const { appPages } = useSite().state;
  if (appPages.length === 0) return null;
  return (
    <Menu label="Apps" button={<span className="top-menu">Apps</span>}>
      {appPages.map(({ title, url }) => (
        <a key={url} className="menu-item" href={url}>
          {title}
        </a>
      ))}
    </Menu>
  );
}

function LocaleChoice() {
  const { locale, locales } = useSite().state;
  const change = async (value: string) => {
    await act('preferences', { locale: value });
    location.reload();
  };
  return (
    <select
      aria-label="Language"
      className="locale"
      value={locale}
      onChange={(event) => void change(event.currentTarget.value)}
    >
      {locales.map((value) => (
        <option key={value} value={value}>
          {value.slice(0, 2).toUpperCase()}
        </option>
      ))}
    </select>
  );
}

function ThemeSwitch() {
  const { page } = useSite();
  const [colorMode, setColorMode] = useState(page.colorMode());
  const change = async () => {
    const next = colorMode === 'dark' ? 'light' : 'dark';
    await act('preferences', { colorMode: next });
    document.documentElement.dataset.colorMode = next;
    setColorMode(next);
    page.events.emit(THEME_CHANGED, { theme: { colorMode: next } });
  };
  const label = colorMode === 'dark' ? 'Use the light theme' : 'Use the dark theme';
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => void change()}
    >
      <Icon name={colorMode === 'dark' ? 'sun' : 'moon'} />
    </button>
  );
}

function AccountMenu() {
  const { account, accounts } = useSite().state;
  const signIn = async ({ key }: Person) => {
    await act('preferences', { account: key });
    location.reload();
  };
  return (
    <Menu
      label={`Signed in as ${account.displayName}`}
      button={<Avatar name={account.displayName} />}
    >
      <p className="menu-heading">Signed in as</p>
      {accounts.map((person) => (
        <button
          key={person.key}
          type="button"
          className="menu-item"
          aria-current={person.key === account.key || undefined}
          onClick={() => void signIn(person)}
        >
          <Avatar name={person.displayName} />
          {person.displayName}
          <span className="subtle">{person.key}</span>
        </button>
      ))}
    </Menu>
  );
}
