/** Makes an element. Text goes in as text: nothing that a catalog says is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Paragraphs as the compiler joins them: an empty line between paragraphs, a line for each item. */
export const paragraphs = (text: string): HTMLElement[] =>
  text
    .split('\n\n')
    .map((paragraph) =>
      element('p', {}, ...paragraph.split('\n').flatMap((line, i) => (i === 0 ? [line] : [element('br'), line]))),
    );

/** A link for addresses of the web; anything else stays text. */
export const link = (url: string, text: string): HTMLElement =>
  /^https?:\/\//i.test(url)
    ? element('a', { href: url, title: url, rel: 'noreferrer' }, text)
    : element('span', { title: url }, text);
