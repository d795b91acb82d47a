import type { Compiled } from '../compiled';
import { entriesOfConditions, entriesOfForm, entriesOfLetters } from '../form-entries';
import type { FormVersion } from '../form-types';
import type { Problem } from '../problem';

/** Profile paths that a version of a form prints or writes its letter from; `penalty` is the one of `penalties` that the copy is for. */
export function entriesOf(version: FormVersion): ReadonlySet<string> {
  return new Set(
    [...entriesOfForm(version), ...entriesOfLetters(version)].map((entry) =>
      entry.replace(/^penalty\./, 'penalties[].'),
    ),
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
    ...profile.entries.flatMap(({ when }) => entriesOfConditions(when ?? [])),
    ...Object.values(items).flatMap(({ papers }) =>
      papers.flatMap(({ when }) => entriesOfConditions(when ?? [])),
    ),
  ]);
  return profile.entries
    .filter((entry) => !used.has(entry.path))
    .map((entry) => ({
      file: 'profile.yaml',
      message: `${entry.path}（${entry.label}）没有一张表用到：请删去这一栏，或写进表格`,
    }));
}

/** Entries stand in a known group, and once. */
export function checkProfile({ catalogue }: Compiled): readonly Problem[] {
  const { groups, entries } = catalogue.profile;
  return entries.flatMap((entry, index) => [
    ...(groups.some((group) => group.id === entry.group)
      ? []
      : [{ file: 'profile.yaml', message: `${entry.path} 的分组 ${entry.group} 不存在` }]),
    ...(entries.findIndex((other) => other.path === entry.path) === index
      ? []
      : [{ file: 'profile.yaml', message: `${entry.path} 写了两次` }]),
  ]);
}
