import type { MouseEvent, ReactNode } from 'react';
import { openOtherSite } from '../bridge';

/**
 * A link out of the sandboxed frame: a real address to read, copy and open with the keyboard,
 * opened by Confluence in a new tab.
 */
export function ExternalLink(props: {
  href: string;
  className?: string;
  title?: string;
  /** `auto` isolates its text, as `bdi` does. */
  dir?: 'auto';
  children: ReactNode;
}) {
  const { href, children, ...rest } = props;
  if (!isSafe(href)) return <span {...rest}>{children}</span>;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void openOtherSite(href);
  };
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" onClick={open} {...rest}>
      {children}
    </a>
  );
}

/** Addresses come from Jira: one with `javascript:`, or with a user in front of the host, must not become a link. */
const isSafe = (href: string) => /^(?:https?:\/\/[^/?#@\\]+(?:[/?#]|$)|mailto:)/i.test(href);
