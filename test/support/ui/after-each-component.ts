/** Setup of every component test. A text that was drawn without one of its parameters still shows `{name}`. */
const OPEN_PLACEHOLDER = /\{[a-z]\w*\}/;

const shown = () => {
  const attributes = [...document.querySelectorAll('[title], [aria-label], [placeholder]')].map(
    (element) => ['title', 'aria-label', 'placeholder'].map((name) => element.getAttribute(name)),
  );
  return [document.body.textContent, ...attributes.flat()];
};

// Before the library takes the components away: hooks run in the order in which they are defined.
afterEach(() => {
  expect(shown().filter((text) => OPEN_PLACEHOLDER.test(text ?? ''))).toEqual([]);
});

// What one test left in the browser's storage, such as a reader's view, is not another one's.
afterEach(() => {
  localStorage.clear();
});
