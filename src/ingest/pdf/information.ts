import type { StatedMetadata } from '../../core/source.ts';

/** Writers put names of files, of programs and of templates into the title. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)|untitled|document\d*$|документ\d*$|без имени|title$|slide \d|layout \d|print|\(anonymous\)|doi:)|\.(?:docx?|odt|rtf|tex|dvi|qxd|qxp|indd|pdf|html?|pptx?|pmd|p65|cdr)\b|^[a-z]:[/\\]|^[\w-]+[_/\\][\w/\\-]+$|^[\d\s._-]*$/iu;
const NO_AUTHOR =
  /^(?:user\d*|admin(?:istrator)?|author|unknown|owner|pc|home|default|windows user|пользователь(?: windows)?|автор|root|acer|asus|hp|lenovo|\(anonymous\)|microsoft|[\w.-]+@[\w.-]+|[\d\s._-]*)$/iu;

/** Title and author from the information dictionary, without what is plainly rubbish. */
export function informationOf(info: unknown): StatedMetadata {
  const field = (name: string): string => {
    const value: unknown = typeof info === 'object' && info !== null ? Reflect.get(info, name) : undefined;
    return typeof value === 'string' ? value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() : '';
  };
  const title = field('Title');
  const authors = field('Author')
    .split(/\s*[;&]\s*|\s*,\s+(?=\p{Lu}\p{L}+\s+\p{Lu})/u)
    .filter((name) => name !== '' && !NO_AUTHOR.test(name) && /\p{L}{2}/u.test(name) && name.length < 80);
  return {
    ...(title.length >= 6 && title.length < 400 && !NO_TITLE.test(title) && /\p{L}{3}/u.test(title) ? { title } : {}),
    ...(authors.length > 0 ? { authors } : {}),
  };
}
