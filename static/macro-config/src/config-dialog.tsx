import type { LinkChoice } from '#contract/application-link';
import { unreadableAs } from '#contract/stored-config';
import { Button } from '#ui/controls/button.tsx';
import { EmptyState } from '#ui/messages/empty-state.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { MacroExtension } from '#ui/macro-extension';
import { Skeleton } from '#ui/display/skeleton.tsx';
import type { Author } from './author';
import { closeDialog } from './bridge';
import { ConfigForm } from './config-form';
import { UnreadableSettings } from './saved/unreadable-settings';
import { useLinks } from './use-links';
import './config-dialog.css';

/** The dialog in which an author configures the table. */
export function ConfigDialog(props: {
  macro: MacroExtension;
  author: Author;
  firstLinks: Promise<LinkChoice[]>;
}) {
  const { t } = useI18n();
  const { links, reload } = useLinks(props.firstLinks);
  const why = props.macro.definition ? undefined : unreadableAs(props.macro.config);
  const unreadable = why && <UnreadableSettings why={why} stored={props.macro.config} />;
  if (why === 'newer') {
    return (
      <main className="config config--message">
        {unreadable}
        <CloseButton />
      </main>
    );
  }
  // Once there are links, the form stays even if a later request fails, because its input must not be lost.
  if (links.value && links.value.length > 0) {
    return (
      <ConfigForm
        macro={props.macro}
        author={props.author}
        links={links.value}
        onReloadLinks={reload}
        remark={unreadable}
      />
    );
  }
  return (
    <main className="config config--message">
      {links.error && <ErrorMessage error={links.error} onRetry={reload} busy={links.loading} />}
      {links.value && (
        <EmptyState title={t('config.noLinksTitle')}>
          <p>{t('config.noLinksBody')}</p>
        </EmptyState>
      )}
      {!links.value && !links.error && <Skeleton label={t('config.loading')} />}
      <CloseButton />
    </main>
  );
}

function CloseButton() {
  const { t } = useI18n();
  return (
    <div className="config__footer">
      <Button onClick={() => void closeDialog()}>{t('action.close')}</Button>
    </div>
  );
}
