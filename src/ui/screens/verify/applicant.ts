import type { Application } from '../../../bundle/application';

/** Who applies, as the data of an application says. Empty texts where nothing was filled in. */
export interface Applicant {
  readonly entity: string;
  readonly uscc: string;
  /** The person who comes to the window. */
  readonly person: string;
  readonly role: '法定代表人' | '经办人';
}

export function applicantOf({ answers }: Pick<Application, 'answers'>): Applicant {
  const text = (path: string): string => {
    const answer = answers[path];
    return typeof answer === 'string' ? answer.trim() : '';
  };
  const byAgent = text('applicant.role') === 'agent';
  return {
    entity: text('entity.name'),
    uscc: text('entity.uscc'),
    person: text(byAgent ? 'agent.name' : 'legalRep.name'),
    role: byAgent ? '经办人' : '法定代表人',
  };
}
