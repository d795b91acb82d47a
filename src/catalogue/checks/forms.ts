import type { Compiled } from '../compiled';
import { entriesOfForm } from '../form-template';
import type { FormVersion } from '../form-types';
import type { Problem } from '../problem';

/** Profile paths that a version of a form prints; `penalty` is the one of `penalties` that the copy is for. */
export function entriesOf(version: FormVersion): ReadonlySet<string> {
  return new Set(
    entriesOfForm(version).map((entry) => entry.replace(/^penalty\./, 'penalties[].')),
  );
}

/** Every field of a form is fed by a profile entry; a form made once an application holds no field of a single penalty. */
export function checkFormFields({ catalogue }: Compiled): readonly Problem[] {
  const paths = new Set(catalogue.profile.entries.map((entry) => entry.path));
  return Object.values(catalogue.forms).flatMap((form) =>
    form.versions.flatMap((version) =>
      [...entriesOf(version)]
        .filter((entry) => !paths.has(entry))
        .map((entry) => ({
          file: `forms/${form.id}.yaml`,
          message: `${version.edition} 的栏目 ${entry} 在 profile.yaml 里没有：请补上这一栏，或改正路径`,
        })),
    ),
  );
}

/** A profile entry that no form prints and no condition of the profile or of a paper looks at asks in vain. */
export function checkProfileUsed({ catalogue }: Compiled): readonly Problem[] {
  const { forms, profile, items } = catalogue;
  const used = new Set([
    ...Object.values(forms).flatMap((form) => form.versions.flatMap((one) => [...entriesOf(one)])),
    ...profile.entries.flatMap((entry) => entry.when?.entry ?? []),
    ...Object.values(items).flatMap((item) => item.papers.flatMap((one) => one.when?.entry ?? [])),
  ]);
  return profile.entries
    .filter((entry) => !used.has(entry.path))
    .map((entry) => ({
      file: 'profile.yaml',
      message: `${entry.path}（${entry.label}）没有一张表用到：请删去这一栏，或写进表格`,
    }));
}

/** Entries stand in a known group, once, and their conditions name an entry and one of its answers. */
export function checkProfile({ catalogue }: Compiled): readonly Problem[] {
  const { groups, entries } = catalogue.profile;
  const papers = Object.values(catalogue.items).flatMap((item) =>
    item.papers.flatMap((paper) =>
      paper.when === undefined
        ? []
        : [{ file: `items/${item.id}.yaml`, name: paper.title, when: paper.when }],
    ),
  );
  const conditional = entries.flatMap((entry) =>
    entry.when === undefined ? [] : [{ file: 'profile.yaml', name: entry.label, when: entry.when }],
  );
  const badWhen = [...papers, ...conditional].flatMap(({ file, name, when }) => {
    const options = entries.find((entry) => entry.path === when.entry)?.options;
    return when.is
      .filter((value) => options?.some((option) => option.value === value) !== true)
      .map((value) => ({
        file,
        message: `“${name}”的 when：栏目 ${when.entry} 没有答案 ${value}`,
      }));
  });
  const badEntry = entries.flatMap((entry, index) => [
    ...(groups.some((group) => group.id === entry.group)
      ? []
      : [{ file: 'profile.yaml', message: `${entry.path} 的分组 ${entry.group} 不存在` }]),
    ...(entries.findIndex((other) => other.path === entry.path) === index
      ? []
      : [{ file: 'profile.yaml', message: `${entry.path} 写了两次` }]),
  ]);
  return [...badEntry, ...badWhen];
}
