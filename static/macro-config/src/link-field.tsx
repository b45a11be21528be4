import { SYSTEM_LINK_ID, type LinkChoice } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n, type I18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { Select } from '#ui/controls/select.tsx';
import type { Connect } from '#ui/use-connect';

/** The Jira application link. An author who has not approved access does that first. */
export function LinkField(props: {
  links: LinkChoice[];
  linkId: string;
  error: string | undefined;
  connection: Connect;
  /** The dialog is open in a page or blog post, and not for example in a template. */
  isInContent: boolean;
  onChange: (linkId: string) => void;
}) {
  const { links, linkId, error, connection, isInContent, onChange } = props;
  const { t } = useI18n();
  const chosen = links.find(({ id }) => id === linkId);
  const isGone = linkId !== '' && !chosen;
  return (
    <>
      <Select
        label={t('config.link')}
        required
        value={chosen ? linkId : ''}
        placeholder={t('config.linkPlaceholder')}
        options={links.map((link) => ({ value: link.id, label: labelOf(link, links, t) }))}
        hint={hintOf(chosen, links, t)}
        error={isGone ? t('config.linkGone') : error}
        onChange={onChange}
      />
      {chosen && !chosen.connected && <ConnectFirst link={chosen} connection={connection} />}
      {chosen?.shared && <SharedConsent link={chosen} isInContent={isInContent} />}
      {connection.error && <ErrorMessage error={connection.error} />}
    </>
  );
}

/** Which link new macros start with matters only where there is a choice. */
function hintOf(chosen: LinkChoice | undefined, links: LinkChoice[], t: I18n['t']) {
  return chosen?.primary && links.length > 1 ? t('config.linkIsPrimary') : undefined;
}

/** The link's name; two of the same name are told apart by their addresses. */
function labelOf({ id, name, displayUrl }: LinkChoice, links: LinkChoice[], t: I18n['t']): string {
  if (id === SYSTEM_LINK_ID) return t('config.siteLink');
  const isUnique = !links.some((other) => isNamed(other, name) && other.id !== id);
  return isUnique ? name : `${name} (${new URL(displayUrl).host})`;
}

const isNamed = (link: LinkChoice, name: string) =>
  link.id !== SYSTEM_LINK_ID && link.name === name;

function ConnectFirst({ link, connection }: { link: LinkChoice; connection: Connect }) {
  const { t } = useI18n();
  return (
    <SectionMessage tone="information" title={t('config.connectTitle', { link: link.name })}>
      <p>{t('config.connectBody')}</p>
      <div className="actions">
        <Button
          appearance="primary"
          busy={connection.connecting}
          onClick={() => connection.connect(link.id)}
        >
          {t('action.connectTo', { link: link.name })}
        </Button>
      </div>
    </SectionMessage>
  );
}

/** What an author of a table on a shared account agrees to by saving. */
function SharedConsent({ link, isInContent }: { link: LinkChoice; isInContent: boolean }) {
  const { t } = useI18n();
  const part = isInContent ? 'body' : 'template';
  return (
    <SectionMessage tone="information" title={t('config.consent.title')}>
      <p>
        <bdi>{t(`config.consent.${part}`, { link: link.name })}</bdi>
      </p>
    </SectionMessage>
  );
}
