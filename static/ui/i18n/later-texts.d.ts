/** The part of the texts that `static/vite/texts-of-resource.mjs` gives for the query. */
declare module '*.json?tools' {
  type Texts = { [key: string]: string | Texts };
  const texts: Texts;
  export default texts;
}
