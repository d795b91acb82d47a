import { canonicalJson } from '../catalogue/canonical-json';
import type { Bytes } from './bytes';

/** Bytes of `application.json`, and how deep its arrays and objects may be nested. */
export const maxJsonSize = 2 ** 20;
export const maxJsonDepth = 16;

/**
 * Reads canonical JSON in UTF-8; undefined when it is anything else, which JSON itself never says. Whatever two parsers could understand in two ways
 * (a key given twice, a byte order mark, a number too large or too precise) does not survive being written again, so
 * the comparison finds it. Depth is counted before parsing, so that no parser meets a text it may overflow on.
 */
export function parseCanonicalJson(bytes: Bytes): unknown {
  if (bytes.length > maxJsonSize) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (depthOf(text) > maxJsonDepth) return undefined;
    const value: unknown = JSON.parse(text);
    return isHarmless(value) && canonicalJson(value) === text ? value : undefined;
  } catch (error) {
    // TypeError: not UTF-8. SyntaxError: not JSON.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** By hand: a pattern that skips strings takes quadratic time on a text full of open quotation marks. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') inString = !inString;
    else if (inString) at += sign === '\\' ? 1 : 0;
    else if (sign === '[' || sign === '{') deepest = Math.max(deepest, (depth += 1));
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return deepest;
}

/** No key that an object has by itself (`__proto__`, `constructor`), no half of a surrogate pair, which UTF-8 cannot hold. */
function isHarmless(value: unknown): boolean {
  if (typeof value === 'string') return isWellFormed(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isHarmless);
  return Object.entries(value).every(
    ([key, member]) => !(key in Object.prototype) && isWellFormed(key) && isHarmless(member),
  );
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
