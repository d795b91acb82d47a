import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileCatalogue, directoryOf } from '../catalogue/compile';
import type { Compiled } from '../catalogue/compiled';
import { problemReport } from '../catalogue/problem';
import { knowsPinyin } from '../catalogue/pinyin-initials';
import { pastRules } from '../catalogue/released';
import { searchNamesOf } from '../catalogue/search-names';

const FOLDER = fileURLToPath(new URL('../catalogue', import.meta.url));
const MODULES = [
  'virtual:catalogue',
  'virtual:directory',
  'virtual:guidance',
  'virtual:order',
  'virtual:which',
  'virtual:search',
] as const;
// The NUL mark keeps other plugins from reading these modules as files.
const marked = (name: string): string => `\0${name}`;

/**
 * Compiles the YAML of `src/catalogue` into `virtual:` modules, each loaded by the screen that needs it. A catalogue that
 * does not pass its checks fails the build with the clerk's list of what to mend. While developing, a change of a YAML
 * file reloads the page.
 */
export function catalogue(folder = FOLDER): Plugin {
  let compiled: Compiled | undefined;
  return {
    name: 'wuhai:catalogue',
    resolveId(id) {
      return MODULES.some((name) => name === id) ? marked(id) : undefined;
    },
    load(id) {
      const name = MODULES.find((one) => marked(one) === id);
      if (name === undefined) return undefined;
      if (compiled === undefined) {
        const result = compileCatalogue(folder);
        if (!result.ok) this.error(problemReport(result.problems));
        compiled = result.compiled;
      }
      return `export default ${JSON.stringify(contentOf(name, compiled))};`;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(folder) || !/\.(yaml|json)$/.test(file)) return;
        compiled = undefined;
        for (const name of MODULES) {
          const module = server.moduleGraph.getModuleById(marked(name));
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

function contentOf(name: (typeof MODULES)[number], compiled: Compiled): unknown {
  const { catalogue, guidance, order, which } = compiled;
  switch (name) {
    case 'virtual:catalogue':
      return { ...catalogue, released: pastRules(catalogue) };
    case 'virtual:directory':
      return directoryOf(catalogue);
    case 'virtual:guidance':
      return guidance;
    case 'virtual:order':
      return order;
    case 'virtual:which':
      return which;
    case 'virtual:search':
      if (!knowsPinyin())
        throw new Error('This Node has no Chinese collation: use one with full ICU data');
      return searchNamesOf(catalogue);
  }
}
