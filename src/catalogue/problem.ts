/** One thing a clerk has to mend before the catalogue can be used: where, what, and how. */
export interface Problem {
  /** Relative to `src/catalogue`, with the line when it is known, e.g. `items/x.yaml:12`. */
  readonly file: string;
  readonly message: string;
}

/** All problems as the build prints them, one a line. */
export function problemReport(problems: readonly Problem[]): string {
  const lines = problems.map(({ file, message }) => `  ${file}：${message}`);
  return [`规则目录有 ${String(problems.length)} 处要改：`, ...lines].join('\n');
}
