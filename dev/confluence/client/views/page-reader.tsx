import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PageView } from '../../site/view-state';
import { Avatar } from '../controls/avatar';
import { formatDay } from '../controls/format-day';
import { Frame } from '../controls/frame';
import { PageTools } from './page-tools';
import { useScrollToBlock } from './use-scroll-to-block';

/** A published page. */
export function PageReader({ view }: { view: PageView }) {
  const { page, oldVersion, restrictedTo, isMobile } = view;
  return (
    <article className={isMobile ? 'content content--mobile' : 'content'}>
      {isMobile && (
        <p className="notice" role="note">
          This is what the app for phones shows. <a href={location.pathname}>Go to the page</a>
        </p>
      )}
      {oldVersion !== undefined && (
        <p className="notice" role="note">
          You are looking at version {oldVersion}.{' '}
          <a href={location.pathname}>Go to the current version</a>
        </p>
      )}
      <header className="page-header">
        <h1>{page.title}</h1>
        <PageTools view={view} />
      </header>
      <p className="byline">
        <Avatar name={page.author} />
        <span>
          By {page.author}, {formatDay(page.at)} · Version {page.version}
          {restrictedTo && ' · Restricted'}
        </span>
      </p>
      <PageBody view={view} />
    </article>
  );
}

function PageBody({ view }: { view: PageView }) {
  const body = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<Element[]>([]);
  useLayoutEffect(() => {
    setPlaces([...(body.current?.querySelectorAll('[data-macro]') ?? [])]);
  }, [view]);
  useScrollToBlock(body);
  return (
    <>
      <div className="page-body" ref={body} dangerouslySetInnerHTML={{ __html: view.bodyHtml }} />
      {places.map((place, index) => {
        const slot = view.frames[place.getAttribute('data-macro') ?? ''];
        return slot && createPortal(<Frame key={index} slot={slot} />, place);
      })}
    </>
  );
}
