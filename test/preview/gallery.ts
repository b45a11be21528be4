/** @param files names such as `admin-list.dark.png` */
export function galleryOf(files: string[]): string {
  const states = new Set(files.map(stateOf));
  const sections = [...states].map((state) => {
    const images = files.filter((file) => stateOf(file) === state).map(imageOf);
    return `<h2 id="${state}">${state}</h2><div>${images.join('')}</div>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<title>Preview</title>
<style>
  body { font-family: sans-serif; }
  div { display: flex; gap: 16px; align-items: start; overflow-x: auto; }
  figure { flex: none; margin: 0; }
  img { border: 1px solid #ccc; max-width: 640px; }
</style>
${sections.join('\n')}
</html>
`;
}

const stateOf = (file: string) => file.slice(0, file.indexOf('.'));

const imageOf = (file: string) =>
  `<figure><img loading="lazy" src="${file}" alt="" /><figcaption>${file}</figcaption></figure>`;
