import './tokens.css';
import './base.css';
import './display/skeleton.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { enableTheme, readContext, type ResourceContext } from './bridge';
import { ErrorBoundary } from './messages/error-boundary';
import { createFormat } from './i18n/format';
import { I18nContext, type Audience } from './i18n/i18n-context';
import { loadTexts } from './i18n/load-texts';
import { createTranslate } from './i18n/translate';

/**
 * Starts one resource in its frame. Until the first render the skeleton of `index.html` stands.
 * @param prepare starts work that need not wait for theme and texts, such as the first request
 */
export async function startResource<T>(resource: Resource<T>): Promise<void> {
  try {
    await start(resource);
  } catch (cause) {
    console.error(cause);
    // No texts were loaded, so these words cannot be translated.
    rootElement().textContent = 'This content could not be loaded. Reload the page to try again.';
  }
}

interface Resource<T> {
  audience?: Audience;
  prepare(context: ResourceContext): T;
  render(context: ResourceContext, prepared: T): ReactNode;
}

async function start<T>(resource: Resource<T>): Promise<void> {
  const themed = enableTheme().catch(() => undefined);
  // Most people read Confluence in the language of their browser: these texts come while Confluence is asked.
  void loadTexts(navigator.language).catch(() => undefined);
  const context = await readContext();
  const prepared = resource.prepare(context);
  const [text] = await Promise.all([loadTexts(context.locale), themed]);
  const i18n = {
    t: createTranslate(text, context.locale),
    format: createFormat(context.locale, context.timeZone),
    locale: context.locale,
    timeZone: context.timeZone,
    audience: resource.audience ?? 'reader',
  };

  document.documentElement.lang = context.locale;
  const root = rootElement();
  root.replaceChildren();
  createRoot(root).render(
    <I18nContext.Provider value={i18n}>
      <ErrorBoundary>{resource.render(context, prepared)}</ErrorBoundary>
    </I18nContext.Provider>,
  );
}

function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (!element) throw new TypeError('index.html has no #root.');
  return element;
}
