import { error, type FieldIssue } from './field-issue';
import { compact } from './half-width';

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i;

/** An e-mail address with the signs of a Chinese keyboard mended; undefined when it is none. */
export function parseEmail(text: string): string | undefined {
  const typed = compact(text).replace(/。/g, '.');
  return ADDRESS.test(typed) && typed.length <= 254 ? typed : undefined;
}

/** What is wrong with an e-mail address. */
export function checkEmail(text: string): readonly FieldIssue[] {
  if (parseEmail(text) !== undefined) return [];
  return [error('form', '邮箱写法不对，请核对，例如 12345@qq.com；没有可以空着。')];
}
