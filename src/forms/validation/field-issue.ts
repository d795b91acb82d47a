/**
 * Something to say about one answer. `error`: papers cannot be made with it; `warning`: it often leads to papers being
 * sent back, the applicant may go on; `hint`: worth a look. The message says in plain Chinese what is wrong and how to
 * mend it. Nothing is ever taken away from what was typed.
 */
export interface FieldIssue {
  readonly level: 'error' | 'warning' | 'hint';
  readonly code: string;
  readonly message: string;
}

export function error(code: string, message: string): FieldIssue {
  return { level: 'error', code, message };
}

export function warning(code: string, message: string): FieldIssue {
  return { level: 'warning', code, message };
}

export function hint(code: string, message: string): FieldIssue {
  return { level: 'hint', code, message };
}

/** One character as a message can show it. */
export function quoted(sign: string): string {
  return /[\p{C}\p{Z}]/u.test(sign) ? '看不见的符号' : `“${sign}”`;
}
