import { html } from 'hono/html';
import type { JiraUser } from '../data/entities';
import { type Site, localPath } from '../server/site';
import { layout, type Html } from './layout';

interface SignIn {
  /** Where signing in leads, below the context path. */
  destination: string;
  demoUsers: readonly JiraUser[];
  failed?: boolean;
}

/** The sign-in page, which lists the demo users. */
export function signInPage(site: Site, signIn: SignIn): Html {
  return layout(site, {
    title: 'Log in',
    narrow: true,
    body: html`${
        signIn.failed === true
          ? html`<p class="error" role="alert">Your username and password are incorrect.</p>`
          : ''
      }
      <form method="post" action="${localPath(site, '/login.jsp')}">
        <input type="hidden" name="os_destination" value="${signIn.destination}" />
        <label for="username">Username</label>
        <input id="username" name="os_username" autocomplete="username" required autofocus />
        <label for="password">Password</label>
        <input
          id="password"
          name="os_password"
          type="password"
          autocomplete="current-password"
          required
        />
        <div class="actions"><button class="primary">Log in</button></div>
      </form>
      <div class="hint">
        This is a local stand-in for Jira. The password is the username. Demo users:
        <ul>
          ${signIn.demoUsers.map(
            (user) => html`<li><code>${user.name}</code> - ${user.displayName}</li>`,
          )}
        </ul>
      </div>`,
  });
}
