import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AST, parse } from 'svelte/compiler';
import ts from 'typescript';

/** Everything that the screens themselves say in Chinese, read from their source. */

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

/** Where the words of the screens and of the calendar are written. */
const FOLDERS = ['ui', 'calendar', 'catalogue/wording'];

/** Stands for what is filled in when it is shown: a day, a number, a name. */
export const FILLED = '□';

export interface ScreenText {
  /** Relative to `src`. */
  readonly file: string;
  readonly text: string;
}

/** Every text of the screens that holds a Chinese character, with what is filled in marked. */
export function screenTexts(): readonly ScreenText[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true, withFileTypes: true }),
  )
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => {
      const source = readFileSync(path, 'utf8');
      const texts = path.endsWith('.svelte') ? textsOfComponent(source) : textsOfModule(source);
      return texts.map((text) => ({ file: relative(SOURCE, path), text }));
    })
    .filter(({ text }) => /\p{Script=Han}/u.test(text));
}

/** The texts in a TypeScript module: its string literals and templates, as the compiler reads them. */
export function textsOfModule(source: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    else if (ts.isTemplateExpression(node))
      texts.push(
        [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(FILLED),
      );
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest));
  return texts;
}

/** The texts in a component: its script, the expressions and attributes of its markup, and the running text. */
export function textsOfComponent(source: string): readonly string[] {
  const { fragment, instance, module } = parse(source, { modern: true });
  const scripts = [instance, module].flatMap((script) =>
    script
      ? textsOfModule(
          source.slice(script.start, script.end).replace(/^<script[^>]*>|<\/script>$/g, ''),
        )
      : [],
  );
  return [...scripts, ...textsOfFragment(fragment, source)];
}

type Child = AST.Fragment['nodes'][number];

/** What runs on within a line: the words of a link or of a time belong to the sentence around them. */
const INLINE = new Set(['a', 'b', 'em', 'i', 'span', 'strong', 'time']);

function textsOfFragment({ nodes }: AST.Fragment, source: string): readonly string[] {
  const texts: string[] = [];
  let line = '';
  const endLine = (): void => {
    texts.push(line.replace(/\s+/gu, ' ').trim());
    line = '';
  };
  const visit = (node: Child): void => {
    if (node.type === 'Text') {
      // Things with nothing but white space between them stand side by side, and are no sentence.
      if (node.data.trim() === '') endLine();
      else line += node.data;
    } else if (node.type === 'ExpressionTag' || node.type === 'HtmlTag') {
      line += FILLED;
      texts.push(...textsOfExpression(node.expression, source));
    } else if (node.type === 'RegularElement' || node.type === 'SvelteElement') {
      texts.push(...textsOfAttributes(node.attributes, source));
      const isInline = node.type === 'RegularElement' && INLINE.has(node.name);
      if (!isInline) endLine();
      node.fragment.nodes.forEach(visit);
      if (!isInline) endLine();
    } else if (node.type === 'Component') {
      texts.push(...textsOfAttributes(node.attributes, source));
      // A component without content is a word of the line, as a day; one with content is a block.
      if (node.fragment.nodes.length === 0) line += FILLED;
      else {
        endLine();
        node.fragment.nodes.forEach(visit);
        endLine();
      }
    } else {
      endLine();
      texts.push(...partsOf(node, source));
    }
  };
  nodes.forEach(visit);
  endLine();
  return texts;
}

/** Every way a block may go, each for itself. */
function partsOf(node: Child, source: string): readonly string[] {
  const inner = (fragment: AST.Fragment | null | undefined): readonly string[] =>
    fragment === null || fragment === undefined ? [] : textsOfFragment(fragment, source);
  if (node.type === 'IfBlock') return [...inner(node.consequent), ...inner(node.alternate)];
  if (node.type === 'EachBlock')
    return [
      ...textsOfExpression(node.expression, source),
      ...inner(node.body),
      ...inner(node.fallback),
    ];
  if (node.type === 'AwaitBlock')
    return [...inner(node.pending), ...inner(node.then), ...inner(node.catch)];
  if (node.type === 'SnippetBlock') return inner(node.body);
  if (node.type === 'RenderTag') return textsOfExpression(node.expression, source);
  if (node.type === 'ConstTag') return textsOfExpression(node.declaration, source);
  return 'fragment' in node ? inner(node.fragment) : [];
}

function textsOfAttributes(
  attributes: AST.RegularElement['attributes'],
  source: string,
): readonly string[] {
  return attributes.flatMap((attribute) => {
    if (attribute.type !== 'Attribute' || attribute.value === true) return [];
    const { value } = attribute;
    const parts = Array.isArray(value) ? value : [value];
    const said = parts.map((part) => (part.type === 'Text' ? part.data : FILLED)).join('');
    const within = parts.flatMap((part) =>
      part.type === 'Text' ? [] : textsOfExpression(part.expression, source),
    );
    return [said, ...within];
  });
}

/** An expression of the markup is TypeScript as well. */
function textsOfExpression(expression: object, source: string): readonly string[] {
  if (!('start' in expression) || !('end' in expression)) return [];
  const { start, end } = expression;
  if (typeof start !== 'number' || typeof end !== 'number') return [];
  return textsOfModule(`(${source.slice(start, end)})`);
}
