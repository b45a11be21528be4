/** Nothing that is unknown here may keep a table waiting for ever. */
const LONGEST_MS = 60_000;

/**
 * Resolves when the reader comes to this table: as soon as some of it is in sight, and at once for a print or an export. A
 * margin would come to nothing, because browsers do not let a frame look beyond its own edges.
 * @see https://w3c.github.io/IntersectionObserver/#dom-intersectionobserver-rootmargin
 */
export function whenNear(): Promise<void> {
  if (typeof IntersectionObserver === 'undefined' || isRenderedForNobody()) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const print = matchMedia('print');
    const timer = setTimeout(come, LONGEST_MS);
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) come();
    });
    addEventListener('beforeprint', come);
    print.addEventListener('change', come);
    observer.observe(document.documentElement);

    function come() {
      clearTimeout(timer);
      observer.disconnect();
      removeEventListener('beforeprint', come);
      print.removeEventListener('change', come);
      resolve();
    }
  });
}

/** A browser that makes an export does not scroll. */
const isRenderedForNobody = (): boolean =>
  /headless/i.test(navigator.userAgent) || matchMedia('print').matches;
